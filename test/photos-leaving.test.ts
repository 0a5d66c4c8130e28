import { createScheduledController } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import worker from '../functions/index.ts';
import { addPhotos } from '../functions/photos/add-photos.ts';
import { photosOf, photosWaiting, toReportPhoto } from '../functions/photos/attach.ts';
import { removePhotos } from '../functions/photos/remove-photos.ts';
import { readAll } from '../functions/core/db.ts';
import { losing } from './edge/faulty-db.ts';
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
  (await rows("SELECT id FROM event WHERE noun = 'photo' AND verb = ? AND subject_id = ?", verb, id)).length;
const sweep = (now = NEXT_DAY, db?: Db) => removePhotos(ctxAt(now, db), env.PHOTOS);

/** The same database, lost at its batch number `nth`. */
const dying = (nth: number): Db => {
  const db = strict(env.DB);
  let batches = 0;
  return {
    prepare: (sql) => db.prepare(sql),
    batch: (statements) =>
      ++batches === nth ? Promise.reject(new Error('D1_ERROR: lost')) : db.batch(statements),
  };
};

describe('killed anywhere, a sending leaves nothing that could be attached, and the clock sweeps it', () => {
  it.each([
    ['before it is announced', () => send([photo()], { db: dying(1) }), []],
    [
      'before it is put',
      () => send([photo()], { put: () => new Promise<never>((_, no) => no(new Error('killed'))) }),
      ['announced'],
    ],
    ['before it is ready', () => send([photo()], { db: dying(2) }), ['announced']],
    [
      'when it is ready, its answer lost',
      () => send([photo()], { db: losing(strict(env.DB), 'after') }),
      ['ready'],
    ],
  ])('%s', async (_, killed, left) => {
    await killed().catch((error: Error) => expect(String(error)).toMatch(/lost/));
    expect(await states()).toEqual(left);
    const request = await report(`KILLED${Math.random().toString(36).slice(2, 6)}`);
    const ids = (await rows('SELECT id FROM photo')).map(({ id }) => id as string);
    if (left[0] === 'announced') expect((await attach(ids, request)).meta.changes).toBe(0);
    await sweep('2026-11-23T11:59:59.000Z');
    expect(await states()).toEqual(left);
    await sweep();
    expect([await states(), await objects()]).toEqual([[], []]);
  });
});

const found = async (statement: D1PreparedStatement) =>
  ((await readAll(env.DB, [statement]))[0] ?? []).map(toReportPhoto);

describe('a report', () => {
  it('takes waiting photos of its region, once, for two rows written each', async () => {
    const [first, second, foreign] = [await one(), await one(), await one({ region: 'kota-lain' })];
    const [mine, theirs] = [await report('TAKES00001'), await report('TAKES00002')];
    expect((await found(photosWaiting(env.DB, [second, first, 'x']))).map(({ id }) => id).toSorted()).toEqual(
      [first, second].toSorted(),
    );
    const { meta } = await attach([first, second, foreign, 'x'], mine);
    expect(meta.changes).toBe(2);
    expect(meta.rows_written).toBeLessThanOrEqual(4);
    expect((await attach([first], theirs)).meta.changes).toBe(0);
    expect(await found(photosWaiting(env.DB, [first, second]))).toEqual([]);
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
