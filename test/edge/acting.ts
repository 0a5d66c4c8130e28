import { told } from './api.ts';
import type { Machine } from './machines.ts';
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
