import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ALL } from '../../src/datasets/manifest.ts';
import type { RegionSnapshot, PortalSnapshot } from '../../src/snapshot/schema.ts';
import { command } from './command.ts';

const STATE = '.test/snapshot-from';
const FOLDER = `${STATE}/.snapshot`;
const AT = 'Thu, 26 Nov 2026 21:19:22 GMT';

/** The files that a portal with the pages of the tests would serve, from what they were built of. */
const files = new Map<string, string>();
/** What goes wrong with the next answers for a path: each is used once. */
let faults: ((request: IncomingMessage, response: ServerResponse, text: string) => void)[] = [];
let asked: string[] = [];
const server = createServer((request, response) => {
  const path = request.url ?? '';
  asked.push(`${path} ${request.headers.range ?? ''}`.trim());
  const text = files.get(path);
  if (text === undefined) return void response.writeHead(404).end();
  const fault = path.includes('kota-blitar') ? faults.shift() : undefined;
  if (fault) return fault(request, response, text);
  whole(request, response, text);
});

function headersOf(text: string) {
  const digest = createHash('sha256').update(text);
  const sha256 = digest.digest('base64');
  return { ETag: `"${sha256}"`, 'Repr-Digest': `sha-256=:${sha256}:`, 'Last-Modified': AT };
}
function whole({ headers }: IncomingMessage, response: ServerResponse, text: string, over = {}): void {
  const bytes = Buffer.from(text);
  const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
  const part = bytes.subarray(from);
  response.writeHead(from > 0 ? 206 : 200, { ...headersOf(text), 'Content-Length': part.length, ...over });
  response.end(part);
}

const spoilt = (change: (text: string) => string) => (q: IncomingMessage, r: ServerResponse, text: string) =>
  whole(q, r, change(text));

beforeAll(async () => {
  const slugs = readdirSync('.test/.snapshot').map((name) => name.replace('.json', ''));
  for (const slug of slugs.filter((one) => one !== '_portal')) {
    const of = JSON.parse(readFileSync(`.test/.snapshot/${slug}.json`, 'utf8')) as RegionSnapshot;
    const { region, list, register, ledger, history, statistics, programmes, updates, sources } = of;
    const singles = Object.entries({ region, list, register, ledger, history, statistics });
    const many = { programme: programmes, update: updates, source: sources };
    put(slug, [...singles, ...Object.entries(many).flatMap(([kind, all]) => all.map((one) => [kind, one]))]);
  }
  const portal = JSON.parse(readFileSync('.test/.snapshot/_portal.json', 'utf8')) as PortalSnapshot;
  const { as_of: _, ...across } = portal;
  put(ALL, Object.entries(across));
  const listed = slugs.filter((one) => !['_portal', 'kota-contoh'].includes(one));
  files.set(
    '/data/catalog.jsonld',
    JSON.stringify({ 'dcat:dataset': listed.map((one) => ({ 'dct:identifier': `${one}/halaman` })) }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

function put(region: string, pages: [string, unknown][] | unknown[][]): void {
  const lines = pages.map(([kind, content], i) => JSON.stringify({ region, kind, path: `/${i}/`, content }));
  files.set(`/data/${region}/halaman.jsonl`, lines.map((line) => `${line}\n`).join(''));
}

const from = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const take = (address = from()) => command(STATE, 'snapshot', '--from', address);
const held = () => readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]);
const without = (text: string) => ({ ...(JSON.parse(text) as object), as_of: '' });

beforeEach(() => {
  rmSync(STATE, { recursive: true, force: true });
  [faults, asked] = [[], []];
});

describe('npm run snapshot -- --from', () => {
  it('takes what a portal was built from out of its open data, of demonstrations too', async () => {
    const { code, out } = await take();
    expect([code, out.includes('5/5')]).toEqual([0, true]);
    for (const [name = '', text = ''] of held()) {
      expect(without(text)).toEqual(without(readFileSync(`.test/.snapshot/${name}`, 'utf8')));
      expect((JSON.parse(text) as { as_of: string }).as_of).toBe('2026-11-26T21:19:22.000Z');
    }
    expect(readdirSync(FOLDER)).toEqual(readdirSync('.test/.snapshot'));
    expect(asked.every((path) => path.startsWith('/data/'))).toBe(true);
  });

  it('goes on where a download broke off', async () => {
    faults = [
      (_, response, text) => {
        response.writeHead(200, { ...headersOf(text), 'Content-Length': Buffer.byteLength(text) });
        response.write(text.slice(0, 1000), () => setTimeout(() => response.destroy(), 50));
      },
      (_, response) => response.writeHead(503).end(),
    ];
    expect((await take()).code).toBe(0);
    expect(asked.filter((path) => path.includes('bytes=')).length).toBeGreaterThan(0);
    expect(existsSync(`${FOLDER}/kota-blitar.json`)).toBe(true);
  });

  it.each<[string, string, typeof faults]>([
    ['altered on the way', 'SHA-256', [(q, r, text) => whole(q, r, `${text} `, headersOf(text))]],
    ['without its digest', 'sidik', [(q, r, text) => whole(q, r, text, { 'Repr-Digest': '' })]],
    ['gone for now', 'ditarik', [(_, r) => r.writeHead(404).end()]],
    ['cut in the middle of a line', 'tidak berbentuk', [spoilt((text) => text.slice(0, -100))]],
    ['of another region', 'tidak berbentuk', [spoilt((text) => text.replaceAll('"kota-blitar"', '"x"'))]],
    ['of other code', 'list', [spoilt((text) => text.replace('"kind":"list"', '"kind":"home"'))]],
    ['never whole', 'tidak dapat diambil', Array.from({ length: 5 }, () => (_, r) => r.writeHead(500).end())],
  ])('refuses a file that is %s, and leaves the former snapshot as it was', async (_, word, all) => {
    cpSync('.test/.snapshot', FOLDER, { recursive: true });
    const before = held();
    faults = all;
    const { code, err } = await take();
    expect([code, err]).toEqual([1, expect.stringContaining(word)]);
    expect(err).not.toMatch(/\bat .+:\d+:\d+/);
    expect(held()).toEqual(before);
  });

  it('refuses a catalogue that is missing, broken, or leaves out a region of the first page', async () => {
    await take();
    const [before, whole_] = [held(), files.get('/data/catalog.jsonld')!];
    for (const [text, said] of [
      [undefined, 'tidak punya katalog'],
      ['<!doctype html>', 'tidak punya katalog'],
      [whole_.replace('kota-kediri/halaman', 'kota-lain/program'), 'tidak menyebut Kota Kediri'],
    ] as const) {
      if (text === undefined) files.delete('/data/catalog.jsonld');
      else files.set('/data/catalog.jsonld', text);
      const { code, err } = await take();
      expect([code, err]).toEqual([1, expect.stringContaining(said)]);
      expect(held()).toEqual(before);
    }
    files.set('/data/catalog.jsonld', whole_);
  });

  it('refuses a portal that does not answer, and an address that is none', async () => {
    const { code, err } = await take('http://127.0.0.1:9');
    expect([code, err]).toEqual([1, expect.stringContaining('Salinan yang lama tidak diubah')]);
    for (const address of ['', 'portal.example', 'http://portal.example', 'file:///etc/passwd'])
      expect((await take(address)).err, address).toContain('--from https://portal.example');
  });
});
