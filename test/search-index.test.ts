import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { followEvents } from '../functions/search/follow-events.ts';
import { readSearchPage } from '../functions/search/page-reads.ts';
import { forgetEverything } from '../functions/search/writes.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { faulty } from './edge/faulty-db.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { sample } from './edge/sample.ts';
import { strict } from './edge/strict-db.ts';
import { cursor, follow, held, newest, rebuilt, search, settle } from './edge/town.ts';

const region = 'kota-satu';
beforeAll(async () => {
  await settle(region, '35.01');
  await settle('kota-dua', '35.02');
});

describe('the reader', () => {
  let whole: unknown[] = [];
  beforeAll(async () => {
    whole = await rebuilt();
    expect(whole).toHaveLength(8);
  });
  beforeEach(() => env.SEARCH.batch(forgetEverything(env.SEARCH)));

  it('run again from the start leaves every document once, and the cursor at the newest event', async () => {
    for (let run = 0; run < 3; run += 1) {
      await follow();
      if (run === 1) await search("UPDATE reader SET event_id = 0 WHERE name = 'search'");
    }
    expect(await held()).toEqual(whole);
    expect(await cursor()).toBe(await newest());
  });

  it.each(['before', 'after'] as const)('killed %s it wrote is made good by the next run', async (when) => {
    await expect(followEvents(ctxAt(), dying(when))).rejects.toThrow('connection lost');
    await follow();
    expect(await held()).toEqual(whole);
  });

  it('killed while it reads leaves the cursor where it was', async () => {
    await expect(followEvents(ctxAt(undefined, faulty(env.DB, 'before')), env.SEARCH)).rejects.toThrow();
    expect(await cursor()).toBe(0);
  });

  it('started ten times at once writes what one would', async () => {
    await Promise.all(Array.from({ length: 10 }, follow));
    expect(await held()).toEqual(whole);
    expect(await cursor()).toBe(await newest());
  });
});

/** The index, lost at its second batch: the one that writes. */
const dying = (when: 'before' | 'after'): Db => {
  let batches = 0;
  return {
    prepare: (sql) => env.SEARCH.prepare(sql),
    batch: async <T>(all: D1PreparedStatement[]) => {
      batches += 1;
      if (batches === 1 || when === 'after') {
        const done = await env.SEARCH.batch<T>(all);
        if (batches === 1) return done;
      }
      throw new Error('connection lost');
    },
  };
};

const words = (n: number) => 'kata '.repeat(n).trim();
const claim = (key: string) => ({
  ...sample.update.claims[0]!,
  key,
  statement: words(119),
  quote: words(119),
});

describe('a long past', () => {
  it('is read in portions, a few at each tick, and what is not public is passed over', async () => {
    await createProgramme(ctxAt(), { region, programme: { ...sample.programme, key: 'tertutup' } });
    const [{ id: programme } = {}] = await rows("SELECT id FROM programme WHERE key = 'tertutup'");
    const many = `INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 700)
      SELECT '', '', iif(i % 2, 'programme', 'report'), 'x', ?, 1, 'system', '', 0, '{}' FROM n`;
    await env.DB.batch([env.DB.prepare(many).bind(programme)]);
    const from = (await cursor()) as number;
    await followEvents(ctxAt(), strict(env.SEARCH), 2);
    expect(await cursor()).toBe(from + 400);
    await follow();
    expect(await cursor()).toBe(await newest());
    expect(await rebuilt()).toHaveLength(9);
  });

  it('of the longest texts fits the parameters of the database', async () => {
    for (let i = 0; i < 20; i += 1) {
      const claims = Array.from({ length: 30 }, (_, n) => claim(`p${i}-${n}`));
      const named = { key: `panjang-${i}`, title: `Panjang ${i}` };
      const longest = { ...sample.update, ...named, body: words(799), claims };
      await publishUpdate(ctxAt(), { region, update: longest });
    }
    await follow();
    expect((await readSearchPage(env.DB, env.SEARCH, { q: 'panjang' })).found).toHaveLength(20);
  });
});
