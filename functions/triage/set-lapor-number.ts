import { ServiceRequest } from '../../src/service-requests/schema.ts';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { mustTriage } from './triage.ts';
import { setLapor } from './triage-writes.ts';

/** The number of the same report at SP4N-LAPOR!; empty: there is none. */
export interface LaporNumber {
  id: string;
  number: string;
  seen?: number | undefined;
}

/** Notes under which number SP4N-LAPOR! knows a report. What the public sees of it does not grow by that. */
export async function setLaporNumber(ctx: Ctx, { id, number, seen }: LaporNumber): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.refer', id);
  const { data, error } = ServiceRequest.shape.lapor_number.safeParse(number.trim());
  if (error)
    throw new Refusal('invalid', (w) => w.laporRefused, [
      { field: 'lapor', message: error.issues[0]?.message ?? '' },
    ]);
  if (seen !== undefined && seen !== request.version) throw new Refusal('conflict', (w) => w.requestChanged);
  await act(ctx, [setLapor(ctx.db, id, request.version, data ?? null)], {
    region: request.region,
    noun: 'service_request',
    verb: 'set_lapor_number',
    subject: id,
    version: request.version + 1,
    public: false,
  });
}
