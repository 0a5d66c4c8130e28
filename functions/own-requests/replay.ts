import { rules, type RuleName } from '../../src/service-requests/retention.ts';
import type { Ctx } from '../core/ctx.ts';
import { inParts } from '../core/portions.ts';
import { erasing } from './erasing.ts';

/** A row of the ledger, as a backup holds it. */
export interface ErasureRow {
  at: string;
  noun: string;
  subject_id: string;
  what: string;
  basis: 'request' | 'period';
}

/** Reports of one batch: emptying one takes about five statements. */
const PORTION = 10;

/**
 * Erases again, after a restore, what the ledger says was erased; rows of other nouns and unknown rules are passed over.
 * Idempotent, and without events: the ledger, which it completes, is the record. Gives how many rows it carried out.
 */
export async function replayErasures(ctx: Ctx, ledger: readonly ErasureRow[]): Promise<number> {
  const known = ledger.filter(({ noun, what }) => noun === 'service_request' && isRule(what));
  for (const same of Map.groupBy(known, ({ what, basis, at }) => `${what} ${basis} ${at}`).values())
    for (const part of inParts(same, PORTION)) {
      const [{ what, basis, at } = part[0]!] = part;
      const ids = part.map(({ subject_id }) => subject_id);
      await ctx.db.batch(erasing(ctx.db, ids, { what: what as RuleName, basis, at }));
    }
  return known.length;
}

const isRule = (what: string): what is RuleName => rules.some((rule) => rule.what === what);
