import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordAssessment } from '../functions/assessments/record-assessment.ts';
import { metered } from '../functions/core/db.ts';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { recordIndicator } from '../functions/programmes/record-indicator.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { Assessment } from '../src/assessments/schema.ts';
import { Commitment } from '../src/commitments/schema.ts';
import { Indicator } from '../src/programmes/indicator-schema.ts';
import { ProgrammeContent } from '../src/programmes/schema.ts';
import { busy, idOf } from './edge/busy.ts';
import { readAllNews } from './edge/following.ts';
import { linesOf, pageOf } from './edge/history.ts';
import { said, tell } from './edge/plans.ts';
import { ask, ctxAt, ORIGIN } from './edge/portal.ts';
import { REGION, sample } from './edge/sample.ts';

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

beforeAll(async () => {
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
}, 60_000);

interface Told {
  url: string;
  title: string;
  content_text: string;
  _portal: {
    sources?: string[];
    compare?: string;
    days?: number;
    slip_days?: number;
    changes?: { field: string; what: string }[];
  };
}

const feedOf = async (path: string) => (await (await ask(path)).json<{ items: Told[] }>()).items;
const corrections = (text: string) => one(`/feeds/${REGION}/koreksi.json`, text);
async function one(path: string, text: string): Promise<Told> {
  const told = (await feedOf(path)).find(({ title }) => title.includes(text));
  if (!told) throw new Error(`no entry tells ${text}`);
  return told;
}
const recordOf = async (key: string) => `${ORIGIN}/sumber/${await idOf('source', key)}/`;

describe('an entry of a correction', () => {
  it('tells a value of an indicator before and after, and the source of the new one alone', async () => {
    const { content_text, _portal } = await corrections('indikator Taman');
    expect(content_text).toContain(
      'Nilai nyata 31 Desember 2025, Angka: semula 20, menjadi 12 (turun 8 (40%)).',
    );
    expect(content_text).toContain(
      'Nilai: ditambahkan nilai nyata 30 Juni 2026: 15 unit (Koran Uji, Kota uji diuji).',
    );
    expect(_portal.changes).toContainEqual({
      what: 'Nilai nyata 31 Desember 2025, Angka',
      field: 'points.value',
      row: { kind: 'actual', from: '2025-12-31', to: '2025-12-31' },
      from: 20,
      to: 12,
    });
    expect(_portal.sources).toEqual([await recordOf('laporan'), await recordOf('koran')]);
  });

  it('tells of a programme its number and status, and of a long text that it changed and where', async () => {
    const { content_text, _portal } = await corrections('uraian, status');
    expect(content_text).toContain('Jumlah titik, Nilai: semula 40, menjadi 35 (turun 5 (12,5%)).');
    expect(content_text).toContain('Uraian: ditambahkan. Status: ditambahkan Pelaksanaan.');
    expect(content_text).toContain(`Semula dan kini selengkapnya: ${_portal.compare}. `);
    expect(_portal.changes).toEqual(
      expect.arrayContaining([
        { what: 'Uraian', field: 'description' },
        { what: 'Status', field: 'status', from: null, to: 'implementation' },
        expect.objectContaining({ field: 'figures.value', row: { key: 'titik' }, from: 40, to: 35 }),
      ]),
    );
    expect(_portal.sources).toEqual([await recordOf('radio')]);
    const page = await ask(_portal.compare!.replace(ORIGIN, ''));
    expect([page.status, page.headers.get('Location')]).toEqual([
      301,
      expect.stringContaining('program/lampu/'),
    ]);
  });

  it('counts a moved date from where it stood, and from where it stood first', async () => {
    const { content_text, _portal } = await corrections('dari Januari 2027 ke 12 November 2026');
    expect(content_text).toContain(
      'Tenggatnya maju 80 hari dari tenggat sebelumnya; masih 43 hari sesudah tenggat awal.',
    );
    expect(_portal).toMatchObject({ days: -80, slip_days: 43, sources: [await recordOf('radio')] });
    const promise = await corrections('ke 30 September 2027');
    expect(promise.content_text).toContain(
      'maju 92 hari dari tenggat sebelumnya; masih 92 hari sesudah tenggat awal',
    );
    expect(promise._portal).toMatchObject({ days: -92, slip_days: 92 });
    expect(promise.content_text).toContain('Sumber: Radio Baru, ');
  });

  it('tells an outcome and a move of one promise each with its day and its own source, called as then', async () => {
    const { title, content_text, _portal } = await corrections('hasil dan pergeseran');
    expect(title).toContain(': hasil terbatas; pergeseran tenggat dari 30 Juni 2027 ke 31 Desember 2027');
    expect(content_text).toContain('karena lahan belum bebas');
    expect(content_text).toContain(
      'Hasil: ditambahkan terbatas, menurut sumber tanggal 21 November 2026 (Dinas Lapor, Warta laporan kota kita): “Baru fondasi.”.',
    );
    expect(content_text).toContain('Tenggatnya mundur 184 hari dari tenggat awal.');
    expect(content_text).toContain('Sumber: Radio Uji, “Warta radio kota kita”');
    expect(content_text).not.toMatch(/Radio Baru|Koran Uji/);
    expect(_portal.sources).toEqual([await recordOf('radio'), await recordOf('laporan')]);
  });

  it('names the source of a milestone that was met, dropped or opened again', async () => {
    const met = await one(`/feeds/${REGION}/program/lampu.json`, '“Rancangan disetujui” terpenuhi pada');
    expect(met._portal.sources).toEqual([await recordOf('laporan')]);
    for (const text of [
      'dibatalkan dalam',
      '“Tiang berdiri” dibuka kembali',
      '“Rancangan disetujui” dibuka kembali',
    ])
      expect((await corrections(text))._portal.sources, text).toEqual([await recordOf('koran')]);
  });
});

describe('what outsiders judge of a promise', () => {
  it('names it, leads to it, and is news of its programme', async () => {
    const entry = await one(`/feeds/${REGION}/program/lampu.json`, 'penilaian Kampus Uji atas janji');
    expect(entry.title).toContain('atas janji Bupati Uji, 20 November 2026');
    expect(entry.url).toBe(`${ORIGIN}/${REGION}/janji/jalan/`);
  });
});

describe('the history of a promise', () => {
  it('names the source of its outcome and of its move, as they were called then', async () => {
    const lines = linesOf(await pageOf(`/${REGION}/riwayat/?jenis=janji`));
    expect(lines.find((line) => line.includes('hasil dan pergeseran'))).toMatch(
      /: hasil terbatas; pergeseran tenggat dari 30 Juni 2027 ke 31 Desember 2027, karena lahan belum bebas\. Hasil menurut Dinas Lapor, “Warta laporan kota kita”, 21 November 2026\. Pergeseran menurut Radio Uji, “Warta radio kota kita”, 21 November 2026\.$/,
    );
    expect(lines[0]).toMatch(
      /karena dipercepat\. Pergeseran menurut Radio Baru, “Warta radio kota kita”, 22 November 2026\.$/,
    );
  });
});

describe('the page of what changed', () => {
  it('tells a source whole, and a value that came as one line', async () => {
    const page = await pageOf(`/${REGION}/riwayat/indikator/taman/`);
    expect(page).toContain(
      'Sumber: semula <del>Koran Uji, Kota uji diuji</del>, menjadi <ins>Dinas Lapor, Warta laporan kota kita</ins>',
    );
    expect(page).toContain(
      'Nilai: ditambahkan <ins>nilai nyata 30 Juni 2026: 15 unit (Koran Uji, Kota uji diuji)</ins>',
    );
    const changes = page.split('<details')[0];
    expect(changes).not.toMatch(/Jenis nilai:|Dari tanggal:|Kunci:/);
  });
});

it('reads all that in one round trip, and some twenty rows an entry', async () => {
  const meter = { calls: 0, rowsRead: 0 };
  const path = `/feeds/${REGION}/koreksi.json`;
  const feed = await ask(path, {}, { DB: metered(env.DB, meter) as D1Database });
  const { items } = await feed.json<{ items: Told[] }>();
  expect([items.length > 20, meter.calls]).toEqual([true, 1]);
  expect(meter.rowsRead / items.length).toBeLessThan(20);
});
