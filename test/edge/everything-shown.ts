import { recordAssessment } from '../../functions/assessments/record-assessment.ts';
import { recordCommitment } from '../../functions/commitments/record-commitment.ts';
import { registerOrganisation } from '../../functions/organisations/register-organisation.ts';
import { amendProgramme } from '../../functions/programmes/amend-programme.ts';
import { createProgramme } from '../../functions/programmes/create-programme.ts';
import { recordIndicator } from '../../functions/programmes/record-indicator.ts';
import { recordMethod } from '../../functions/programmes/record-method.ts';
import { recordSource } from '../../functions/sources/record-source.ts';
import { correctUpdate } from '../../functions/updates/correct-update.ts';
import { publishUpdate } from '../../functions/updates/publish-update.ts';
import { redactUpdate } from '../../functions/updates/redact-update.ts';
import { Assessment } from '../../src/assessments/schema.ts';
import { Commitment } from '../../src/commitments/schema.ts';
import { OrganisationContent } from '../../src/organisations/schema.ts';
import { Indicator, Method, type IndicatorPoint } from '../../src/programmes/indicator-schema.ts';
import { UpdateContent } from '../../src/updates/schema.ts';
import { told } from './log.ts';
import { pay, setAside } from './money.ts';
import { plan, publish as publishPlan, revise, said, tell } from './plans.ts';
import { proof } from './proof.ts';
import { ctxAt } from './portal.ts';
import { REGION as region, sample } from './sample.ts';

/** After everything else: by then what was erased is erased. */
const LAST = ctxAt('2026-11-23T01:00:00.000Z');

/** A portal in which everything was published that the check looks at, and changed in every way that verbs know. */
export async function everythingShown(): Promise<void> {
  await told();
  await programmes();
  await plans();
  await numbers();
  await promises();
  await updates();
  await renamed();
}

const lamps = (value: number) => ({
  key: 'lampu',
  label: 'Lampu',
  value,
  unit: 'unit',
  as_of: '2026-05-04',
  note: null,
  source: 'koran',
});

async function programmes() {
  const campus = OrganisationContent.parse({
    key: 'kampus',
    name: 'Kampus Uji',
    kind: 'university',
    aliases: ['KU'],
    source: 'koran',
  });
  await registerOrganisation(ctxAt(), { region, organisation: campus });
  const own = { organisation: 'dinas', role: 'accountable' } as const;
  const programme = { ...sample.programme, key: 'taman', title: 'Taman', dimension: 'living' as const };
  await createProgramme(ctxAt(), {
    region,
    programme: { ...programme, quick_win: true, organisations: [own] },
  });
  const appointed = {
    ...sample.programme,
    slug: 'lampu-jalan',
    status: 'implementation' as const,
    organisations: [own, { organisation: 'lain', role: 'implementing' as const }],
  };
  for (const [count, reason] of [
    [40, 'pelaksana ditunjuk'],
    [35, 'dihitung ulang'],
  ] as const)
    await amendProgramme(ctxAt(), { region, programme: { ...appointed, figures: [lamps(count)], reason } });
}

// One moved before; here moved again, met, dropped nothing, and one more that joined later.
async function plans() {
  await revise();
  await tell('tiang', said('move', { due: '2027-03', as_of: '2026-08-01' }));
  await tell('rancangan', said('meet', { as_of: '2026-07-02' }));
  await publishPlan({ ...plan, programme: 'taman' });
  await tell('menyala', said('move', { due: '2026-11-30' }), 'taman');
}

const point = (kind: IndicatorPoint['kind'], value: number, year = 2026): IndicatorPoint => {
  return { kind, from: `${year}-01-01`, to: `${year}-06-30`, value, source: 'koran', comment: null };
};

async function indicator(points: IndicatorPoint[], reason?: string) {
  const named = { key: 'surat', programme: 'lampu', method: 'cara', title: 'Jumlah surat', unit: 'document' };
  await recordIndicator(ctxAt(), { region, indicator: Indicator.parse({ ...named, points, reason }) });
}

async function numbers() {
  await setAside({ amount: 500_000_000 });
  await setAside({ amount: 600_000_000, reason: 'salah ketik' });
  await setAside({ key: 'perubahan', kind: 'revised', amount: 700_000_000 });
  await pay();
  await pay({ amount: 205_000_000, reason: 'salah ketik' });
  const method = { key: 'cara', name: 'Cara hitung', valid_from: '2020-01-01', source: 'koran' };
  await recordMethod(ctxAt(), { region, method: Method.parse(method) });
  await indicator([point('baseline', 3), point('target', 20), point('actual', 12)]);
  await indicator([point('baseline', 3), point('target', 15), point('actual', 12)], 'dihitung ulang');
  await indicator([point('baseline', 3), point('target', 10), point('actual', 12)], 'dihitung lagi');
}

async function promises() {
  const kept = { value: 'complete', statement: 'Sudah.', as_of: '2026-11-21', source: 'koran' };
  const other = {
    ...sample.commitment,
    key: 'taman-kota',
    programme: 'taman',
    due: '2026-12',
    outcomes: [kept],
  };
  const commitment = Commitment.parse(other);
  await recordCommitment(ctxAt(), { region, commitment });
  const worded = { ...commitment, statement: 'Taman dibangun.', reason: 'salah kutip' };
  await recordCommitment(ctxAt(), { region, commitment: worded });
  const judgement = Assessment.parse({
    key: 'telaah',
    subject: { kind: 'programme', key: 'taman' },
    assessor: 'kampus',
    scale: 'gmpp',
    rating: 'amber_red',
    statement: 'Perawatan belum dibiayai.',
    date: '2026-03-01',
    source: 'koran',
  });
  await recordAssessment(ctxAt(), { region, assessment: judgement });
  const archive = { ...sample.source, key: 'arsip' };
  await recordSource(ctxAt(), { region, source: archive });
  const corrected = { ...judgement, rating: 'amber' as const, source: 'arsip', reason: 'ralat' };
  await recordAssessment(ctxAt(), { region, assessment: corrected });
}

const news = (key: string, over: Partial<UpdateContent> = {}) =>
  publishUpdate(ctxAt(), {
    region,
    update: UpdateContent.parse({ ...sample.update, key, claims: [], ...over }),
  });

async function updates() {
  const [claim] = sample.update.claims;
  const evidence = [
    proof('', { file: undefined, url: 'https://kota.example/foto' }),
  ] as UpdateContent['evidence'];
  await news('terbukti', { evidence, event_date: '2026-02-01', sources: ['koran'] });
  await news('berbeda', { claims: [{ ...claim!, key: 'c2', statement: 'Dua belas.', contradicts: 'c1' }] });
  await news('bertaman', { programme: 'taman' });
  const gone = await news('terhapus', { programme: 'taman', claims: [{ ...claim!, key: 'c3' }] });
  await correctUpdate(ctxAt(), { region, update: 'terhapus', reason: 'salah', title: 'Lain' });
  await redactUpdate(ctxAt(), { id: gone, version: 2, reason: 'Nama warga.' });
  const all = await news('seluruhnya', { evidence });
  await redactUpdate(ctxAt(), { id: all, version: 1, reason: 'Nama warga.' });
}

// Names change last: every page that names an agency or a source says so from then on.
async function renamed() {
  const source = { ...sample.source, url: 'https://koran.example/1', title: 'Judul baru', reason: 'ralat' };
  await recordSource(LAST, { region, source });
  const organisation = { ...sample.organisation, name: 'Dinas Lampu', reason: 'namanya berubah' };
  await registerOrganisation(LAST, { region, organisation });
}
