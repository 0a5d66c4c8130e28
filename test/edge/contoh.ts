import { importFile } from '../../functions/imports/import-file.ts';
import { readYaml } from '../../functions/imports/read-yaml.ts';
import { mirrorRegion } from '../../functions/regions/mirror-region.ts';
import { ImportFile } from '../../src/imports/schema.ts';
import { RegionContent } from '../../src/regions/schema.ts';
import region from '../../src/content/regions/kota-contoh.yaml?raw';
import content from '../../src/content/imports/kota-contoh.yaml?raw';
import { env } from 'cloudflare:workers';
import { mirrorAreas } from '../../functions/areas/mirror-areas.ts';
import { mirrorCalendar } from '../../functions/clocks/mirror-calendar.ts';
import { NATIONAL } from '../../functions/clocks/reads.ts';
import { mirrorServices } from '../../functions/services/mirror-services.ts';
import { resolveServices } from '../../src/services/resolve.ts';
import { national, services } from './reporting.ts';
import { ctxAt } from './portal.ts';

/** The demonstration region with all that its files say: what the site was built from. */
export async function contoh(): Promise<void> {
  const slug = 'kota-contoh';
  await mirrorRegion(ctxAt(), { slug, content: readYaml(region, RegionContent).data });
  await importFile(ctxAt(undefined, env.DB), readYaml(content, ImportFile));
}

/** What can be reported there, and where; after `contoh()`. */
export async function contohReporting(): Promise<void> {
  const slug = 'kota-contoh';
  const { reporting } = readYaml(region, RegionContent).data;
  await mirrorCalendar(ctxAt(), { scope: NATIONAL, calendar: national });
  await mirrorServices(ctxAt(), { region: slug, list: resolveServices(services, reporting) });
  await mirrorAreas(ctxAt(), { region: slug, areas: reporting!.areas! });
}

/** A programme of it with a plan, money and indicators. */
export const FULL = '/kota-contoh/program/layanan-satu-pintu/';
