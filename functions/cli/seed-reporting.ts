import { AreaList } from '../../src/areas/schema.ts';
import { NationalCalendar } from '../../src/clocks/schema.ts';
import type { RegionContent } from '../../src/regions/schema.ts';
import type { Reporting } from '../../src/services/reporting.ts';
import { misfits, resolveServices } from '../../src/services/resolve.ts';
import { ServiceList } from '../../src/services/schema.ts';
import { mirrorAreas } from '../areas/mirror-areas.ts';
import { mirrorCalendar } from '../clocks/mirror-calendar.ts';
import { NATIONAL } from '../clocks/reads.ts';
import type { Ctx } from '../core/ctx.ts';
import type { Outcome } from '../core/outcome.ts';
import { Refusal } from '../core/refusal.ts';
import type { Checked } from '../imports/read-yaml.ts';
import { mirrorServices } from '../services/mirror-services.ts';
import { areasOf } from './areas.ts';
import { contentFile } from './content-file.ts';

/** Mirrors the country's calendar, and gives the list of what can be reported everywhere. */
export async function seedNational(ctx: Ctx): Promise<ServiceList> {
  const { data: calendar } = contentFile('calendar', NationalCalendar);
  const outcome = await mirrorCalendar(ctx, { scope: NATIONAL, calendar });
  const years = calendar.years.map(({ year }) => year).join(', ');
  console.log(`  kalender nasional ${years}: ${outcome === 'unchanged' ? 'tetap' : 'diperbarui'}`);
  return contentFile('services', ServiceList).data;
}

/** Mirrors what residents of a region can report, where, and on which days its offices are closed. */
export async function seedReporting(
  ctx: Ctx,
  region: string,
  file: Checked<RegionContent>,
  national: ServiceList,
): Promise<Outcome[]> {
  const { code, reporting } = file.data;
  if (reporting) mustFit(national, reporting, file);
  const list = ServiceList.parse(resolveServices(national, reporting));
  const areas = AreaList.parse(reporting?.areas ?? (await areasOf(code)));
  const outcomes = [await mirrorServices(ctx, { region, list })];
  if (areas.length > 0) outcomes.push(await mirrorAreas(ctx, { region, areas }));
  const calendar = reporting?.calendar;
  if (calendar) outcomes.push(await mirrorCalendar(ctx, { scope: region, calendar }));
  if (outcomes.some((outcome) => outcome !== 'unchanged'))
    console.log(`    laporan warga: ${list.services.length} kategori, ${areas.length} kecamatan`);
  return outcomes;
}

function mustFit(national: ServiceList, reporting: Reporting, { problemAt }: Checked<RegionContent>): void {
  const problems = misfits(national, reporting);
  if (problems.length === 0) return;
  throw new Refusal(
    'invalid',
    (w) => w.fileRefused,
    problems.map(({ path, message }) => problemAt(['reporting', ...path], message)),
  );
}
