import type { Ctx } from './core/ctx.ts';
import { markClock } from './core/clock.ts';
import { copyLedger } from './backups/copy-ledger.ts';
import { removeEvidence } from './evidence/remove-evidence.ts';
import { eraseDue } from './own-requests/erase-due.ts';
import { removePhotos } from './photos/remove-photos.ts';
import { sweepExpired } from './accounts/sweep-expired.ts';
import { followEvents } from './search/follow-events.ts';
import { forgetSpreadsheets } from './spreadsheets/forget-spreadsheets.ts';

/**
 * What the clock does, by name. Every job reads its work from state, so a missed or doubled tick does no harm.
 * `tick` does nothing itself: its mark is how /healthz shows that the clock runs.
 */
const jobs: Record<string, (ctx: Ctx, env: Stores) => Promise<void>> = {
  tick: async () => {},
  accounts: (ctx) => sweepExpired(ctx),
  // A request may run 50 queries on the free plan; two steps run about 35.
  search: (ctx, { SEARCH }) => followEvents(ctx, SEARCH, 2),
  spreadsheets: forgetSpreadsheets,
  evidence: (ctx, { EVIDENCE }) => removeEvidence(ctx, EVIDENCE),
  // Before the photos: those of an erased report leave in the same tick.
  retention: (ctx) => eraseDue(ctx),
  ledger: (ctx, { PHOTOS }) => copyLedger(ctx, PHOTOS),
  photos: (ctx, { PHOTOS }) => removePhotos(ctx, PHOTOS),
};

type Stores = Pick<Env, 'DB' | 'SEARCH' | 'EVIDENCE' | 'PHOTOS'>;

/** Runs every job once, each on its own: one that fails does not stop the others. */
export async function runJobs(env: Stores, now: Date): Promise<void> {
  const ctx: Ctx = { db: env.DB, actor: { kind: 'clock', id: 'cron' }, now: () => now, locale: 'id' };
  for (const [name, run] of Object.entries(jobs)) {
    try {
      await run(ctx, env);
      await markClock(ctx, name);
    } catch (error) {
      console.error(JSON.stringify({ job: name, failed: String(error) }));
    }
  }
}
