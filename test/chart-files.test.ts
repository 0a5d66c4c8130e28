import { env } from 'cloudflare:workers';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { pictureName } from '../src/pictures/picture.ts';
import { portalPreview } from '../src/pictures/portal-preview.ts';
import { previewPicture } from '../src/pictures/preview.tsx';
import { FULL, contoh } from './edge/contoh.ts';
import { ask } from './edge/portal.ts';

const NAMES = ['kurva-s', 'garis-tonggak', 'anggaran', 'indikator-hari-tunggu'];
const get = async (path: string) => {
  const response = await ask(path);
  return { response, text: await response.text() };
};
interface File {
  title: string;
  sentence: string;
  as_of: string;
  page: string;
  licence: string;
  region: { name: string };
  sources: { id: string; publisher: string; address: string }[];
  columns: { name: string; means: string }[];
  rows: Record<string, string | number | boolean | null>[];
}
const json = async (name: string) => JSON.parse((await get(`${FULL}${name}.json`)).text) as File;
const table = async (name: string) =>
  parse((await get(`${FULL}${name}.csv`)).text, { columns: true, bom: true }) as Record<string, string>[];

beforeAll(contoh);

describe.each(NAMES)('beside the chart %s', (name) => {
  it('stand a drawing, its points, a table and a record, and the page leads to them', async () => {
    const page = (await get(FULL)).text;
    for (const ending of ['svg', 'png', 'csv', 'json']) {
      expect(page).toContain(`href="${FULL}${name}.${ending}"`);
      const { response } = await get(`${FULL}${name}.${ending}`);
      expect(response.status, ending).toBe(200);
      expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    }
  });

  it('a drawing is XML that stands alone: no style, no class, no script, its texts as text', async () => {
    const { response, text } = await get(`${FULL}${name}.svg`);
    expect(response.headers.get('Content-Type')).toBe('image/svg+xml; charset=utf-8');
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(text).not.toMatch(/\sclass=|\sstyle=|<style|<script|href=|NaN|undefined/);
    const said = JSON.stringify(new XMLParser().parse(text));
    const { as_of, sources, region } = await json(name);
    expect(said).toContain('Kota Contoh');
    expect(region.name).toBe('Kota Contoh');
    expect(said).toContain('Keadaan per ');
    expect(said).toContain(as_of.slice(0, 4));
    expect(said).toContain('CC BY 4.0');
    expect(said).toContain('karangan');
    expect(sources.length).toBeGreaterThan(0);
    expect(said).toContain(`Sumber: ${sources[0]!.publisher}`);
  });

  it('the table holds what the record holds, every number of it', async () => {
    const { as_of, columns, rows, licence, page, title, sentence } = await json(name);
    const lines = await table(name);
    expect(lines).toHaveLength(rows.length);
    expect(rows.length).toBeGreaterThan(0);
    for (const [i, row] of rows.entries())
      for (const { name: column, means } of columns) {
        expect(lines[i]![column]).toBe(String(row[column] ?? ''));
        expect(means).toMatch(/\.$/);
      }
    for (const line of lines)
      expect(line).toMatchObject({
        chart: `${title} [Karangan: wilayah contoh]`,
        chart_as_of: as_of,
        chart_page: page,
      });
    expect(licence).toContain('creativecommons.org');
    // Of an indicator the page shows a table alone.
    const shown = name.startsWith('indikator') ? title.split(': ')[0]! : sentence;
    expect((await get(new URL(page).pathname)).text).toContain(shown);
  });

  it('costs one round trip, and nothing is told twice to who has it', async () => {
    const meter = { calls: 0, rowsRead: 0 };
    const first = await ask(`${FULL}${name}.svg`, {}, { DB: metered(env.DB, meter) as D1Database });
    expect(meter.calls).toBe(1);
    expect(meter.rowsRead).toBeLessThanOrEqual(200);
    const tag = first.headers.get('ETag')!;
    await first.text();
    expect((await ask(`${FULL}${name}.svg`, { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });
});

describe('the numbers of a file', () => {
  it('are those of the table on the page', async () => {
    const page = (await get(FULL)).text;
    const { rows } = await json('kurva-s');
    const shown = /Kurva S: bobot(.*?)<\/table>/s.exec(page)![1]!;
    const percents = [...shown.matchAll(/<td>([\d,]+)<\/td>/g)].map(([, n]) => Number(n!.replace(',', '.')));
    const told = rows.flatMap((row) => [row.baseline_percent, row.current_percent, row.actual_percent]);
    expect(percents).toEqual(told.filter((n) => n !== null));
    const money = (await json('anggaran')).rows.filter(({ rupiah }) => rupiah !== null);
    expect(money.length).toBeGreaterThan(2);
    for (const { rupiah } of money) expect(page).toContain(`Rp${Number(rupiah).toLocaleString('id-ID')}`);
  });

  it('of an indicator each rest on a source of the same file, and name it where only they are taken', async () => {
    const { rows, sources } = await json('indikator-hari-tunggu');
    for (const row of rows) {
      const source = sources.find(({ id }) => id === row.source)!;
      expect([row.source_publisher, row.source_address]).toEqual([source.publisher, source.address]);
    }
    const address = new URL((await table('indikator-hari-tunggu'))[0]!.source_address!);
    expect((await ask(address.pathname)).status).toBe(200);
  });

  it('say why one is missing', async () => {
    const gaps = (await table('anggaran')).filter(({ rupiah }) => rupiah === '');
    expect(gaps.length).toBeGreaterThan(0);
    for (const { absence } of gaps) expect(absence).toMatch(/^[a-z_]+$/);
  });
});

it('a drawing names the milestones whose numbers stand in it', async () => {
  const { text } = await get(`${FULL}garis-tonggak.svg`);
  const said = [...text.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);
  const { rows } = await json('garis-tonggak');
  for (const { number, title } of rows) {
    const at = said.lastIndexOf(String(number));
    expect(said.slice(at + 1).join(' ')).toMatch(new RegExp(`^${String(title)}`));
  }
});

describe('a file as of a day', () => {
  it('says nothing of a day on which the programme was not there yet, nor of one to come', async () => {
    for (const ending of ['svg', 'csv', 'json']) {
      expect((await ask(`${FULL}kurva-s.${ending}?per=2020-01-01`)).status, ending).toBe(404);
      expect((await ask(`${FULL}kurva-s.${ending}?per=2099-01-01`)).status, ending).toBe(400);
    }
  });
});

describe('the points of a chart', () => {
  it('are what the build drew, while its figures are what is published; else the drawing takes their place', async () => {
    const { response } = await get(`${FULL}kurva-s.png`);
    expect(response.headers.get('Content-Type')).toBe('image/png');
    await env.DB.prepare("UPDATE programme SET title = 'Lain' WHERE slug = 'layanan-satu-pintu'").run();
    const moved = await ask(`${FULL}kurva-s.png`);
    expect([moved.status, moved.headers.get('Location')]).toEqual([302, `${FULL}kurva-s.svg`]);
    // A page elsewhere may follow.
    expect(moved.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(moved.headers.get('Access-Control-Allow-Origin')).toBe('*');
    await env.DB.prepare(
      "UPDATE programme SET title = 'Layanan satu pintu daring' WHERE slug = 'layanan-satu-pintu'",
    ).run();
    expect((await ask(`${FULL}kurva-s.png`)).status).toBe(200);
  });
});

describe('the chart of a region', () => {
  it('has its files too', async () => {
    const page = (await get('/kota-contoh/')).text;
    for (const ending of ['svg', 'png', 'csv', 'json']) {
      expect(page).toContain(`href="/kota-contoh/kemajuan.${ending}"`);
      expect((await get(`/kota-contoh/kemajuan.${ending}`)).response.status).toBe(200);
    }
  });
});

describe('what is no chart', () => {
  it.each([
    [`${FULL}kurva-x.svg`, 404],
    [`${FULL}kurva-x.json`, 404],
    [`${FULL}indikator-tidak-ada.png`, 404],
    ['/kota-contoh/program/kelas-digital/kurva-s.svg', 404],
    ['/kota-contoh/program/tidak-ada/kurva-s.csv', 404],
    ['/kota-hilang/kemajuan.svg', 404],
    ['/kota-contoh/kinerja/bulan.svg', 404],
    ['/kota-contoh/kinerja/bulan.svg?periode=kemarin', 400],
  ])('%s is %i', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });

  it('is a picture by the name under which the build keeps it: only the Worker hands it out', async () => {
    const path = `/gambar/${await pictureName(previewPicture(portalPreview))}.png`;
    expect((await env.ASSETS.fetch(new URL(path, 'http://portal.test'))).status).toBe(200);
    expect((await ask(path)).status).toBe(404);
  });
});
