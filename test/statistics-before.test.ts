import type { D1Migration } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { followEvents } from '../functions/statistics/follow-events.ts';
import { standOf } from '../src/statistics/stand.ts';
import { done, requestOf } from './edge/clockwork.ts';
import { reported } from './edge/crowd-of-requests.ts';
import { furnishDesk } from './edge/desk.ts';
import { keptStatistics, recountedStatistics } from './edge/naive-statistics.ts';
import { rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';

const DAY = '2026-11-16T02:00:00.000Z';
const LATER = '2026-11-24T02:00:00.000Z';
const ids: string[] = [];

// What the migration does with reports that were there before it, done once more.
async function migrate(): Promise<number> {
  const { MIGRATIONS } = env as unknown as { MIGRATIONS: D1Migration[] };
  const fill = MIGRATIONS.find(({ name }) => name === '0039_statistic.sql')?.queries.find((sql) =>
    sql.includes('INSERT INTO event ('),
  );
  const [newest] = await rows('SELECT max(id) AS id FROM event');
  await env.DB.prepare(fill ?? '').run();
  return newest!.id as number;
}

beforeAll(async () => {
  await furnishDesk();
  for (let n = 0; n < 7; n += 1) ids.push((await submitted({ now: DAY })).id);
  const [, checked, answered, closed, refused, merged, again] = ids as [string, ...string[]];
  for (const id of [checked, answered, closed, refused, merged, again])
    await done(id!, LATER, { action: 'verify' });
  await done(answered!, LATER, { action: 'follow_up' });
  for (const id of [closed, again]) await done(id!, LATER, { action: 'close', set: { outcome: 'whole' } });
  await done(refused!, LATER, { action: 'reject' });
  await done(merged!, LATER, { action: 'merge', set: { duplicate_of: checked! } });
  await done(again!, LATER, { action: 'object', set: { outcome: null, reopened_count: 1 } });
});

describe('reports that were there before statistics were kept', () => {
  it('each get one event that says how they stand, as any event would', async () => {
    const newest = await migrate();
    const told = await rows(
      'SELECT subject_id, verb, actor_kind, public, at, data FROM event WHERE id > ?',
      newest,
    );
    expect(told.map(({ subject_id }) => subject_id).toSorted()).toEqual(ids.toSorted());
    for (const { subject_id, data, at, ...event } of told) {
      expect(event).toEqual({ verb: 'stand', actor_kind: 'system', public: 0 });
      const { time_zone: timeZone, ...request } = await requestOf(subject_id as string);
      const { days: _, ...stand } = standOf(request, { ...request, timeZone, at: at as string });
      const { service_code, district_code, agency, class: kind } = request;
      expect(JSON.parse(data as string)).toEqual({
        class: kind,
        service_code,
        channel: 'web',
        received_on: '2026-11-16',
        stand,
        ...(district_code && { district_code }),
        ...(agency && { agency }),
      });
    }
  });

  it('are counted from those events alone like all others, but for their days', async () => {
    const newest = await migrate();
    await env.DB.batch([
      env.DB.prepare("UPDATE event_reader SET event_id = ? WHERE name = 'statistics'").bind(newest),
    ]);
    await followEvents({ db: env.DB });
    const [kept, counted] = [await keptStatistics(REGION), await recountedStatistics(REGION)];
    expect(kept['region||']!.counts).toMatchObject({
      received: 7,
      open: 4,
      merged: 1,
      rejected: 1,
      done_whole: 1,
    });
    for (const [place, { counts }] of Object.entries(counted)) {
      // What its reporter said before stands in no column, and what is overdue moved on with the day of the migration.
      const { said_not: _, overdue: __, unchecked: ___, late: ____, ...others } = counts;
      expect(kept[place]!.counts, place).toMatchObject(others);
      expect(kept[place]!.days, place).toEqual({});
    }
  });

  it('also one that ended before anybody kept what became of its promises', async () => {
    await reported('Q000000001', { state: 'done', closed_at: DAY });
    await env.DB.prepare("UPDATE service_request SET course = '{}' WHERE id = 'Q000000001'").run();
    const newest = await migrate();
    const [told] = await rows("SELECT data FROM event WHERE id > ? AND subject_id = 'Q000000001'", newest);
    expect(JSON.parse(told!.data as string)).toMatchObject({ stand: { state: 'done', clocks: 'nnn' } });
  });
});
