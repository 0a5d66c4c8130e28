import { expect } from 'vitest';
import { told } from './api.ts';
import { furnishDesk } from './desk.ts';
import { machine, type Machine } from './machines.ts';
import { send, wholeWith } from './posting.ts';
import { REGION } from './sample.ts';

const addressOf = (id: string) => `/api/v1/regions/${REGION}/requests/${id}/actions`;

let serial = 0;
/** Acts on a report with a key, under a new name unless told otherwise. */
export function act(who: Machine, id: string, body: object, headers: Record<string, string> = {}) {
  serial += 1;
  const all = {
    Authorization: `Bearer ${who.key}`,
    'Content-Type': 'application/json',
    'Idempotency-Key': `tindakan-${serial}`,
    ...headers,
  };
  return told(addressOf(id), { method: 'POST', headers: all, body: JSON.stringify(body) });
}
/** Asks where a report stands. */
export const standing = ({ key }: Machine, id: string) =>
  told(addressOf(id), { headers: { Authorization: `Bearer ${key}` } });
/** What is said with an action. */
export const said = (text = 'Tim kami sudah bekerja di lokasi.') => ({ description: text });

export type Acting = Awaited<ReturnType<typeof furnishActing>>;

/** A region with reports that came with a key, and the keys that act on them. */
export async function furnishActing() {
  await furnishDesk();
  const relay = await machine('relay');
  const dinas = await machine('triage', { organisation: 'dinas' });
  const coordinator = await machine('triage');
  const made = async (over: Record<string, string> = {}): Promise<string> =>
    (await send(wholeWith(relay)(over))).body[0].service_request_id as string;
  const verified = async () => {
    const id = await made();
    expect((await act(dinas, id, { action: 'verify', publicity: 'whole' })).status).toBe(200);
    return id;
  };
  return { dinas, coordinator, made, verified };
}
