import { env } from 'cloudflare:workers';
import { recordAssessment } from '../../functions/assessments/record-assessment.ts';
import { recordCommitment } from '../../functions/commitments/record-commitment.ts';
import { amendProgramme } from '../../functions/programmes/amend-programme.ts';
import { recordIndicator } from '../../functions/programmes/record-indicator.ts';
import { recordSource } from '../../functions/sources/record-source.ts';
import { Assessment } from '../../src/assessments/schema.ts';
import { Commitment } from '../../src/commitments/schema.ts';
import { Indicator } from '../../src/programmes/indicator-schema.ts';
import { ProgrammeContent } from '../../src/programmes/schema.ts';
import { busy } from './busy.ts';
import { readAllNews } from './following.ts';
import { said, tell } from './plans.ts';
import { ctxAt } from './portal.ts';
import { REGION, sample } from './sample.ts';

const region = REGION;
const reason = 'salah hitung';
const LATER = '2026-11-22T05:00:00.000Z';

const garden = Indicator.parse({
  key: 'taman',
  programme: 'lampu',
  title: 'Taman yang dibuka',
  unit: 'unit',
  points: [{ kind: 'actual', from: '2025-12-31', to: '2025-12-31', value: 20, source: 'koran' }],
});
const [point] = garden.points;

const figure = { key: 'titik', label: 'Jumlah titik', unit: 'titik', as_of: '2026-01-05', note: null };
const programme = ProgrammeContent.parse({ ...sample.programme, title: 'Lampu taman' });
const counted = (value: number, source: string) => ({
  ...programme,
  figures: [{ ...figure, value, source }],
});

const road = Commitment.parse({ ...sample.commitment, key: 'jalan', programme: 'lampu', due: '2027-06-30' });
const outcome = { value: 'limited', as_of: '2026-11-21', source: 'laporan', statement: 'Baru fondasi.' };
const move = { due: '2027-12-31', reason: 'lahan belum bebas', as_of: '2026-11-21', source: 'radio' };

const recordSourceOf = (key: string, publisher: string, over = {}, at?: string) =>
  recordSource(ctxAt(at), {
    region,
    source: { ...sample.source, key, publisher, title: `Warta ${key} kota kita`, ...over },
  });

/** Corrects in the sample's busy region a value, a programme, dates and a promise, each by the word of another source. */
export async function corrected(): Promise<void> {
  await busy();
  await recordSourceOf('laporan', 'Dinas Lapor');
  await recordSourceOf('radio', 'Radio Uji');
  await recordIndicator(ctxAt(), { region, indicator: garden });
  const points = [
    { ...point!, value: 12, source: 'laporan' },
    { ...point!, from: '2026-06-30', to: '2026-06-30', value: 15 },
  ];
  await recordIndicator(ctxAt(), { region, indicator: { ...garden, points, reason } });
  await amendProgramme(ctxAt(), { region, programme: { ...counted(40, 'koran'), reason: 'angka pertama' } });
  const description = 'Uraian. '.repeat(60).trim();
  await amendProgramme(ctxAt(), {
    region,
    programme: { ...counted(35, 'radio'), status: 'implementation', description, reason },
  });
  await tell('tiang', said('reopen'));
  await tell('tiang', said('move', { due: '2026-11-12', source: 'radio' }));
  await tell('rancangan', said('reopen'));
  await tell('rancangan', said('meet', { source: 'laporan' }));
  await recordCommitment(ctxAt(), { region, commitment: road });
  const commitment = Commitment.parse({ ...road, outcomes: [outcome], moves: [move] });
  await recordCommitment(ctxAt(), { region, commitment });
  // A source that is called otherwise later is still named as it was then.
  await recordSourceOf('radio', 'Radio Baru', { reason: 'ganti nama' }, LATER);
  const again = { ...move, due: '2027-09-30', as_of: '2026-11-22', reason: 'dipercepat' };
  await recordCommitment(ctxAt(LATER), { region, commitment: { ...commitment, moves: [move, again] } });
  const study = Assessment.parse({
    key: 'telaah-jalan',
    subject: { kind: 'commitment', key: 'jalan' },
    assessor: 'kampus',
    scale: 'words',
    rating: 'words',
    statement: 'Belum selesai.',
    date: '2026-11-22',
    source: 'koran',
  });
  await recordAssessment(ctxAt(), { region, assessment: study });
  await env.DB.prepare('UPDATE region SET demo = 0 WHERE slug = ?').bind(REGION).run();
  await readAllNews('2026-11-23T03:00:00.000Z');
}
