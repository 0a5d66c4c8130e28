import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { recordIndicator } from '../functions/programmes/record-indicator.ts';
import { Commitment } from '../src/commitments/schema.ts';
import { Indicator } from '../src/programmes/indicator-schema.ts';
import { busy } from './edge/busy.ts';
import { feedAt, wrongIn } from './edge/feeds.ts';
import { readAllNews } from './edge/following.ts';
import { ask, ctxAt, ORIGIN } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const NOW = '2026-11-23T03:00:00.000Z';
const DEMO = 'kota-contoh';

const point = {
  kind: 'actual' as const,
  comment: null,
  from: '2026-07-01',
  to: '2026-09-30',
  value: 14,
  source: 'koran',
};
const indicator = Indicator.parse({
  key: 'warga',
  programme: 'lampu',
  title: 'Ragam warga',
  unit: 'kind',
  points: [{ ...point, from: '2026-01-01', to: '2026-06-30', value: 12 }],
});
const outcome = { value: 'limited', as_of: '2026-11-21', source: 'koran', statement: 'Baru fondasi.' };
const kept = Commitment.parse({ ...sample.commitment, place: 'Balai', outcomes: [outcome] });

beforeAll(async () => {
  await busy();
  await recordIndicator(ctxAt(), { region: REGION, indicator });
  const more = { ...indicator, points: [...indicator.points, point] };
  await recordIndicator(ctxAt(), { region: REGION, indicator: more });
  await recordCommitment(ctxAt(), { region: REGION, commitment: kept });
  await env.DB.prepare('UPDATE region SET demo = 0 WHERE slug = ?').bind(REGION).run();
  await furnish(DEMO, '00.01');
  const programme = { ...sample.programme, title: 'Lampu contoh', reason: 'salah salin' };
  await amendProgramme(ctxAt(), { region: DEMO, programme });
  await readAllNews(NOW);
}, 60_000);

const texts = async (path: string) => (await feedAt(path)).items.map(({ text }) => text);

describe('the feed of corrections and moved dates', () => {
  it('tells each with what changed and why', async () => {
    const told = (await texts(`/feeds/${REGION}/koreksi.atom`)).join('\n');
    for (const line of [
      /mencatat tenggat tonggak “Tiang berdiri” yang bergeser dalam .* dari triwulan III 2026 ke Januari 2027, karena sebab/,
      /mencatat tonggak “Semua lampu menyala” dibatalkan dalam/,
      /mencatat tonggak .* dibuka kembali/,
      /mengoreksi isi pada kabar .* \(versi 2\), karena salah salin/,
      /menghapus isi versi 1 dari kabar .*, karena memuat nomor telepon/,
      /mengubah judul pada program Lampu taman \(versi 2\), karena salah salin/,
      /mengubah .* pada anggaran/,
      /mencatat hasil janji .*: /,
      /mengubah .* pada penilaian/,
    ])
      expect(told).toMatch(line);
  });

  it('names the source of a moved date, its day, and by how many days it moved', async () => {
    const path = `/feeds/${REGION}/koreksi`;
    const moved = (await feedAt(`${path}.atom`)).items.find(({ title }) => title.includes('Tiang berdiri'));
    expect(moved!.text).toMatch(
      /, karena sebab yang diumumkan\. Tenggatnya mundur 123 hari dari tenggat awal\. Sumber: Koran Uji, “Kota uji diuji”, tanggal terbit tidak diketahui \(http:\/\/portal\.test\/sumber\/\w{10}\/\)\. Dicatat .* WIB\.$/,
    );
    const { items } = await (await ask(`${path}.json`)).json<{ items: { id: string; _portal: object }[] }>();
    const { _portal } = items.find(({ id }) => id === moved!.id)!;
    expect(_portal).toMatchObject({
      days: 123,
      slip_days: 123,
      sources: [expect.stringContaining('/sumber/')],
    });
    expect(await (await ask(`${path}.atom`)).text()).toMatch(/<link rel="via" [^>]*\/sumber\/\w{10}\/"\/>/);
  });

  it('has nothing that merely came, was met, or was added', async () => {
    const told = (await texts(`/feeds/${REGION}/koreksi.json`)).join('\n');
    expect(told).not.toMatch(/menerbitkan|terpenuhi|menyampaikan|menjawab|kategori laporan/);
    expect(told).toContain('indikator Ragam surat');
    expect(told).not.toContain('indikator Ragam warga');
    const all = (await texts(`/feeds/${REGION}.json`)).join('\n');
    expect(all).toMatch(/menerbitkan/);
    expect(all).toContain('indikator Ragam warga');
  });

  it('of all regions is the same, without demonstrations', async () => {
    const everywhere = await feedAt('/feeds/koreksi.json');
    expect(wrongIn(everywhere, `${ORIGIN}/feeds/koreksi.json`)).toEqual([]);
    const own = await feedAt(`/feeds/${REGION}/koreksi.json`);
    expect(everywhere.items).toEqual(own.items);
    const demo = await texts(`/feeds/${DEMO}/koreksi.json`);
    expect(demo).toEqual([expect.stringContaining('Lampu contoh')]);
    const { title, items } = await feedAt(`/feeds/${DEMO}/koreksi.json`);
    for (const said of [title, items[0]!.title, items[0]!.text])
      expect(said).toMatch(/ \[Karangan: wilayah contoh\]$/);
    expect(JSON.stringify(own)).not.toContain('Karangan');
  });

  it('knows a correction for ever by one id', async () => {
    const ids = (await feedAt(`/feeds/${REGION}/koreksi.atom`)).items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^tag:portal\.test,2026:kejadian\/\d+$/);
  });

  it('is told of in the head of the pages that show the same', async () => {
    for (const path of ['/linimasa/', `/${REGION}/pergeseran/`]) {
      const page = await (await ask(path)).text();
      expect(page, path).toMatch(/<link [^>]*href="[^"]*\/koreksi\.atom"/);
      expect(page, path).toMatch(/<link [^>]*type="application\/feed\+json"[^>]*>/);
    }
  });
});
