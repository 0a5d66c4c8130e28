import { env } from 'cloudflare:workers';
import { answerErrorReport } from '../../functions/error-reports/answer-error-report.ts';
import { submitErrorReport } from '../../functions/error-reports/submit-error-report.ts';
import { recordAssessment } from '../../functions/assessments/record-assessment.ts';
import { recordCommitment } from '../../functions/commitments/record-commitment.ts';
import { idFor } from '../../functions/core/ids.ts';
import { registerOrganisation } from '../../functions/organisations/register-organisation.ts';
import { mirrorRegion } from '../../functions/regions/mirror-region.ts';
import { correctUpdate } from '../../functions/updates/correct-update.ts';
import { publishUpdate } from '../../functions/updates/publish-update.ts';
import { redactUpdate } from '../../functions/updates/redact-update.ts';
import { Assessment } from '../../src/assessments/schema.ts';
import { RegionContent } from '../../src/regions/schema.ts';
import { furnishDesk } from './desk.ts';
import { answered, observation, published, question } from './feedback.ts';
import { lived } from './lived.ts';
import { load } from './load.ts';
import { ask, ctxAt } from './portal.ts';
import { FILE } from './promises.ts';
import { free, typed } from './report-error.ts';
import { furnish, REGION, sample } from './sample.ts';

const said = { as_of: '2025-01-01', source: 'koran' };

/** The sample's region with a vision, a rung and a plan. */
const content = RegionContent.parse({
  ...sample.region,
  vision: [
    {
      valid_from: '2025-01-01',
      statement: 'Kota terang',
      terms: [{ term: 'Terang', definition: 'berlampu' }],
      ...said,
    },
  ],
  stage_ladder: [{ stage: 'masterplan', statement: 'Masterplan disusun.', ...said }],
  plans: [
    {
      key: 'induk',
      title: 'Masterplan Uji',
      legal_forms: [{ form: 'draft', ...said }],
      reviews: [{ state: 'planned', statement: 'Akan direviu.', organisation: 'dinas', ...said }],
      ...said,
    },
  ],
});

/** The sample's office changed hands between the promise and today. */
const office_terms = (
  [
    ['Sri', '2026-01-01', '2026-11-21'],
    ['Tono', '2026-11-21', null],
  ] as const
).map(([person_name, from, to]) => ({
  office: sample.commitment.office,
  person_name,
  from,
  to,
  as_of: '2026-11-21',
  said_by: null,
  source: 'koran',
}));

export const study = Assessment.parse({
  key: 'telaah',
  subject: { kind: 'programme', key: 'lampu' },
  assessor: 'kampus',
  scale: 'gmpp',
  rating: 'amber',
  statement: 'Mungkin tercapai.',
  date: '2026-11-01',
  source: 'koran',
});

/** Which thing stands for `{id}` and the like at each address of the API: a portal in which every operation answers. */
export type Examples = Record<string, string>;

/** A demonstration region with one of everything, and a region that is none with little. */
export async function furnishApi(): Promise<Examples> {
  const { boss } = await furnishDesk();
  await furnish('kota-satu', '35.01', { demo: false, province: { code: '35', name: 'Jawa Timur' } });
  await mirrorRegion(ctxAt(), { slug: REGION, content: { ...content, office_terms } });
  await load(FILE);
  const kampus = {
    ...sample.organisation,
    key: 'kampus',
    name: 'Universitas Uji',
    kind: 'university' as const,
  };
  await registerOrganisation(ctxAt(), { region: REGION, organisation: kampus });
  await recordAssessment(ctxAt(), { region: REGION, assessment: study });
  const commitment = {
    ...sample.commitment,
    programme: 'lampu',
    due: '2026-11-20',
    outcomes: [
      { value: 'limited' as const, statement: 'Baru tiangnya.', as_of: '2026-11-21', source: 'koran' },
    ],
  };
  await recordCommitment(ctxAt(), { region: REGION, commitment });
  const update = await publishUpdate(ctxAt('2026-11-20T01:00:00.000Z'), {
    region: REGION,
    update: sample.update,
  });
  const corrected = { region: REGION, update: sample.update.key, reason: 'angka salah' };
  await correctUpdate(ctxAt(), { ...corrected, title: 'Sebelas lampu menyala' });
  const gone = { ...sample.update, key: 'kedua', title: 'Kenarihapus', claims: [] };
  const redacted = await publishUpdate(ctxAt(), { region: REGION, update: gone });
  await redactUpdate(ctxAt(), { id: redacted, version: 1, reason: 'memuat nama' });
  const request = await lived(boss, '2026-10-05', [
    ['2026-10-07', 'verify'],
    ['2026-10-08', 'forward', 'dinas'],
    ['2026-10-14', 'respond'],
    ['2026-10-19', 'ask'],
    ['2026-10-22', 'answer', 'Kata pelapor yang diketik.'],
    ['2026-10-26', 'follow_up'],
  ]);
  const feedback = await published(question);
  await answered(feedback.id, 'Bulan depan.');
  await published(observation);
  const error = await submitErrorReport(ctxAt(), { typed, secret: env.PORTAL_SECRET });
  await answerErrorReport(ctxAt(), { id: error, answer: 'Sudah diperbaiki.', organisation: 'dinas' });
  return {
    region: REGION,
    programme: 'lampu',
    noun: 'programme',
    key: 'lampu',
    version: '1',
    '/updates/{id}': update,
    '/sources/{id}': await idFor(REGION, 'source', 'koran'),
    '/commitments/{id}': await idFor(REGION, 'commitment', sample.commitment.key),
    '/service-requests/{id}': request.id,
    '/feedback/{id}': feedback.id,
    '/error-reports/{id}': error,
    redacted,
  };
}

/** An address of the description with its examples filled in. */
export const addressOf = (path: string, examples: Examples): string =>
  path
    .replace('/api/v1', '')
    .replace(/^\/[a-z-]+\/\{id\}/, (found) => found.replace('{id}', examples[found] ?? 'no-example'))
    .replace(/\{(\w+)\}/g, (_, name: string) => examples[name] ?? 'no-example')
    .replace(/^/, '/api/v1');

/** Limits that let everybody pass: the real ones count all requests of a test as one network's. */
export const unlimited: Partial<Env> = { ...free, LIMIT_READ: { limit: async () => ({ success: true }) } };

/** Asks the API, and gives what it says. */
export async function told(path: string, init: RequestInit = {}, over: Partial<Env> = {}) {
  const response = await ask(path, init, { ...unlimited, ...over });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: text ? JSON.parse(text) : null };
}
