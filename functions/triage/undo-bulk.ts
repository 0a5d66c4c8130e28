import { may } from '../../src/accounts/roles.ts';
import type { Course } from '../../src/clocks/course.ts';
import type { State } from '../../src/service-requests/states.ts';
import { standOf } from '../../src/statistics/stand.ts';
import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { insist } from '../core/insist.ts';
import { Refusal } from '../core/refusal.ts';
import { unapprovePhotos } from '../photos/attach.ts';
import { restateStatements, unpublishStatements } from '../public-requests/publish.ts';
import { askedBy, tellAtOf } from './bulk-act.ts';
import { readBulk, readUntouched, type Before, type Bulk, type Untouched } from './bulk-reads.ts';
import { closeBulk, markUndone, putBack, takeBack } from './bulk-writes.ts';

/**
 * Undoes a deed on many reports, within ten minutes and by whoever did it. Every report that is still as the deed left it
 * goes back to how it stood; one that moved on stays. What was not sent yet is never sent.
 */
export async function undoBulk(ctx: Ctx, { region, id }: { region: string; id: string }): Promise<void> {
  const bulk = await readBulk(ctx.db, region, id);
  if (!bulk || bulk.person_id !== ctx.actor.id) throw new Refusal('not_found', (w) => w.bulkUnknown);
  if (instant(ctx) >= tellAtOf(bulk.at)) throw new Refusal('conflict', (w) => w.bulkTooLate);
  const untouched = await readUntouched(
    ctx.db,
    region,
    bulk.reports.map((entry) => entry.id),
  );
  for (const [place, entry] of bulk.reports.entries()) {
    if (!('action' in entry) || entry.undone || !entry.before || !mayPutBack(ctx, bulk, entry.before))
      continue;
    const done = { ...entry, before: entry.before };
    // A database that keeps silent is asked again by whoever presses again.
    if ((await putBackOr(() => undoOne(ctx, bulk, place, done, untouched))) === 'silent') return;
  }
  await ctx.db.batch([closeBulk(ctx.db, id, instant(ctx))]);
}

// Whoever lost the role meanwhile moves nothing.
const mayPutBack = ({ actor }: Ctx, { region, action }: Bulk, { agency }: Before) =>
  may(actor.grants ?? [], askedBy({ name: action }), { region, organisation: agency });

interface Done {
  id: string;
  version: number;
  before: Before;
}

async function undoOne(
  ctx: Ctx,
  bulk: Bulk,
  place: number,
  { id, version, before }: Done,
  untouched: Untouched,
): Promise<void> {
  const shown = before.shown
    ? restateStatements(ctx.db, id, instant(ctx))
    : [...unpublishStatements(ctx.db, id), unapprovePhotos(ctx.db, id)];
  await act(
    ctx,
    [
      putBack(ctx.db, id, version, before),
      ...shown,
      ...takeBack(ctx.db, id, bulk.at, tellAtOf(bulk.at)),
      markUndone(ctx.db, bulk.id, place),
    ],
    {
      region: bulk.region,
      noun: 'service_request',
      verb: 'undo',
      subject: id,
      version: version + 1,
      public: false,
      data: { bulk: bulk.id, to: before.state, ...standing(ctx, id, before, untouched) },
    },
  );
}

// How it stands again.
function standing(ctx: Ctx, id: string, before: Before, { reports, where }: Untouched) {
  const kept = reports.get(id);
  if (!kept) return {};
  const [state, course] = [before.state as State, JSON.parse(before.course) as Course];
  return { stand: standOf({ ...kept, ...before, state, course }, { ...where, at: instant(ctx) }) };
}

// Somebody worked on it meanwhile, or this very undo runs twice: either way it stays.
async function putBackOr(undo: () => Promise<void>): Promise<'done' | 'stays' | 'silent'> {
  try {
    await insist(undo);
    return 'done';
  } catch (error) {
    if (error instanceof Refusal && error.code === 'conflict') return 'stays';
    if (error instanceof Refusal && error.code === 'unavailable') return 'silent';
    throw error;
  }
}
