import { newId } from '../../functions/core/ids.ts';
import { sendAs, type Signed } from './officers.ts';
import { REGION } from './sample.ts';

export const DESK = `/petugas/${REGION}`;

/** An update as an officer types it. */
export const news = {
  key: 'lampu-baru',
  programme: 'lampu',
  title: 'Dua belas lampu menyala',
  body: 'Dua belas lampu menyala di jalan utama.',
  event_date: '2026-03-04',
  author: 'dinas',
  'sources.0': 'koran',
};

/** Where a form stands: what kind of thing, about which one, on which version. */
interface Of {
  id?: string;
  kind?: string;
  subject?: string;
  base?: number;
  version?: number;
}

/** Sends a draft's form as its page does. Gives the answer and the draft's path. */
export async function save(
  who: Signed,
  fields: Record<string, string>,
  of: Of = {},
  over: Partial<Env> = {},
) {
  const { id = newId(), kind = 'kabar', subject = '', base, version = 0 } = of;
  const path = `${DESK}/draf/${id}/`;
  const own = { _jenis: kind, _kunci: subject, _dasar: String(base ?? ''), _versi: String(version) };
  return { id, path, response: await sendAs(who, path, { ...own, ...fields }, over) };
}

/** Presses one of the buttons on a draft's page. */
export const press = (
  who: Signed,
  path: string,
  button: string,
  { version = 1, note = '' } = {},
  over: Partial<Env> = {},
) => sendAs(who, `${path}${button}/`, { _versi: String(version), note }, over);
