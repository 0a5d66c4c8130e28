import { env } from 'cloudflare:workers';
import { registerOrganisation } from '../../functions/organisations/register-organisation.ts';
import { createProgramme } from '../../functions/programmes/create-programme.ts';
import { told } from './api.ts';
import { machine, type Machine } from './machines.ts';
import { ctxAt, rows } from './portal.ts';
import { furnish, REGION, sample } from './sample.ts';
import { PAID, strict } from './strict-db.ts';

/** A region with two agencies, a programme of each, and a university; and keys that publish there. */
export async function furnishImports(): Promise<{ whole: Machine; dinas: Machine }> {
  await furnish();
  const lain = { ...sample.organisation, key: 'lain', name: 'Dinas Lain' };
  const kampus = { ...lain, key: 'kampus', name: 'Universitas Uji', kind: 'university' as const };
  for (const organisation of [lain, kampus])
    await registerOrganisation(ctxAt(), { region: REGION, organisation });
  for (const [key, organisation] of [
    ['milik-dinas', 'dinas'],
    ['milik-lain', 'lain'],
  ] as const) {
    const organisations = [{ organisation, role: 'implementing' as const }];
    const programme = { ...sample.programme, key, organisations };
    await createProgramme(ctxAt(), { region: REGION, programme });
  }
  const label = 'Situs Dinas Uji, dijalankan dinas';
  return {
    whole: await machine('publish'),
    dinas: await machine('publish', { organisation: 'dinas', label }),
  };
}

/** Imports run more queries than the free plan allows; of those they run, `queries` hears. */
export function post(
  what: string,
  body: unknown,
  { key }: Machine,
  queries: (more: number) => void = () => {},
  region = REGION,
) {
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
  const over = { DB: strict(env.DB, PAID, queries) as D1Database };
  return told(
    `/api/v1/regions/${region}/${what}`,
    { method: 'POST', headers, body: JSON.stringify(body) },
    over,
  );
}
export const fieldsOf = ({ body }: { body: { errors: { field: string }[] } }) =>
  body.errors.map(({ field }) => field);
export const events = async () => Number((await rows('SELECT count(*) AS n FROM event'))[0]!.n);

export const source = (key: string) => ({
  key,
  class: 'press_report',
  publisher: 'Koran Uji',
  title: 'Judul',
});
export const update = (key: string, over: object = {}) => ({
  key,
  programme: 'lampu',
  title: `Kabar ${key}`,
  body: 'Sepuluh lampu menyala.',
  event_date: '2026-02-03',
  author: 'dinas',
  sources: ['koran'],
  ...over,
});
export const budget = (key: string, programme: string) => ({
  key,
  programme,
  kind: 'original',
  status: 'committed',
  funds: 'APBD',
  fiscal_year: 2026,
  amount: 1_000_000,
  as_of: '2026-01-05',
  source: 'koran',
});

export const schedule = (of: string) => ({
  programme: of,
  source: 'koran',
  as_of: '2026-01-05',
  milestones: [{ key: 'm', title: 'Selesai', type: 'delivery', due: '2027-01-31', weight: 100 }],
});
export const indicator = (of: string) => ({
  key: `indikator-${of}`,
  programme: of,
  title: 'Lampu',
  unit: 'unit',
  points: [
    {
      kind: 'actual',
      from: '2026-01-01',
      to: '2026-01-31',
      value: 3,
      source: 'koran',
    },
  ],
});
