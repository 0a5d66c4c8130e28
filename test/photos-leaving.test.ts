import { createScheduledController } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import worker from '../functions/index.ts';
import { addPhotos } from '../functions/photos/add-photos.ts';
import { photosOf, photosWaiting, toReportPhoto } from '../functions/photos/attach.ts';
import { removePhotos } from '../functions/photos/remove-photos.ts';
import { words } from '../src/photos/words.ts';
import { readAll } from '../functions/core/db.ts';
import { faulty } from './edge/faulty-db.ts';
import { approve, attach, leave, report } from './edge/photographed.ts';
import { barePng, photo } from './edge/pictures.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';
import { strict } from './edge/strict-db.ts';

beforeAll(async () => {
  await furnish();
  await furnish('kota-lain', '00.01');
});

const NOON = '2026-11-22T12:00:00.000Z';
const NEXT_DAY = '2026-11-23T12:00:01.000Z';
const send = (
  files: Uint8Array<ArrayBuffer>[],
  over: { now?: string; db?: Db; put?: R2Bucket['put']; region?: string } = {},
) =>
  addPhotos(ctxAt(over.now ?? NOON, over.db), over.put ? { put: over.put } : env.PHOTOS, {
    region: over.region ?? REGION,
    files,
  });
const one = async (over: Parameters<typeof send>[1] = {}) => (await send([photo()], over)).kept[0]!.id;
const states = async () => (await rows('SELECT state FROM photo ORDER BY state')).map(({ state }) => state);
const state = async (id: string) => (await rows('SELECT state FROM photo WHERE id = ?', id))[0]?.state;
const objects = async () => (await env.PHOTOS.list()).objects.map(({ key }) => key.split('/')[1]!);
const told = async (verb: string, id: string) =>
  (
    await rows(
      "SELECT id FROM event WHERE noun = 'photo' AND verb = ? AND subject_id = ?",
      verb,
      id.slice(0, 10),
    )
  ).length;
const sweep = (now = NEXT_DAY, db?: Db) => removePhotos(ctxAt(now, db), env.PHOTOS);

/** The same database, lost at its batches from number `first` to `last`, before they are committed or only after. */
const dying = (first: number, last = first, when: 'before' | 'after' = 'before'): Db => {
  const db = strict(env.DB);
  let batches = 0;
  return {
    prepare: (sql) => db.prepare(sql),
    batch: (statements) => {
      batches += 1;
      return (first <= batches && batches <= last ? faulty(db, when) : db).batch(statements);
    },
  };
};

let killed = 0;
const lostPut = () => Promise.reject(new Error('R2 lost'));

describe('killed anywhere, a sending leaves nothing that could be attached, and the clock sweeps it', () => {
  it.each<[string, Parameters<typeof send>[1], string[]]>([
    ['before it is announced', { db: dying(1, 9) }, []],
    ['before it is put', { put: lostPut }, ['announced']],
    ['before it is ready', { db: dying(2, 9) }, ['announced']],
    ['when it is ready, and no answer comes', { db: dying(2, 9, 'after') }, ['ready']],
  ])('%s', async (_, over, left) => {
    const { kept, refused } = await send([photo()], over);
    expect(kept).toEqual([]);
    expect(refused).toEqual([{ index: 0, message: words.id.refused.notSaved }]);
    expect(await states()).toEqual(left);
    const ids = (await rows("SELECT id FROM photo WHERE state = 'announced'")).map(({ id }) => id as string);
    expect((await attach(ids, await report(`KILLED${(killed += 1)}`))).meta.changes).toBe(0);
    await sweep('2026-11-23T11:59:59.000Z');
    expect(await states()).toEqual(left);
    await sweep();
    expect([await states(), await objects()]).toEqual([[], []]);
  });

  it.each([
    ['before the first batch', dying(1)],
    ['after the first batch', dying(1, 1, 'after')],
    ['before the last batch', dying(2)],
    ['after the last batch', dying(2, 2, 'after')],
  ])('lost once %s it is kept all the same, with one event', async (_, db) => {
    const id = await one({ db });
    expect([await state(id), await told('add', id)]).toEqual(['ready', 1]);
    await sweep();
  });
});

const found = async (statement: D1PreparedStatement) =>
  ((await readAll(env.DB, [statement]))[0] ?? []).map(toReportPhoto);

describe('a report', () => {
  it('takes waiting photos of its region, once, for two rows written each', async () => {
    const [first, second, foreign] = [await one(), await one(), await one({ region: 'kota-lain' })];
    const [mine, theirs] = [await report('TAKES00001'), await report('TAKES00002')];
    expect(
      (await found(photosWaiting(env.DB, REGION, [second, first, 'x']))).map(({ id }) => id).toSorted(),
    ).toEqual([first, second].toSorted());
    const { meta } = await attach([first, second, foreign, 'x'], mine);
    expect(meta.changes).toBe(2);
    expect(meta.rows_written).toBeLessThanOrEqual(4);
    expect((await attach([first], theirs)).meta.changes).toBe(0);
    expect(await found(photosWaiting(env.DB, REGION, [first, second]))).toEqual([]);
    expect((await approve([first, foreign], mine)).meta.changes).toBe(1);
    expect(
      (await found(photosOf(env.DB, mine))).map(({ id, is_approved }) => [id, is_approved]).toSorted(),
    ).toEqual(
      [
        [first, true],
        [second, false],
      ].toSorted(),
    );
    await sweep();
    expect((await objects()).toSorted()).toEqual([first, second].toSorted());
  });

  it('that is erased loses its photos at the next tick, and no other loses the same picture', async () => {
    const [mine, theirs] = [await report('ERASE00001'), await report('ERASE00002')];
    const [first, same, approved] = [await one(), await one(), await one()];
    await attach([first, approved], mine);
    await attach([same], theirs);
    await approve([approved], mine);
    await leave(mine);
    expect(await found(photosOf(env.DB, mine))).toEqual([]);
    await worker.scheduled(
      createScheduledController({ scheduledTime: new Date(NOON), cron: '*/5 * * * *' }),
      env,
    );
    expect([await state(first), await state(approved), await state(same)]).toEqual([
      undefined,
      undefined,
      'ready',
    ]);
    expect(await objects()).toContain(same);
    expect([await told('remove', first), await told('remove', approved), await told('remove', same)]).toEqual(
      [1, 1, 0],
    );
  });
});

const waiting = async () => (await rows('SELECT count(*) AS n FROM photo WHERE request_id IS NULL'))[0]?.n;

describe('the sweeper', () => {
  it('killed between bytes and rows is finished by the next run, and doubled leaves one event', async () => {
    const id = (await send([barePng()])).kept[0]!.id;
    await expect(sweep(NEXT_DAY, dying(2))).rejects.toThrow('lost');
    expect(await state(id)).toBe('leaving');
    expect(await objects()).not.toContain(id);
    expect((await attach([id], await report('SWEEP00001'))).meta.changes).toBe(0);
    await Promise.allSettled([sweep(), sweep(), sweep()]);
    await sweep();
    expect([await state(id), await told('remove', id)]).toEqual([undefined, 1]);
  });

  it('missed for a month removes everything that waits, some each tick', async () => {
    for (let n = 0; n < 26; n += 1) await send(Array.from({ length: 4 }, () => barePng()));
    expect(await waiting()).toBe(104);
    await sweep('2026-12-23T12:00:00.000Z');
    expect(await waiting()).toBe(4);
    await sweep('2026-12-23T12:05:00.000Z');
    expect(await waiting()).toBe(0);
  });
});
