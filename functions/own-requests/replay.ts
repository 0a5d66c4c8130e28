import { rules, type RuleName } from '../../src/service-requests/retention.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Db, Statement } from '../core/db.ts';
import { enterErasures, type Erased } from '../core/erasures.ts';
import { inParts } from '../core/portions.ts';
import { erasingReport } from '../error-reports/erasing.ts';
import { feedbackErasedAgain } from '../feedback/erasing.ts';
import { unpublishStatements } from '../public-requests/publish.ts';
import { leaving } from '../following/leaving.ts';
import { erasing } from './erasing.ts';
import { tellReplayed } from './replay-writes.ts';
import { MAIL } from './stop-mail.ts';
import { PUBLICITY } from './withdraw-publicity.ts';
import { stopMailAgain, withdrawAgain } from './writes.ts';

/** A row of the ledger, as a backup holds it. */
export interface ErasureRow extends Erased {
  subject_id: string;
}

/** Things of one batch: emptying one takes about five statements. */
const PORTION = 10;

/**
 * Erases again, after a restore, what the ledger says was erased, and hides what was withdrawn; rows of other nouns and of rules that are no more are
 * passed over. Idempotent; what the backup's events do not tell of is told by new ones. Gives how many it carried out.
 */
export async function replayErasures(ctx: Ctx, ledger: readonly ErasureRow[]): Promise<number> {
  let done = 0;
  const alike = Map.groupBy(ledger, ({ noun, what, basis, at }) => JSON.stringify([noun, what, basis, at]));
  for (const same of alike.values())
    for (const part of inParts(same, PORTION)) {
      const ids = part.map(({ subject_id }) => subject_id);
      const statements = erasingAgain(ctx.db, ids, part[0]!);
      if (statements.length === 0) continue;
      await ctx.db.batch(statements);
      done += part.length;
    }
  await ctx.db.batch(tellReplayed(ctx.db, instant(ctx)));
  return done;
}

function erasingAgain(db: Db, ids: string[], { noun, what, basis, at }: ErasureRow): Statement[] {
  if (noun === 'feedback') return feedbackErasedAgain(db, ids, what, { basis, at });
  if (noun === 'error_report') return ids.flatMap((id) => erasingReport(db, id, at));
  if (noun === 'subscription') return leaving(db, ids, null, at);
  if (noun === 'service_request' && what === PUBLICITY)
    return [
      withdrawAgain(db, ids),
      ...ids.flatMap((id) => unpublishStatements(db, id)),
      enterErasures(db, ids, { noun, what, basis, at }),
    ];
  if (noun === 'service_request' && what === MAIL)
    return [stopMailAgain(db, ids), enterErasures(db, ids, { noun, what, basis, at })];
  const known = rules.some((rule) => rule.what === what);
  return noun === 'service_request' && known ? erasing(db, ids, { what: what as RuleName, basis, at }) : [];
}
