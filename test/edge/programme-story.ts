import { recordAssessment } from '../../functions/assessments/record-assessment.ts';
import { recordCommitment } from '../../functions/commitments/record-commitment.ts';
import { registerOrganisation } from '../../functions/organisations/register-organisation.ts';
import { amendProgramme } from '../../functions/programmes/amend-programme.ts';
import { recordIndicator } from '../../functions/programmes/record-indicator.ts';
import { recordMethod } from '../../functions/programmes/record-method.ts';
import { mirrorRegion } from '../../functions/regions/mirror-region.ts';
import { recordSource } from '../../functions/sources/record-source.ts';
import { Assessment } from '../../src/assessments/schema.ts';
import { OrganisationContent } from '../../src/organisations/schema.ts';
import { Indicator, Method, type IndicatorPoint } from '../../src/programmes/indicator-schema.ts';
import { SourceContent } from '../../src/sources/schema.ts';
import { citables, press } from './citables.ts';
import { ctxAt } from './portal.ts';
import { REGION, sample } from './sample.ts';

const region = REGION;
const at = (second: string) => ctxAt(second.replace('Z', '.250Z'));
const judge = OrganisationContent.parse({ key: 'kampus', name: 'Kampus Uji', kind: 'university' });
const report = SourceContent.parse({ key: 'laporan', class: 'official_document', publisher: 'Kampus Uji' });
const radio = SourceContent.parse({ key: 'radio', class: 'press_report', publisher: 'Radio Uji' });
const weights = [
  { key: 'output', label: 'Output', weight: 40 },
  { key: 'outcome', label: 'Outcome', weight: 60 },
];
const method = { key: 'evaluasi', valid_from: '2025-01-01', weights, source: 'koran', reason: 'nama resmi' };

/** What happens around an indicator in the seconds of one day, and words of its programme's page that are new with each. */
export const STEPS: { second: string; does: (second: string) => Promise<unknown>; says: string }[] = [
  {
    second: '2026-11-24T02:10:00Z',
    does: (second) =>
      amendProgramme(at(second), {
        region,
        programme: { ...sample.programme, title: 'Lampu dan taman', reason: 'ganti judul' },
      }),
    says: 'Lampu dan taman',
  },
  {
    second: '2026-11-24T02:15:00Z',
    does: (second) =>
      mirrorRegion(at(second), {
        slug: region,
        content: { ...sample.region, name: 'Kota Ujian', reason: 'nama resmi' },
      }),
    says: 'Kota Ujian',
  },
  {
    second: '2026-11-24T02:20:00Z',
    does: (second) =>
      recordMethod(at(second), { region, method: Method.parse({ ...method, name: 'Evaluasi Baru' }) }),
    says: 'Evaluasi Baru',
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
      recordAssessment(at(second), {
        region,
        assessment: Assessment.parse({
          key: 'nilai',
          subject: { kind: 'programme', key: 'lampu' },
          assessor: 'kampus',
          scale: 'gmpp',
          rating: 'amber',
          statement: 'Nilainya dapat ditelusuri.',
          date: '2026-11-22',
          source: 'laporan',
        }),
      }),
    says: 'Nilainya dapat ditelusuri.',
  },
  {
    second: '2026-11-24T02:50:00Z',
    does: (second) =>
      recordSource(at(second), {
        region,
        source: { ...report, publisher: 'Penerbit Kampus', reason: 'nama' },
      }),
    says: 'Penerbit Kampus',
  },
  {
    second: '2026-11-24T03:00:00Z',
    does: (second) =>
      registerOrganisation(at(second), {
        region,
        organisation: { ...judge, name: 'Institut Uji', reason: 'berganti nama' },
      }),
    says: 'Institut Uji',
  },
  {
    second: '2026-11-24T03:10:00Z',
    does: (second) =>
      recordCommitment(at(second), {
        region,
        commitment: { ...sample.commitment, key: 'taman', programme: 'lampu', source: 'radio' },
      }),
    says: 'Radio Uji',
  },
  {
    second: '2026-11-24T03:15:00Z',
    does: (second) =>
      recordAssessment(at(second), {
        region,
        assessment: Assessment.parse({
          key: 'nilai-janji',
          subject: { kind: 'commitment', key: 'taman' },
          assessor: 'kampus',
          scale: 'ogp',
          rating: 'limited',
          statement: 'Baru sebagian.',
          date: '2026-11-22',
          source: 'laporan',
        }),
      }),
    says: 'penilaian: terbatas',
  },
  {
    second: '2026-11-24T03:20:00Z',
    does: (second) =>
      recordSource(at(second), {
        region,
        source: { ...radio, publisher: 'Radio Baru', reason: 'ganti nama' },
      }),
    says: 'Radio Baru',
  },
  {
    second: '2026-11-24T03:30:00Z',
    does: (second) => lowered(second, [target(12)], 'sasaran diturunkan'),
    says: 'semula 20, diubah 24 November 2026: sasaran diturunkan',
  },
  {
    second: '2026-11-24T03:40:00Z',
    does: (second) => lowered(second, [target(11)], 'diturunkan lagi'),
    says: 'semula 20; diubah 2 kali, terakhir 24 November 2026 dari 12: diturunkan lagi',
  },
];

function target(value: number): IndicatorPoint {
  return { kind: 'target', from: '2026-01-01', to: '2026-12-31', value, source: 'koran', comment: null };
}
const actual = { kind: 'actual', from: '2026-01-01', to: '2026-06-30', value: 12, source: 'koran' } as const;

function lowered(second: string, points: IndicatorPoint[], reason: string) {
  const indicator = Indicator.parse({
    key: 'jenis-surat',
    programme: 'lampu',
    title: 'Jenis surat',
    unit: 'kind',
    method: 'evaluasi',
    points: [...points, actual],
    reason,
  });
  return recordIndicator(at(second), { region, indicator });
}

export async function beforeIndicator() {
  await citables();
  await registerOrganisation(ctxAt(), { region, organisation: judge });
  for (const source of [report, radio, press]) await recordSource(ctxAt(), { region, source });
}
