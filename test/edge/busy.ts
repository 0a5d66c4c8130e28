import { env } from 'cloudflare:workers';
import { recordAssessment } from '../../functions/assessments/record-assessment.ts';
import { recordCommitment } from '../../functions/commitments/record-commitment.ts';
import { idFor } from '../../functions/core/ids.ts';
import { answerErrorReport } from '../../functions/error-reports/answer-error-report.ts';
import { eraseErrorReport } from '../../functions/error-reports/erase-error-report.ts';
import { submitErrorReport } from '../../functions/error-reports/submit-error-report.ts';
import { registerOrganisation } from '../../functions/organisations/register-organisation.ts';
import { amendProgramme } from '../../functions/programmes/amend-programme.ts';
import { recordIndicator } from '../../functions/programmes/record-indicator.ts';
import { recordMethod } from '../../functions/programmes/record-method.ts';
import { mirrorRegion } from '../../functions/regions/mirror-region.ts';
import { recordSource } from '../../functions/sources/record-source.ts';
import { correctUpdate } from '../../functions/updates/correct-update.ts';
import { publishUpdate } from '../../functions/updates/publish-update.ts';
import { redactUpdate } from '../../functions/updates/redact-update.ts';
import { Assessment } from '../../src/assessments/schema.ts';
import { Indicator, Method } from '../../src/programmes/indicator-schema.ts';
import { pay, setAside } from './money.ts';
import { publish, revise, said, tell } from './plans.ts';

import { ctxAt } from './portal.ts';
import { changeReporting, furnishReporting } from './reporting.ts';
import { furnish, REGION, sample } from './sample.ts';

const method = Method.parse({
  key: 'evaluasi',
  name: 'Evaluasi Uji',
  valid_from: '2025-01-01',
  source: 'koran',
});
const indicator = Indicator.parse({
  key: 'surat',
  programme: 'lampu',
  title: 'Jenis surat',
  unit: 'kind',
  points: [{ kind: 'actual', from: '2026-01-01', to: '2026-06-30', value: 12, source: 'koran' }],
});
const study = Assessment.parse({
  key: 'telaah',
  subject: { kind: 'programme', key: 'lampu' },
  assessor: 'kampus',
  scale: 'words',
  rating: 'words',
  statement: 'Perawatan belum dibiayai.',
  date: '2026-03-01',
  source: 'koran',
});

/** Does in the sample's region everything that can be done in public, each at least once. */
export async function busy(): Promise<void> {
  await furnish();
  await furnishReporting();
  await changeReporting();
  const region = REGION;
  const reason = 'salah salin';
  await mirrorRegion(ctxAt(), { slug: region, content: { ...sample.region, name: 'Kota Uji Coba', reason } });
  await recordSource(ctxAt(), { region, source: { ...sample.source, note: 'arsip', reason } });
  await registerOrganisation(ctxAt(), {
    region,
    organisation: { ...sample.organisation, key: 'kampus', name: 'Kampus Uji', kind: 'university' },
  });
  await registerOrganisation(ctxAt(), {
    region,
    organisation: { ...sample.organisation, aliases: ['Dinuji'], reason: 'singkatan resmi' },
  });
  await amendProgramme(ctxAt(), { region, programme: { ...sample.programme, title: 'Lampu taman', reason } });
  await everyStep();
  await setAside();
  await setAside({ amount: 600_000_000, reason });
  await pay();
  await pay({ payee: 'Penyedia Lain', reason });
  await recordMethod(ctxAt(), { region, method });
  await recordMethod(ctxAt(), { region, method: { ...method, name: 'Evaluasi Uji 2025', reason } });
  await recordIndicator(ctxAt(), { region, indicator });
  await recordIndicator(ctxAt(), { region, indicator: { ...indicator, title: 'Ragam surat', reason } });
  await recordCommitment(ctxAt(), { region, commitment: sample.commitment });
  await recordCommitment(ctxAt(), { region, commitment: { ...sample.commitment, place: 'Balai', reason } });
  await recordAssessment(ctxAt(), { region, assessment: study });
  await recordAssessment(ctxAt(), { region, assessment: { ...study, statement: 'Belum dibiayai.', reason } });
  const id = await publishUpdate(ctxAt(), { region, update: sample.update });
  await correctUpdate(ctxAt(), { region, update: sample.update.key, reason, body: 'Sebelas lampu menyala.' });
  await redactUpdate(ctxAt(), { id, version: 1, reason: 'memuat nomor telepon' });
  await reported();
}

async function everyStep() {
  await publish();
  await tell('rancangan', said('meetPartly'));
  await tell('rancangan', said('meet'));
  await tell('tiang', said('move'));
  await tell('tiang', said('miss'));
  await tell('menyala', said('drop'));
  await tell('menyala', said('reopen'));
  await revise({ weights: { rancangan: 20, tiang: 50, menyala: 20, sakelar: 10 } });
}

async function reported() {
  const typed = {
    address: `/${REGION}/program/lampu/`,
    what_is_wrong: 'Jumlah lampu itu salah.',
    right_value: '',
    where_to_see: '',
  };
  const id = await submitErrorReport(
    { ...ctxAt(), actor: { kind: 'resident', id: 'anonymous' } },
    { typed, secret: 'rahasia' },
  );
  await answerErrorReport(ctxAt(), { id, answer: 'Sudah diperbaiki.', organisation: 'dinas' });
  await eraseErrorReport(ctxAt(), { id });
}

/** The id under which the sample's things stand in the event table. */
export const idOf = (noun: string, key: string) => idFor(REGION, noun, key);

/** Writes an event as a verb of another day may have left it. */
export const remember = (noun: string, verb: string, over: Record<string, unknown> = {}) => {
  const event = {
    at: '2026-11-12T03:14:00.000Z',
    region: REGION,
    subject: 'TAKDIKENAL',
    version: 1,
    kind: 'officer',
    actor: 'ORANG',
    public: 1,
    data: {},
    ...over,
  };
  return env.DB.prepare(
    `INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
    .bind(
      event.at,
      event.region,
      noun,
      verb,
      event.subject,
      event.version,
      event.kind,
      event.actor,
      event.public,
      JSON.stringify(event.data),
    )
    .run();
};
