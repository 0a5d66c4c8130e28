import { env } from 'cloudflare:workers';
import { registerOrganisation } from '../../functions/organisations/register-organisation.ts';
import { readRequest } from '../../functions/public-requests/page-reads.ts';
import { officer } from './officers.ts';
import { ctxAt, rows } from './portal.ts';
import { takesReports } from './requests.ts';
import { furnish, REGION, sample } from './sample.ts';

/** The officers' room of residents' reports. */
export const ROOM = `/petugas/${REGION}/laporan/`;

/** A region that takes reports, with somebody of the whole region and a triager of each of two agencies. */
export async function furnishDesk() {
  await furnish();
  await takesReports();
  const organisation = { ...sample.organisation, key: 'lain', name: 'Dinas Lain' };
  await registerOrganisation(ctxAt(), { region: REGION, organisation });
  return {
    boss: await officer('region_admin'),
    dinas: await officer('triager'),
    other: await officer('triager', { organisation: 'lain' }),
  };
}

/** What was done with a report, in its order. */
export const verbsOf = async (id: string) =>
  (
    await rows("SELECT verb FROM event WHERE noun = 'service_request' AND subject_id = ? ORDER BY id", id)
  ).map(({ verb }) => verb);

/** What the public sees of a report: one row, or none. */
export const publicOf = (id: string) => rows('SELECT * FROM service_request_public WHERE id = ?', id);

/** To which report the public page of one leads. */
export const leadsTo = async (id: string) => (await readRequest(env.DB, id))?.continued;
