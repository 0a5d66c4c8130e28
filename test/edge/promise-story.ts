import { recordAssessment } from '../../functions/assessments/record-assessment.ts';
import { recordCommitment } from '../../functions/commitments/record-commitment.ts';
import { registerOrganisation } from '../../functions/organisations/register-organisation.ts';
import { amendProgramme } from '../../functions/programmes/amend-programme.ts';
import { mirrorRegion } from '../../functions/regions/mirror-region.ts';
import { recordSource } from '../../functions/sources/record-source.ts';
import { Assessment } from '../../src/assessments/schema.ts';
import { OfficeTerm } from '../../src/office-terms/schema.ts';
import { OrganisationContent } from '../../src/organisations/schema.ts';
import { ctxAt } from './portal.ts';
import { furnish, REGION, sample } from './sample.ts';

export const PATH = `/${REGION}/janji/jembatan/`;
const region = REGION;
const at = (second: string) => ctxAt(second.replace('Z', '.250Z'));
const judge = OrganisationContent.parse({ key: 'kampus', name: 'Kampus Uji', kind: 'university' });
const promise = { ...sample.commitment, programme: 'lampu' };
const term = { office: promise.office, person_name: 'Sri', to: null, as_of: '2026-11-21', source: 'koran' };

/** What happens to a promise in the seconds of one day, and words of its page that are new with each. */
export const STEPS: { second: string; does: (second: string) => Promise<unknown>; says: string }[] = [
  {
    second: '2026-11-24T02:00:00Z',
    does: (second) => recordCommitment(at(second), { region, commitment: promise }),
    says: 'Jembatan akan dibangun.',
  },
  {
    second: '2026-11-24T02:10:00Z',
    does: (second) => {
      const office_terms = [OfficeTerm.parse({ ...term, from: '2024-01-01' })];
      return mirrorRegion(at(second), { slug: region, content: { ...sample.region, office_terms } });
    },
    says: 'Pemegang jabatan pada hari itu: Sri',
  },
  {
    second: '2026-11-24T02:20:00Z',
    does: (second) =>
      recordAssessment(at(second), {
        region,
        assessment: Assessment.parse({
          key: 'nilai',
          subject: { kind: 'commitment', key: 'jembatan' },
          assessor: 'kampus',
          scale: 'ogp',
          rating: 'limited',
          statement: 'Baru sebagian.',
          date: '2026-11-22',
          source: 'koran',
        }),
      }),
    says: 'Kampus Uji: penilaian: terbatas',
  },
  {
    second: '2026-11-24T02:30:00Z',
    does: (second) =>
      recordSource(at(second), {
        region,
        source: { ...sample.source, publisher: 'Koran Baru', reason: 'ganti nama' },
      }),
    says: 'Koran Baru',
  },
  {
    second: '2026-11-24T02:40:00Z',
    does: (second) =>
      registerOrganisation(at(second), {
        region,
        organisation: { ...judge, name: 'Institut Uji', reason: 'berganti nama' },
      }),
    says: 'Institut Uji: penilaian: terbatas',
  },
  {
    second: '2026-11-24T02:50:00Z',
    does: (second) =>
      amendProgramme(at(second), {
        region,
        programme: { ...sample.programme, title: 'Lampu dan jembatan', reason: 'ganti judul' },
      }),
    says: 'Program: Lampu dan jembatan',
  },
  {
    second: '2026-11-24T03:00:00Z',
    does: (second) =>
      recordCommitment(at(second), {
        region,
        commitment: {
          ...promise,
          outcomes: [
            { value: 'complete', statement: 'Jembatan dipakai.', as_of: '2026-11-22', source: 'koran' },
          ],
        },
      }),
    says: 'Jembatan dipakai.',
  },
];

/** The region before the promise, with whoever will judge it. */
export async function beforePromise() {
  await furnish();
  await registerOrganisation(ctxAt(), { region, organisation: judge });
}
