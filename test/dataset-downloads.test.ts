import { env } from 'cloudflare:workers';
import { parseDictionary } from 'structured-headers';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../functions/core/ids.ts';
import { growRequests } from './edge/grow-requests.ts';
import { bytesOf, makeAll, SITE } from './edge/open-data.ts';
import { ask } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const CSV = `/data/${REGION}/laporan.csv`;
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  ask(path, { headers, method }, { SITE });
const bytes = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const headersOf = ({ headers }: Response) =>
  Object.fromEntries([...headers].filter(([name]) => name !== 'x-request-id'));
let whole: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  await furnish(REGION, '11.01', { demo: false });
  await growRequests(1, 50);
  await makeAll('2026-11-24T02:00:00.500Z', { portion: 9 });
  whole = (await bytesOf(REGION, 'laporan', 'csv')) as Uint8Array<ArrayBuffer>;
}, 60_000);

describe('a download', () => {
  it('is the whole file, of several parts, without asking the database', async () => {
    const said: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)));
    const response = await get(CSV);
    expect(await bytes(response)).toEqual(whole);
    expect(said.map((line) => JSON.parse(line)).at(-1)).toMatchObject({
      status: 200,
      d1_calls: 0,
      d1_rows_read: 0,
    });
    vi.restoreAllMocks();
    expect((await env.DATA.list({ prefix: `bagian/${REGION}/laporan/` })).objects.length).toBeGreaterThan(10);
  });

  it('says its length, name, licence, columns, and a digest that its bytes have', async () => {
    const { headers } = await get(CSV);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-length': String(whole.byteLength),
      'content-disposition': 'attachment; filename="laporan-kota-uji.csv"',
      'last-modified': 'Tue, 24 Nov 2026 02:00:00 GMT',
      'access-control-allow-origin': '*',
      'x-robots-tag': 'noindex',
      'cache-control': 'public, max-age=300, no-transform',
      link: `<https://creativecommons.org/licenses/by/4.0/>; rel="license", <${SITE}/data/kota-uji/laporan.schema.json>; rel="describedby"`,
    });
    const [digest] = parseDictionary(headers.get('Repr-Digest') ?? '').get('sha-256') ?? [];
    expect(new Uint8Array(digest as ArrayBuffer)).toEqual(
      new Uint8Array(await crypto.subtle.digest('SHA-256', whole)),
    );
    expect(headers.get('ETag')).toBe(`"${await sha256(whole)}"`);
  });

  it('has the same headers and no body when only they are asked for', async () => {
    const [head, full] = [await get(CSV, {}, 'HEAD'), await get(CSV)];
    expect(headersOf(head)).toEqual(headersOf(full));
    expect([head.status, (await bytes(head)).byteLength]).toEqual([200, 0]);
    await full.body?.cancel();
  });

  it('is not sent again to whoever has it', async () => {
    const { headers } = await get(CSV, {}, 'HEAD');
    const tag = headers.get('ETag')!;
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*'])
      expect((await get(CSV, { 'If-None-Match': known })).status, known).toBe(304);
    expect((await get(CSV, { 'If-Modified-Since': headers.get('Last-Modified')! })).status).toBe(304);
    for (const other of ['"x"', tag.slice(1, 20), '']) {
      const response = await get(CSV, {
        'If-None-Match': other,
        'If-Modified-Since': headers.get('Last-Modified')!,
      });
      expect(response.status, other).toBe(other === '' ? 304 : 200);
      await response.body?.cancel();
    }
  });

  it.each([
    ['bytes=0-9', 0, 10],
    ['bytes=5-', 5, Infinity],
    ['bytes=-7', -7, Infinity],
    ['bytes=400-2600', 400, 2601],
    ['bytes=0-999999999', 0, Infinity],
  ])('gives the part %s, across its pieces', async (range, from, to) => {
    const response = await get(CSV, { Range: range });
    const part = whole.slice(from, to === Infinity ? undefined : to);
    expect(response.status).toBe(206);
    expect(await bytes(response)).toEqual(part);
    expect(response.headers.get('Content-Length')).toBe(String(part.byteLength));
    expect(response.headers.get('Content-Range')).toMatch(
      new RegExp(`^bytes \\d+-\\d+/${whole.byteLength}$`),
    );
  });

  it.each([
    ['bytes=0-1,3-4', 200],
    ['bytes=9-5', 200],
    ['bytes=x', 200],
    ['lines=1-2', 200],
    ['bytes=-', 200],
    ['bytes=-0', 416],
    ['bytes=99999999-', 416],
  ])('answers a range that is none (%s) with %i', async (range, status) => {
    const response = await get(CSV, { Range: range });
    expect(response.status).toBe(status);
    await response.body?.cancel();
  });

  it('starts anew when the file is another one than whoever goes on had', async () => {
    const response = await get(CSV, { Range: 'bytes=0-9', 'If-Range': '"other"' });
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });

  it('of no rows is there too', async () => {
    const response = await get(`/data/${REGION}/masukan.jsonl`);
    expect([response.status, response.headers.get('Content-Length')]).toEqual([200, '0']);
    expect((await bytes(response)).byteLength).toBe(0);
  });
});

describe('what is not there', () => {
  it.each([
    '/data/kota-lain/laporan.csv',
    `/data/${REGION}/orang.csv`,
    `/data/${REGION}/laporan.json`,
    `/data/${REGION}/oc4ids.csv`,
    `/data/${REGION}/oc4ids.schema.json`,
    '/data/kota-lain/laporan.schema.json',
    `/data/arsip/2026-10/${REGION}/program.csv`,
    `/data/arsip/2026-13/${REGION}/program.csv`,
    '/data/manifest/x.json',
    '/data/semua/constructor.csv',
    '/data/..%2f..%2fkatalog.json',
    '/data/semua/%00.csv',
  ])('%s is a 404', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    await response.body?.cancel();
  });

  it('takes nothing: a file is only read', async () => {
    expect((await get(CSV, {}, 'POST')).status).toBe(405);
    expect((await get(CSV, {}, 'OPTIONS')).headers.get('Access-Control-Allow-Origin')).toBe('*');
  });
});

it('the columns of a file are told as JSON Schema', async () => {
  const schema = (await (await get(`/data/${REGION}/laporan.schema.json`)).json()) as Record<string, object>;
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${SITE}/data/kota-uji/laporan.schema.json`,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    withheld: { email: 'Surel pelapor.' },
  });
  expect(schema.properties).toMatchObject({ lat: { unit: 'derajat WGS 84' } });
});
