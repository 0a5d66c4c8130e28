import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NEVER } from '../src/clocks/alarms.ts';
import { answered, deedsOf, done, requestOf, tickAt } from './edge/clockwork.ts';
import { furnishDesk } from './edge/desk.ts';
import { rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';

// As in deadlines.test.ts: verify is due on Thursday 12 November, and near from the midnight before the 11th.
const RECEIVED = '2026-11-09T01:00:00.000Z';
const REMIND = '2026-11-10T17:00:00.000Z';
const BROKEN = '2026-11-12T17:00:00.000Z';
const later = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();
const wakeOf = async (id: string) =>
  (await rows('SELECT wake_at FROM service_request WHERE id = ?', id))[0]?.wake_at;

beforeAll(() => furnishDesk());
// Each test meets its own reports alone.
beforeEach(() => env.DB.prepare('UPDATE service_request SET wake_at = ?').bind(NEVER).run());

describe('a full portion', () => {
  it('goes on at the next tick, within the queries of one request', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 45; n += 1) ids.push((await submitted({ now: RECEIVED })).id);
    const silent: string[] = [];
    for (let n = 0; n < 6; n += 1) silent.push(await answered('2026-10-26T01:00:00.000Z'));
    const told = async () => (await Promise.all(ids.map(deedsOf))).filter((deeds) => deeds.length > 1).length;
    const closed = async () =>
      (await Promise.all(silent.map(requestOf))).filter(({ state }) => state === 'done_by_silence').length;
    await tickAt(later(REMIND, 5));
    expect([await told(), await closed()]).toEqual([40, 4]);
    await tickAt(later(REMIND, 10));
    expect([await told(), await closed()]).toEqual([45, 6]);
    await tickAt(later(REMIND, 15));
    expect([await told(), await closed()]).toEqual([45, 6]);
  });
});

describe('a report in which something is broken', () => {
  it.each([
    ['course', '{}'],
    ['course', '[]'],
    ['clocks', '{}'],
  ])('%s %s keeps no other waiting, and is looked at again later', async (column, value) => {
    const bad = await submitted({ now: '2026-11-02T01:00:00.000Z' });
    const good = await submitted({ now: RECEIVED });
    await env.DB.prepare(`UPDATE service_request SET ${column} = ? WHERE id = ?`).bind(value, bad.id).run();
    await tickAt(later(REMIND, 5));
    expect(await deedsOf(good.id)).toEqual(['submit', 'remind verify']);
    expect(await deedsOf(bad.id)).toEqual(['submit']);
    expect(await wakeOf(bad.id)).toBe(later(REMIND, 6 * 60 + 5));
  });

  it('a closing that fails keeps neither the next one nor a reminder waiting', async () => {
    const bad = await answered('2026-10-26T01:00:00.000Z');
    const next = await answered('2026-10-27T01:00:00.000Z');
    const good = await submitted({ now: RECEIVED });
    await env.DB.prepare("UPDATE service_request SET course = json_remove(course, '$.kept') WHERE id = ?")
      .bind(bad)
      .run();
    await tickAt(later(REMIND, 5));
    expect((await requestOf(next)).state).toBe('done_by_silence');
    expect(await deedsOf(good.id)).toEqual(['submit', 'remind verify']);
  });
});

describe('an officer who is faster than the clock', () => {
  it('wins, and the clock looks again', async () => {
    const { id } = await submitted({ now: RECEIVED });
    let raced = false;
    const DB = {
      prepare: (sql: string) => env.DB.prepare(sql),
      batch: async (all: D1PreparedStatement[]) => {
        const found = await env.DB.batch(all);
        if (!raced) {
          raced = true;
          await done(id, later(BROKEN, 4), { action: 'verify' });
        }
        return found;
      },
    } as unknown as D1Database;
    await tickAt(later(BROKEN, 5), { DB });
    expect(await deedsOf(id)).toEqual(['submit', 'verify']);
    await tickAt(later(BROKEN, 10));
    expect(await deedsOf(id)).toEqual(['submit', 'verify', 'escalate verify', 'remind first_action']);
    expect((await requestOf(id)).state).toBe('verified');
  });
});
