import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { act, type NewEvent } from '../functions/core/act.ts';
import type { Statement } from '../functions/core/db.ts';
import { ID, idFor } from '../functions/core/ids.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { faulty } from './edge/faulty-db.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const event = (subject: string, data?: Record<string, unknown>): NewEvent => ({
  region: REGION,
  noun: 'province',
  verb: 'rename',
  subject,
  version: 1,
  public: true,
  data,
});
const rename = (name: string, code: string) =>
  env.DB.prepare('UPDATE province SET name = ? WHERE code = ?').bind(name, code);
const nameOf = async () => (await rows("SELECT name FROM province WHERE code = '00'"))[0]?.name;
const events = (subject: string) => rows('SELECT * FROM event WHERE subject_id = ?', subject);

beforeAll(() => furnish());

describe('one change and its one event', () => {
  it('are committed together, with the moment and the actor', async () => {
    await act(ctxAt(), [rename('Uji Baru', '00')], event('together'));
    expect(await nameOf()).toBe('Uji Baru');
    expect(await events('together')).toMatchObject([
      {
        at: '2026-11-22T01:00:00.000Z',
        actor_kind: 'system',
        actor_id: 'test',
        subject_version: 1,
        data: '{}',
      },
    ]);
  });

  it('leave nothing when the guarded row had moved on, and the person is told to load again', async () => {
    const before = await nameOf();
    const missed: [Statement, ...Statement[]] = [rename('Tak ada', '99'), rename('Separuh', '00')];
    await expect(act(ctxAt(), missed, event('missed'))).rejects.toMatchObject({
      name: 'Refusal',
      code: 'conflict',
    });
    expect(await nameOf()).toBe(before);
    expect(await events('missed')).toEqual([]);
    expect(await rows('SELECT * FROM guard')).toEqual([]);
  });

  it('leave nothing when the guarded statement would have changed several rows', async () => {
    await env.DB.prepare("INSERT INTO province (code, name) VALUES ('77', 'Lain')").run();
    const all = env.DB.prepare("UPDATE province SET name = 'Semua'");
    await expect(act(ctxAt(), [all], event('several'))).rejects.toMatchObject({ code: 'conflict' });
    expect(await rows("SELECT * FROM province WHERE name = 'Semua'")).toEqual([]);
  });

  it('leave nothing when the event would hold more than 2 kB', async () => {
    const before = await nameOf();
    const fits = event('fits', { x: 'a'.repeat(2048 - '{"x":""}'.length) });
    await act(ctxAt(), [rename('Muat', '00')], fits);
    expect(await events('fits')).toHaveLength(1);
    await rename(String(before), '00').run();
    const long = event('long', { x: 'a'.repeat(2049 - '{"x":""}'.length) });
    await expect(act(ctxAt(), [rename('Terlalu', '00')], long)).rejects.toThrow(/CHECK/);
    expect(await nameOf()).toBe(before);
    expect(await events('long')).toEqual([]);
  });
});

// The first batch reads what the update rests on; the second is the commit, and fails.
const broken = (when: 'before' | 'after') => {
  const batches = [env.DB, faulty(env.DB, when)];
  return ctxAt(undefined, {
    prepare: (sql) => env.DB.prepare(sql),
    batch: (s) => batches.shift()!.batch(s),
  });
};

describe('a database that fails', () => {
  const lamp = { ...sample.update, key: 'gagal', claims: [] };

  it('before the commit leaves nothing of a publication', async () => {
    await expect(publishUpdate(broken('before'), { region: REGION, update: lamp })).rejects.toThrow(
      'D1_ERROR',
    );
    expect(await rows('SELECT * FROM "update" WHERE key = ?', lamp.key)).toEqual([]);
    expect(await events(await idFor(REGION, 'update', lamp.key))).toEqual([]);
  });

  it('after the commit leaves it once: asking again is refused, with one event', async () => {
    await expect(publishUpdate(broken('after'), { region: REGION, update: lamp })).rejects.toThrow(
      'D1_ERROR',
    );
    expect(await rows('SELECT version FROM "update" WHERE key = ?', lamp.key)).toEqual([{ version: 1 }]);
    await expect(publishUpdate(ctxAt(), { region: REGION, update: lamp })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await events(await idFor(REGION, 'update', lamp.key))).toHaveLength(1);
    expect(await rows('SELECT update_count FROM region WHERE slug = ?', REGION)).toEqual([
      { update_count: 1 },
    ]);
  });
});

describe('a public id', () => {
  it('is ten Crockford symbols, and the same for the same key on every portal', async () => {
    const word = fc.string({ maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(word, word, word, async (region, noun, key) => {
        const id = await idFor(region, noun, key);
        expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
        expect(ID.test(id)).toBe(true);
        expect(await idFor(region, noun, key)).toBe(id);
      }),
    );
    // Written down once: an id that changes would break every citation ever made.
    expect(await idFor('kota-uji', 'update', 'lampu-menyala')).toBe('TQ48ZT2625');
  });

  it('differs when region, noun or key differ', async () => {
    const ids = await Promise.all([
      idFor('kota-a', 'update', 'x'),
      idFor('kota-b', 'update', 'x'),
      idFor('kota-a', 'source', 'x'),
      idFor('kota-a', 'update', 'y'),
    ]);
    expect(new Set(ids).size).toBe(4);
  });
});
