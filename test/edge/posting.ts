import { BASE } from './open311.ts';
import { post311, type Machine } from './machines.ts';
import { rows } from './portal.ts';
import { REGION } from './sample.ts';

/** A report as FixMyStreet sends it, with one key. */
export const wholeWith =
  ({ key }: Pick<Machine, 'key'>) =>
  (over: Record<string, string> = {}): [string, string][] =>
    Object.entries({
      api_key: key,
      jurisdiction_id: REGION,
      service_code: 'lampu-jalan',
      lat: '-8.0983',
      long: '112.1681',
      address_string: 'Depan pasar',
      description: `Tiga lampu padam sejak Senin ${crypto.randomUUID()}.`,
      first_name: 'Siti',
      last_name: 'Aminah',
      phone: '0812 3456 7890',
      email: 'siti@contoh.id',
      'attribute[keadaan]': 'padam',
      ...over,
    });

/** Posts it. */
export const send = (fields: [string, string][], path = `${BASE}/requests.json`, headers = {}) =>
  post311(path, new URLSearchParams(fields), headers);

/** How many reports there are. */
export const count = async () => Number((await rows('SELECT count(*) AS n FROM service_request'))[0]!.n);

let serial = 0;
/** An update as FixMyStreet posts it. */
export const says = (
  who: Machine,
  id: string,
  status: string,
  more: Record<string, string> = {},
  base = BASE,
) => {
  serial += 1;
  const fields = {
    api_key: who.key,
    jurisdiction_id: REGION,
    service_request_id: id,
    update_id: `kabar-${serial}`,
    updated_datetime: '2026-11-26T10:00:00+07:00',
    status,
    description: `Tim kami sudah bekerja di lokasi, langkah ${serial}.`,
    ...more,
  };
  return post311(`${base}/servicerequestupdates.json`, new URLSearchParams(fields));
};

/** The state of a report now. */
export const stateOf = async (id: string) =>
  (await rows('SELECT state FROM service_request WHERE id = ?', id))[0]!.state;
