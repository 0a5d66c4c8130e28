import { isOpen } from '../../src/service-requests/states.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { guarded } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { ID } from '../core/ids.ts';
import { Refusal, type Say } from '../core/refusal.ts';
import { supportersTo } from '../public-requests/publish.ts';
import { closedOf } from './closing.ts';
import { mustTriage } from './triage.ts';
import type { Triage } from './triage-reads.ts';
import { touchOpen } from './triage-writes.ts';
import { moveWithWords, type Word } from './with-words.ts';

/** The report that goes on, and why the other one tells the same. */
export interface Merging extends Word {
  into: string;
}

/**
 * Closes a report that tells the same as another one, which goes on. Its supporters go there. Its reporter is not
 * counted among them: nobody can tell whether they wrote the other one too, or pressed "saya juga" there.
 */
export async function mergeRequest(ctx: Ctx, { into: typed, ...word }: Merging): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.refer', word.id);
  const into = await goingOn(ctx, request, typed);
  await moveWithWords(ctx, request, word, {
    action: 'merge',
    grade: 'closing',
    set: { duplicate_of: into },
    also: [
      ...guarded(ctx.db, { statement: touchOpen(ctx.db, into), rows: 1 }),
      ...supportersTo(ctx.db, request.id, into),
    ],
    tell: [closedOf(request)],
    data: { into },
  });
}

// One that this officer may not see is to them none at all.
async function goingOn(ctx: Ctx, request: Triage, typed: string): Promise<string> {
  const id = typed.trim().toUpperCase();
  if (!ID.test(id) || id === request.id) throw wrong((w) => w.mergeTargetUnknown);
  const other = await mustTriage(ctx, 'service_request.read', id).catch((error: unknown) => {
    throw error instanceof Refusal ? wrong((w) => w.mergeTargetUnknown) : error;
  });
  if (other.region !== request.region || !isOpen(other.state)) throw wrong((w) => w.mergeTargetUnknown);
  // What is owed first goes on: no promise is broken in silence by merging it away.
  const [mine, theirs] = [request, other].map(({ course }) => course);
  if (mine!.kept.final === null && theirs!.due.final.due_at > mine!.due.final.due_at)
    throw wrong((w) => w.mergeTargetLater);
  return id;
}

const wrong = (say: Say) =>
  new Refusal('invalid', (w) => w.messageRefused, [{ field: 'rujukan', message: say(refusals.id) }]);
