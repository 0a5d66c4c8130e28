import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import { network } from '../functions/core/write-limit.ts';
import { faulty, slow } from './edge/faulty-db.ts';
import { ask, rows } from './edge/portal.ts';
import { FORM, free, receiptOf, send, typed } from './edge/report-error.ts';
import { furnish } from './edge/sample.ts';

beforeAll(() => furnish());

const stored = async () => (await rows('SELECT count(*) AS n FROM error_report'))[0]?.n;
const NASTY = `"><script>alert('x')</script>`;

describe('a request that is not from the form', () => {
  const body = { 'Sec-Fetch-Site': '' };
  it.each([
    ['another site', 403, { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour under the same domain', 403, { 'Sec-Fetch-Site': 'same-site' }],
    ['another site by Origin', 403, { ...body, Origin: 'https://evil.example' }],
    ['nowhere', 403, { ...body, Origin: 'null' }],
    ['another site by Referer', 403, { ...body, Referer: 'https://evil.example/http://portal.test/' }],
    ['somebody who does not say', 403, body],
    ['our own Origin', 303, { ...body, Origin: 'http://portal.test' }],
    ['our own page by Referer', 303, { ...body, Referer: `http://portal.test${FORM}` }],
    ['a restored page', 303, { 'Sec-Fetch-Site': 'none' }],
    ['our form as JSON', 415, { 'Content-Type': 'application/json' }],
    ['our form as text', 415, { 'Content-Type': 'text/plain' }],
    ['our form with a charset', 303, { 'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8' }],
  ])('from %s is answered %i', async (_, status, headers) => {
    const before = await stored();
    const response = await send({ ...typed, right_value: JSON.stringify(headers) }, {}, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const page = await response.text();
    if (status === 303) return;
    expect(page).toContain('belum tersimpan');
    expect(page).not.toContain('evil');
    expect(await stored()).toBe(before);
  });

  it('is refused when it is too large, whatever length it says, and a text at every limit is not', async () => {
    const large = await send({ ...typed, what_is_wrong: 'a'.repeat(33_000) });
    expect(large.status).toBe(413);
    expect(await large.text()).toContain('persingkat');
    const chunks = new Response('what_is_wrong='.padEnd(40_000, 'a')).body;
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' };
    expect((await ask(FORM, { method: 'POST', headers, body: chunks }, free)).status).toBe(413);
    // Aksara Jawa: nine bytes a letter when sent.
    const full = {
      what_is_wrong: 'ꦲ'.repeat(2000),
      right_value: 'ꦲ'.repeat(200),
      where_to_see: 'ꦲ'.repeat(500),
    };
    expect((await send({ ...typed, ...full })).status).toBe(303);
  });
});

describe('a flood', () => {
  it('is held by network and day, and the form comes back with what was typed', async () => {
    const keys: string[] = [];
    const LIMIT_WRITE = { limit: async ({ key }: { key: string }) => (keys.push(key), { success: false }) };
    const from = (ip: string) => send(typed, { LIMIT_WRITE }, { 'CF-Connecting-IP': ip });
    const response = await from('203.0.113.77');
    const page = await response.text();
    expect(response.status).toBe(429);
    expect(response.headers.get('Retry-After')).toBe('60');
    expect(page).toContain(typed.what_is_wrong);
    expect(page).toContain('Terlalu banyak kiriman');
    await from('2001:db8:1:2:aaaa::1');
    await from('2001:db8:1:2:bbbb::9');
    await from('2001:db8:1:3::9');
    expect(keys[1]).toBe(keys[2]);
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is counted by the binding itself, and a counter that fails closes no door', async () => {
    const ended = [];
    for (let n = 0; n < 22; n += 1)
      ended.push(
        (await send(typed, { LIMIT_WRITE: env.LIMIT_WRITE }, { 'CF-Connecting-IP': '198.51.100.9' })).status,
      );
    expect(ended.slice(0, 20)).toEqual(Array(20).fill(303));
    expect(ended.slice(20)).toContain(429);
    const LIMIT_WRITE = { limit: () => Promise.reject(new Error('no counter')) };
    expect((await send(typed, { LIMIT_WRITE })).status).toBe(303);
  });

  it.each([
    ['203.0.113.77', '203.0.113.77'],
    ['::ffff:203.0.113.77', '203.0.113.77'],
    ['2001:0DB8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('%s writes from the network %s', (ip, net) => expect(network(ip)).toBe(net));
});

/** The same database, failing its batch number `nth` before it is committed, or after. */
function failing(nth: number, when: 'before' | 'after'): Db {
  let batches = 0;
  return {
    prepare: (sql) => env.DB.prepare(sql),
    batch: (statements) => faultyOnce((batches += 1) === nth, when).batch(statements),
  };
}
const faultyOnce = (now: boolean, when: 'before' | 'after'): Db => (now ? faulty(env.DB, when) : env.DB);

describe('a database that fails', () => {
  it.each([
    ['at the read', 1, 'before'],
    ['before the commit', 2, 'before'],
    ['after the commit, losing its answer', 2, 'after'],
  ] as const)('once, %s, still gives one report, one event, one receipt', async (what, nth, when) => {
    const words = { ...typed, what_is_wrong: `Basis data gagal: ${what}.` };
    const response = await send(words, { DB: failing(nth, when) as D1Database });
    expect(response.status).toBe(303);
    const id = receiptOf(response).split('/')[3];
    expect(await rows('SELECT id FROM error_report WHERE what_is_wrong = ?', words.what_is_wrong)).toEqual([
      { id },
    ]);
    expect(await rows('SELECT id FROM event WHERE subject_id = ?', id)).toHaveLength(1);
    expect(receiptOf(await send(words))).toBe(receiptOf(response));
  });

  it.each([
    ['before', faulty(env.DB, 'before')],
    ['after', faulty(env.DB, 'after')],
    ['by not answering', slow(env.DB, 30_000)],
  ])(
    'for good, %s, is a 503 in time, with the form and everything typed',
    { timeout: 10_000 },
    async (what, db) => {
      const started = Date.now();
      const words = { ...typed, what_is_wrong: `Tidak tersimpan: ${what} "${NASTY}` };
      const response = await send(words, { DB: db as D1Database });
      const page = await response.text();
      expect(response.status).toBe(503);
      expect(Date.now() - started).toBeLessThan(5000);
      expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
      expect(page).toContain(`Tidak tersimpan: ${what} &quot;&quot;&gt;&lt;script&gt;`);
      expect(page).toContain('kirim lagi sebentar lagi');
      expect(page).not.toMatch(/D1|SQL/);
    },
  );
});
