import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { furnishDesk } from './edge/desk.ts';
import { machine, type Machine } from './edge/machines.ts';
import { ask311, BASE } from './edge/open311.ts';
import { publicReports } from './edge/open311-reports.ts';
import { REGION } from './edge/sample.ts';

let relay: Machine;
let id: string;
const HERE = `jurisdiction_id=${REGION}`;
const WINDOW = 'start_date=2026-11-01&end_date=2026-11-21';
const NOVEMBER = `${BASE}/requests.json?${HERE}&${WINDOW}`;
const SHARED = 'public, max-age=0, s-maxage=5, must-revalidate';

beforeAll(async () => {
  await furnishDesk();
  relay = await machine('relay');
  id = (await publicReports(8))[0]!;
});

/** Asks a portal that keeps its answers 5 seconds; says whether the database was asked. */
async function visit(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const meter = { calls: 0, rowsRead: 0 };
  const over = { EDGE_CACHE_SECONDS: '5', DB: metered(env.DB, meter) as D1Database };
  return { ...(await ask311(path, { headers, method }, over)), asked: meter.calls };
}

const reads = () =>
  ['xml', 'json'].flatMap((format) => [
    `${BASE}/discovery.${format}`,
    `${BASE}/services.${format}?${HERE}`,
    `${BASE}/services/lampu-jalan.${format}?${HERE}`,
    `${BASE}/requests.${format}?${HERE}&${WINDOW}&x=${format}`,
    `${BASE}/requests.${format}?${HERE}&service_request_id=${id}`,
    `${BASE}/requests/${id}.${format}?${HERE}&extensions=true`,
    `${BASE}/servicerequestupdates.${format}?${HERE}`,
  ]);

describe('a read that everybody may share', () => {
  it('has a tag, and is 304 without a body to whoever has it, by GET and by HEAD', async () => {
    for (const path of reads()) {
      const first = await visit(path);
      const tag = first.headers.get('ETag') ?? 'none';
      expect([first.status, first.headers.get('Cache-Control'), first.headers.get('Vary')], path).toEqual([
        200,
        SHARED,
        'Authorization',
      ]);
      for (const method of ['GET', 'HEAD']) {
        const again = await visit(path, { 'If-None-Match': tag }, method);
        expect([again.status, again.text, again.headers.get('ETag')], path).toEqual([304, '', tag]);
        expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*');
      }
      const head = await visit(path, {}, 'HEAD');
      expect([head.status, head.text, head.headers.get('ETag')], path).toEqual([200, '', tag]);
      for (const held of [tag.replace('W/', ''), `"other", ${tag}`, '*'])
        expect((await visit(path, { 'If-None-Match': held })).status, held).toBe(304);
      for (const other of ['W/"other"', tag.slice(0, -2), ''])
        expect((await visit(path, { 'If-None-Match': other })).text, path).toBe(first.text);
    }
  });

  it('comes from the edge, with its headers, while the database rests', async () => {
    const path = `${NOVEMBER}&page_size=2`;
    const [first, second] = [await visit(path), await visit(path)];
    expect([first.asked, second.asked, second.text]).toEqual([1, 0, first.text]);
    for (const name of ['ETag', 'Link', 'Content-Type', 'X-Robots-Tag', 'Access-Control-Allow-Origin']) {
      expect(first.headers.get(name), name).not.toBeNull();
      expect(second.headers.get(name), name).toBe(first.headers.get(name));
    }
  });

  it('has the tag that it had before when only the moment is another', async () => {
    const path = `${BASE}/requests.json?${HERE}`;
    const tag = (await ask311(path)).headers.get('ETag')!;
    expect((await ask311(path, { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });

  it('is another one in the other format and with every filter, repeated ones too', async () => {
    const paths = [
      `${NOVEMBER}&status=open`,
      `${NOVEMBER}&status=open`.replace('json', 'xml'),
      `${NOVEMBER}&status=closed`,
      `${NOVEMBER}&service_code=lampu-jalan`,
      `${NOVEMBER}&service_code=lampu-jalan&service_code=kekerasan`,
      `${NOVEMBER}&bbox=112.05,-8.15,112.15,-8.05`,
      `${NOVEMBER}&lat=-8.1&long=112.1&radius=500`,
      `${NOVEMBER}&lat=-8.1&long=112.1&radius=900`,
      `${NOVEMBER}&updated_after=2026-11-05`,
      `${NOVEMBER}&updated_before=2026-11-05`,
      `${NOVEMBER}&extensions=true`,
    ];
    for (const path of paths) expect((await visit(path)).asked, path).toBe(1);
    expect((await visit(`${NOVEMBER}&status=open&utm=x`)).asked).toBe(0);
  });
});

describe('what is kept by nobody', () => {
  it('is an answer to a key, wherever it stood; nor is it answered from what others saw', async () => {
    const path = `${BASE}/servicerequestupdates.json?${HERE}&start_date=2026-11-01&end_date=2026-11-20`;
    const others = await visit(path);
    for (const [address, headers] of [
      [path, { Authorization: `Bearer ${relay.key}` }],
      [`${path}&api_key=${relay.key}`, {}],
    ] as [string, Record<string, string>][]) {
      const own = await visit(address, { ...headers, 'If-None-Match': others.headers.get('ETag')! });
      expect([own.status, own.headers.get('Cache-Control'), own.headers.get('ETag')]).toEqual([
        200,
        'no-store',
        null,
      ]);
      expect(own.asked).toBeGreaterThan(0);
      expect(own.headers.get('Vary')).toBe('Authorization');
    }
    expect((await visit(path)).headers.get('Cache-Control')).toBe(SHARED);
  });

  it('is a wrong key, though the same address was answered a moment ago', async () => {
    const path = `${BASE}/servicerequestupdates.json?${HERE}`;
    expect((await visit(path)).status).toBe(200);
    expect((await visit(path, { Authorization: 'Bearer keliru' })).status).toBe(403);
    expect((await visit(`${path}&api_key=keliru`)).status).toBe(403);
  });

  it.each([
    ['services.json', 400],
    ['services.xml?jurisdiction_id=hantu', 404],
    [`requests.json?${HERE}&status=entah`, 400],
    [`requests/0000000000.xml?${HERE}`, 404],
    [`servicerequestupdates.json?${HERE}&start_date=entah`, 400],
  ])('is the error of %s: %i', async (path, status) => {
    for (const headers of [{}, { 'If-None-Match': '*' }] as Record<string, string>[]) {
      const answered = await visit(`${BASE}/${path}`, headers);
      expect([answered.status, answered.headers.get('Cache-Control'), answered.headers.get('ETag')]).toEqual([
        status,
        'no-store',
        null,
      ]);
    }
  });

  it('is what was sent', async () => {
    const sent = await visit(`${BASE}/requests.json?${HERE}`, {}, 'POST');
    expect([sent.headers.get('Cache-Control'), sent.headers.get('ETag')]).toEqual(['no-store', null]);
  });
});
