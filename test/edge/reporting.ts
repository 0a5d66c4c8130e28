import { parse } from 'yaml';
import { AreaList } from '../../src/areas/schema.ts';
import { LocalCalendar, NationalCalendar } from '../../src/clocks/schema.ts';
import { resolveServices } from '../../src/services/resolve.ts';
import { ServiceList } from '../../src/services/schema.ts';
import { mirrorAreas } from '../../functions/areas/mirror-areas.ts';
import { changeCalendar } from '../../functions/clocks/change-calendar.ts';
import { mirrorCalendar } from '../../functions/clocks/mirror-calendar.ts';
import { NATIONAL } from '../../functions/clocks/reads.ts';
import { mirrorServices } from '../../functions/services/mirror-services.ts';
import { ctxAt } from './portal.ts';
import { REGION } from './sample.ts';

const files = import.meta.glob<string>('../../src/content/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const file = (name: string): unknown => parse(files[`../../src/content/${name}.yaml`] ?? '');

/** The very lists that every region has: what can be reported, and the country's days off. */
export const services = ServiceList.parse(file('services'));
export const national = NationalCalendar.parse(file('calendar'));

/** The sample region's own day off. */
export const local = LocalCalendar.parse({
  years: [],
  days: [{ day: '2026-12-07', kind: 'local', name: 'Hari jadi Kota Uji' }],
});

/** Two made-up kecamatan. */
export const areas = AreaList.parse([
  {
    code: '00.00.01',
    name: 'Uji Lor',
    villages: [
      { code: '00.00.01.1001', name: 'Uji Satu' },
      { code: '00.00.01.1002', name: 'Uji Dua' },
    ],
  },
  { code: '00.00.02', name: 'Uji Kidul', villages: [{ code: '00.00.02.1001', name: 'Uji Tiga' }] },
]);

/**
 * What residents of the sample's region can report, where, and the days off, made by the verbs; after `furnish()`.
 * Its organisation `dinas` answers for the category `lampu-jalan`, all others are its coordinator's.
 */
export async function furnishReporting(region = REGION): Promise<void> {
  const reporting = {
    categories: [{ code: 'lampu-jalan', agency: 'dinas', hidden: false, keywords: [] }],
    added: [],
  };
  await mirrorCalendar(ctxAt(), { scope: NATIONAL, calendar: national });
  await mirrorCalendar(ctxAt(), { scope: region, calendar: local });
  await mirrorServices(ctxAt(), { region, list: resolveServices(services, reporting) });
  await mirrorAreas(ctxAt(), { region, areas });
}

/** Changes each of them once, as a later seed would. */
export async function changeReporting(region = REGION): Promise<void> {
  const [first, ...days] = national.days;
  await mirrorCalendar(ctxAt(), {
    scope: NATIONAL,
    calendar: { ...national, days: [{ ...first!, name: 'Tahun Baru' }, ...days] },
  });
  await mirrorServices(ctxAt(), { region, list: services });
  await mirrorAreas(ctxAt(), { region, areas: areas.slice(0, 1) });
  await changeCalendar(ctxAt(), { region, add: { day: '2026-12-08', name: 'Libur uji' } });
}
