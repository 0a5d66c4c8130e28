import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { mustBePerson } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { mustTriage } from './triage.ts';
import { touchSecret } from './triage-writes.ts';

/** Writes down that an officer opens the content of a secret report; its reporter reads that. Only then it may be shown. */
export async function openSecret(ctx: Ctx, { id }: { id: string }): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.read', id);
  mustBePerson(ctx);
  if (!request.is_secret) throw new Refusal('conflict', (w) => w.requestNotSecret);
  await act(ctx, [touchSecret(ctx.db, id)], {
    region: request.region,
    noun: 'service_request',
    verb: 'open_secret',
    subject: id,
    version: request.version,
    public: false,
  });
}
