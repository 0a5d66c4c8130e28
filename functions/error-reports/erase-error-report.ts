import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { erasingReport } from './erasing.ts';
import { answerable } from './reads.ts';

/**
 * Erases what a resident wrote in an error report, on request (UU 27/2022). The report keeps its address, its day and
 * its answer, and one that waits goes on waiting. Erased already, nothing changes.
 */
export async function eraseErrorReport(ctx: Ctx, { id }: { id: string }): Promise<void> {
  const [[known] = []] = await readAll(ctx.db, [answerable(ctx.db, id, '')]);
  if (!known) throw new Refusal('not_found', (w) => w.errorReportUnknown);
  const region = known.region as string;
  mustMay(ctx, 'error_report.erase', { region });
  if (known.erased_at !== null) return;
  await act(ctx, erasingReport(ctx.db, id, instant(ctx)), {
    region,
    noun: 'error_report',
    verb: 'erase',
    subject: id,
    version: known.state === 'answered' ? 2 : 1,
    public: false,
    data: { address: known.address },
  });
}
