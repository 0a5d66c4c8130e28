import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { privateKeyOf } from '../src/service-requests/private-key.ts';
import { allowanceOf, countAttempt, sweepAttempts } from '../functions/core/attempts.ts';
import type { Db } from '../functions/core/db.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { codesOf, track } from './edge/own.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { submitted, takesReports } from './edge/requests.ts';
import { furnish } from './edge/sample.ts';

type Made = Awaited<ReturnType<typeof submitted>>;
/** A key of the right shape that opens nothing. */
const wrongKey = (n: number) => privateKeyOf(Array.from({ length: 23 }, (_, i) => (n >> i) & 31));
const from = (ip: string) => ({ 'CF-Connecting-IP': ip });
/** A page without what was typed into it. */
const plain = async (response: Response) => (await response.text()).replace(/value="[^"]*"/g, '');
/** The allowance of one network at a moment. */
const day = (at: string) => allowanceOf('s', 'x', '203.0.113.5', 3, new Date(at));
let kinds: Record<string, Made>;

beforeAll(async () => {
  await furnish();
  await takesReports();
  const [waiting, shown, secret, withdrawn, erased] = await Promise.all([
    submitted(),
    submitted(),
    submitted({ texts: { is_secret: 'ya' } }),
    submitted(),
    submitted(),
  ]);
  kinds = { waiting: waiting!, shown: shown!, secret: secret!, withdrawn: withdrawn!, erased: erased! };
  await verifyServiceRequest(ctxAt(), { id: kinds.shown!.id, publicity: 'whole', photos: [] });
  await track('tarik/', { ...codesOf(kinds.withdrawn!), langkah: '2' });
  await track('hapus/', { ...codesOf(kinds.erased!), langkah: '2', yakin: 'ya' });
});

/** The same database, noting every statement that is run, and how many rows it read. */
function watched(notes: string[]): Db {
  const texts = new WeakMap<D1PreparedStatement, string>();
  const named = (statement: D1PreparedStatement, sql: string): D1PreparedStatement => {
    texts.set(statement, sql.replace(/\s+/g, ' '));
    const bind = statement.bind.bind(statement);
    statement.bind = (...values: unknown[]) => named(bind(...values), sql);
    return statement;
  };
  return {
    prepare: (sql) => named(env.DB.prepare(sql), sql),
    batch: async <T>(statements: D1PreparedStatement[]) => {
      const results = await env.DB.batch<T>(statements);
      notes.push(...statements.map((one, i) => `${texts.get(one)} / ${results[i]?.meta.rows_read}`));
      return results;
    },
  };
}

describe('a key that opens nothing', () => {
  it('is answered alike, after the same work, whatever stands behind the number', async () => {
    const asked = { never: { id: '0123456789' }, ...kinds };
    const answers = await Promise.all(
      Object.entries(asked).map(async ([kind, { id }], n) => {
        const notes: string[] = [];
        const codes = { nomor: id, kunci: wrongKey(7) };
        const response = await track(
          '',
          codes,
          { DB: watched(notes) as D1Database },
          from(`198.51.100.${n}`),
        );
        const { status, headers } = response;
        headers.delete('x-request-id');
        const body = (await response.text()).replaceAll(id, 'NOMOR');
        return { kind, status, headers: [...headers], body, notes };
      }),
    );
    const [first] = answers;
    expect(first?.status).toBe(404);
    expect(first?.notes.length).toBeGreaterThanOrEqual(8);
    for (const { kind, ...answer } of answers) expect({ kind, ...answer }).toEqual({ ...first, kind });
  });

  it('of an erased report is answered alike, also when it is the right one', async () => {
    const [right, wrong] = await Promise.all([
      track('', codesOf(kinds.erased!), {}, from('192.0.2.1')),
      track('', { nomor: kinds.erased!.id, kunci: wrongKey(9) }, {}, from('192.0.2.2')),
    ]);
    expect([right.status, wrong.status]).toEqual([404, 404]);
    expect(await plain(right)).toBe(await plain(wrong));
  });

  it('leads nobody to any deed', async () => {
    const codes = { nomor: kinds.shown!.id, kunci: wrongKey(11) };
    const before = await rows('SELECT * FROM event');
    for (const [path, more] of [
      ['tulis/', { pesan: 'halo', tanda: 'x' }],
      ['tarik/', {}],
      ['tarik/', { langkah: '2' }],
      ['hapus/', {}],
      ['hapus/', { langkah: '2', yakin: 'ya' }],
      ['unduh/', {}],
    ] as const) {
      const response = await track(path, { ...codes, ...more }, {}, from('192.0.2.3'));
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.text()).not.toContain('Tiga lampu padam');
    }
    expect(await rows('SELECT * FROM event')).toEqual(before);
  });
});

const guess = (n: number) =>
  track('', { nomor: kinds.shown!.id, kunci: wrongKey(100 + n) }, {}, from('203.0.113.5'));

describe('guessing', () => {
  it('ends after twenty wrong keys of one network, exactly, also when all come at once', async () => {
    const statuses = (await Promise.all(Array.from({ length: 30 }, (_, n) => guess(n)))).map(
      ({ status }) => status,
    );
    expect(statuses.filter((status) => status === 404)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    const shut = await guess(200);
    expect([shut.status, shut.headers.get('Retry-After')]).toEqual([429, '60']);
    expect(await shut.text()).toContain('Hari ini terlalu banyak kunci keliru');
  });

  it('by others of a network shuts nobody out of it who holds a key, whatever they do with their report', async () => {
    const own = { ...codesOf(await submitted()), langkah: '2', yakin: 'ya' };
    for (const path of ['', 'unduh/', 'tarik/', 'hapus/'])
      expect([path, (await track(path, own, {}, from('203.0.113.5'))).status]).toEqual([path, 200]);
  });

  it('shuts nobody out who holds a key, however many of them there are, nor another network', async () => {
    for (let n = 0; n < 25; n += 1)
      expect((await track('', codesOf(kinds.shown!), {}, from('203.0.113.6'))).status).toBe(200);
    expect((await track('', codesOf(kinds.shown!), {}, from('2001:db8::1'))).status).toBe(200);
    expect(await rows('SELECT bucket FROM attempt WHERE count > 21')).toEqual([]);
  });

  it('is counted under a name that tells of nobody and is forgotten after the day', async () => {
    const text = JSON.stringify(await rows('SELECT * FROM attempt'));
    expect(text).not.toContain('203.0.113');
    expect(text).toMatch(/"bucket":"[0-9a-f]{64}"/);
    await sweepAttempts(ctxAt(new Date(Date.now() + 86_400_000).toISOString()));
    expect(await rows('SELECT * FROM attempt')).toEqual([]);
    const [today, later, tomorrow] = await Promise.all(
      ['2026-11-22T01:00:00Z', '2026-11-22T23:59:59Z', '2026-11-23T00:00:00Z'].map(day),
    );
    expect(today).toEqual(later);
    expect(today?.until).toBe('2026-11-23T00:00:00.000Z');
    expect(tomorrow?.bucket).not.toBe(today?.bucket);
  });

  it('of anything else is counted the same way: as a guarded statement, exactly so many come through', async () => {
    const allowance = await allowanceOf('s', 'support', '', 3, new Date());
    const guard = env.DB.prepare('INSERT INTO guard (ok) SELECT 0 WHERE changes() <> 1');
    const tries = Array.from({ length: 8 }, () => env.DB.batch([countAttempt(env.DB, allowance), guard]));
    const ended = await Promise.allSettled(tries);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });
});
