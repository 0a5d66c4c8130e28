import { Commitment } from '../../src/commitments/schema.ts';
import { ProgrammeContent } from '../../src/programmes/schema.ts';
import { RegionContent } from '../../src/regions/schema.ts';
import { SourceContent } from '../../src/sources/schema.ts';
import { UpdateContent } from '../../src/updates/schema.ts';
import { OrganisationContent } from '../../src/organisations/schema.ts';
import { registerOrganisation } from '../../functions/organisations/register-organisation.ts';
import { createProgramme } from '../../functions/programmes/create-programme.ts';
import { mirrorRegion } from '../../functions/regions/mirror-region.ts';
import { recordSource } from '../../functions/sources/record-source.ts';
import { ctxAt } from './portal.ts';

/** A made-up region, source, author and programme, in the shape their schemas give them. */
export const sample = {
  region: RegionContent.parse({
    code: '00.00',
    name: 'Kota Uji',
    kind: 'kota',
    province: { code: '00', name: 'Provinsi Uji' },
    time_zone: 'Asia/Jakarta',
    demo: true,
    dimension_sets: [
      {
        valid_from: '2025-01-01',
        as_of: '2025-01-01',
        source: 'koran',
        dimensions: [
          { key: 'governance', label: 'Smart Governance' },
          { key: 'living', label: 'Smart Living' },
        ],
      },
    ],
  }),
  source: SourceContent.parse({
    key: 'koran',
    class: 'press_report',
    publisher: 'Koran Uji',
    title: 'Kota uji diuji',
  }),
  organisation: OrganisationContent.parse({ key: 'dinas', name: 'Dinas Uji', kind: 'agency' }),
  programme: ProgrammeContent.parse({
    key: 'lampu',
    title: 'Lampu jalan',
    known_since: '2026-01-05',
    sources: ['koran'],
  }),
  commitment: Commitment.parse({
    key: 'jembatan',
    kind: 'commitment',
    quote: 'akan kami bangun',
    statement: 'Jembatan akan dibangun.',
    office: 'Bupati Uji',
    made_on: '2026-11-20',
    source: 'koran',
  }),
  update: UpdateContent.parse({
    key: 'lampu-menyala',
    programme: 'lampu',
    title: 'Lampu menyala',
    body: 'Sepuluh lampu menyala.',
    event_date: '2026-02-03',
    author: 'dinas',
    sources: ['koran'],
    claims: [
      { key: 'c1', topic: 'Jumlah', statement: 'Sepuluh lampu.', as_of: '2026-02-03', source: 'koran' },
    ],
  }),
};

export const REGION = 'kota-uji';

/** A region with one source, one organisation and one programme, made by the verbs. */
export async function furnish(
  region = REGION,
  code = '00.00',
  over: Partial<RegionContent> = {},
): Promise<void> {
  await mirrorRegion(ctxAt(), { slug: region, content: { ...sample.region, code, ...over } });
  await recordSource(ctxAt(), { region, source: sample.source });
  await registerOrganisation(ctxAt(), { region, organisation: sample.organisation });
  await createProgramme(ctxAt(), { region, programme: sample.programme });
}
