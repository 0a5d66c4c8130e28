import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import type { Schedule } from '../src/programmes/schedule-schema.ts';
import { eventsOf, versionsOf } from './edge/left.ts';
import { publish, said, tell } from './edge/plans.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

beforeAll(() => furnish());

describe('several at once', () => {
  it('four who move one date leave one winner, one event, one version and one line in the ledger', async () => {
    await createProgramme(ctxAt(), { region: REGION, programme: { ...sample.programme, key: 'taman' } });
    await publish({ programme: 'taman' });
    const race = [1, 2, 3, 4].map((n) => tell('tiang', said('move', { due: `2027-0${n}` }), 'taman'));
    const ended = await Promise.allSettled(race);
    expect(ended.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    for (const end of ended)
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'conflict' });
    expect(await eventsOf('schedule', 'taman')).toHaveLength(2);
    expect(await versionsOf('schedule', 'taman')).toHaveLength(2);
    const ledger = await rows(
      "SELECT to_due FROM milestone_move WHERE programme_id = (SELECT id FROM programme WHERE key = 'taman')",
    );
    const [row] = await rows("SELECT content FROM schedule WHERE key = 'taman'");
    const { milestones } = JSON.parse(row?.content as string) as Schedule;
    expect(ledger).toEqual([{ to_due: milestones[1]?.changes[0]?.due }]);
  });

  it('four who publish a first plan leave one', async () => {
    await createProgramme(ctxAt(), { region: REGION, programme: { ...sample.programme, key: 'kolam' } });
    const ended = await Promise.allSettled([1, 2, 3, 4].map(() => publish({ programme: 'kolam' })));
    expect(ended.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    expect(await eventsOf('schedule', 'kolam')).toHaveLength(1);
  });
});

describe('a published version', () => {
  it.each([
    "UPDATE version SET reason = 'lain'",
    'DELETE FROM version',
    "INSERT OR REPLACE INTO version SELECT noun, subject_id, version, '{}', reason, published_at FROM version",
    "INSERT INTO version SELECT * FROM version WHERE true ON CONFLICT DO UPDATE SET content = '{}'",
  ])('is never changed: %s', async (sql) => {
    const before = await rows('SELECT * FROM version');
    expect(before.length).toBeGreaterThan(2);
    await expect(env.DB.batch([env.DB.prepare(sql)])).rejects.toThrow('a published version is never changed');
    expect(await rows('SELECT * FROM version')).toEqual(before);
  });
});
