import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { linesOf, pageOf } from './edge/history.ts';
import { ask, ORIGIN } from './edge/portal.ts';
import { idOf } from './edge/busy.ts';
import { corrected } from './edge/corrections.ts';
import { REGION } from './edge/sample.ts';

beforeAll(corrected, 60_000);

interface Told {
  url: string;
  title: string;
  content_text: string;
  portal: {
    sources?: string[];
    compare?: string;
    days?: number;
    slip_days?: number;
    changes?: { field: string; what: string }[];
  };
}

async function feedOf(path: string): Promise<Told[]> {
  const feed = await (await ask(path)).json<{ items: (Told & { _portal: Told['portal'] })[] }>();
  return feed.items.map(({ _portal, ...item }) => ({ ...item, portal: _portal }));
}

const corrections = (text: string) => one(`/feeds/${REGION}/koreksi.json`, text);
async function one(path: string, text: string): Promise<Told> {
  const told = (await feedOf(path)).find(({ title }) => title.includes(text));
  if (!told) throw new Error(`no entry tells ${text}`);
  return told;
}
const recordOf = async (key: string) => `${ORIGIN}/sumber/${await idOf('source', key)}/`;

describe('an entry of a correction', () => {
  it('tells a value of an indicator before and after, and the source of the new one alone', async () => {
    const { content_text, portal } = await corrections('indikator Taman');
    expect(content_text).toContain(
      'Nilai nyata 31 Desember 2025, Angka: semula 20, menjadi 12 (turun 8 (40%)).',
    );
    expect(content_text).toContain(
      'Nilai: ditambahkan nilai nyata 30 Juni 2026: 15 unit (Koran Uji, Kota uji diuji).',
    );
    expect(portal.changes).toContainEqual({
      what: 'Nilai nyata 31 Desember 2025, Angka',
      field: 'points.value',
      row: { kind: 'actual', from: '2025-12-31', to: '2025-12-31' },
      from: 20,
      to: 12,
    });
    expect(portal.sources).toEqual([await recordOf('laporan'), await recordOf('koran')]);
  });

  it('names a source by the address of its record, never by the key of the file it came from', async () => {
    const told = (await feedOf(`/feeds/${REGION}/koreksi.json`)).map(({ portal }) => portal.changes ?? []);
    const text = JSON.stringify(told);
    expect(text).toContain(`"source":"${await recordOf('laporan')}"`);
    expect(text).not.toMatch(/"sources?":\[?"[^h]/);
  });

  it('tells of a programme its number and status, and of a long text that it changed and where', async () => {
    const { content_text, portal } = await corrections('uraian, status');
    expect(content_text).toContain('Jumlah titik, Nilai: semula 40, menjadi 35 (turun 5 (12,5%)).');
    expect(content_text).toContain('Uraian: ditambahkan. Status: ditambahkan Pelaksanaan.');
    expect(content_text).toContain(`Semula dan kini selengkapnya: ${portal.compare}. `);
    expect(portal.changes).toEqual(
      expect.arrayContaining([
        { what: 'Uraian', field: 'description' },
        { what: 'Status', field: 'status', from: null, to: 'implementation' },
        expect.objectContaining({ field: 'figures.value', row: { key: 'titik' }, from: 40, to: 35 }),
      ]),
    );
    expect(portal.sources).toEqual([await recordOf('radio')]);
    const page = await ask(portal.compare!.replace(ORIGIN, ''));
    expect([page.status, page.headers.get('Location')]).toEqual([
      301,
      expect.stringContaining('program/lampu/'),
    ]);
  });

  it('counts a moved date from where it stood, and from where it stood first', async () => {
    const { content_text, portal } = await corrections('dari Januari 2027 ke 12 November 2026');
    expect(content_text).toContain(
      'Tenggatnya maju 80 hari dari tenggat sebelumnya; masih 43 hari sesudah tenggat awal.',
    );
    expect(portal).toMatchObject({ days: -80, slip_days: 43, sources: [await recordOf('radio')] });
    const promise = await corrections('ke 30 September 2027');
    expect(promise.content_text).toContain(
      'maju 92 hari dari tenggat sebelumnya; masih 92 hari sesudah tenggat awal',
    );
    expect(promise.portal).toMatchObject({ days: -92, slip_days: 92 });
    expect(promise.content_text).toContain('Sumber: Radio Baru, ');
  });

  it('tells an outcome and a move of one promise each with its day and its own source, called as then', async () => {
    const { title, content_text, portal } = await corrections('hasil dan pergeseran');
    expect(title).toContain(': hasil terbatas; pergeseran tenggat dari 30 Juni 2027 ke 31 Desember 2027');
    expect(content_text).toContain('karena lahan belum bebas');
    expect(content_text).toContain(
      'Hasil: ditambahkan terbatas, menurut sumber tanggal 21 November 2026 (Dinas Lapor, Warta laporan kota kita): “Baru fondasi”.',
    );
    expect(content_text).toContain('Tenggatnya mundur 184 hari dari tenggat awal.');
    expect(content_text).toContain('Sumber: Radio Uji, “Warta radio kota kita”');
    expect(content_text).not.toMatch(/Radio Baru|Koran Uji/);
    expect(portal.sources).toEqual([await recordOf('radio'), await recordOf('laporan')]);
  });

  it('names the source of a milestone that was met, dropped or opened again', async () => {
    const met = await one(`/feeds/${REGION}/program/lampu.json`, '“Rancangan disetujui” terpenuhi pada');
    expect(met.portal.sources).toEqual([await recordOf('laporan')]);
    for (const text of [
      'dibatalkan dalam',
      '“Tiang berdiri” dibuka kembali',
      '“Rancangan disetujui” dibuka kembali',
    ])
      expect((await corrections(text)).portal.sources, text).toEqual([await recordOf('koran')]);
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

it('reads all that in one round trip, and fewer than a hundred rows an entry', async () => {
  const meter = { calls: 0, rowsRead: 0 };
  const path = `/feeds/${REGION}/koreksi.json`;
  const feed = await ask(path, {}, { DB: metered(env.DB, meter) as D1Database });
  const { items } = await feed.json<{ items: Told[] }>();
  expect([items.length > 20, meter.calls]).toEqual([true, 1]);
  expect(meter.rowsRead / items.length).toBeLessThan(100);
});
