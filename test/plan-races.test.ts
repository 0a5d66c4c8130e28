import { beforeAll, describe, expect, it } from 'vitest';
import { publishSchedule } from '../functions/programmes/publish-schedule.ts';
import { milestonesOf, movesOf } from '../src/programmes/schedule.ts';
import type { Schedule } from '../src/programmes/schedule-schema.ts';
import { plan, publish, said } from './edge/plans.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const moved = (due: string): Schedule => ({
  ...plan,
  milestones: plan.milestones.map((m) =>
    m.key === 'tiang' ? { ...m, changes: [said('move', { due, reason: `karena ${due}` })] } : m,
  ),
});

beforeAll(async () => {
  await furnish();
  await publish();
});

describe('four files that move one milestone at once', () => {
  it('leave one winner, one move and one event; the others are told that something changed', async () => {
    const dues = ['2027-01', '2027-02', '2027-03', '2027-04'];
    const ended = await Promise.allSettled(
      dues.map((due) => publishSchedule(ctxAt(), { region: REGION, schedule: moved(due) })),
    );
    const won = ended.filter((end) => end.status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const end of ended)
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ name: 'Refusal', code: 'conflict' });
    const [row] = await rows("SELECT version, content FROM schedule WHERE key = 'lampu'");
    const pole = milestonesOf(JSON.parse(row?.content as string) as Schedule).find((m) => m.key === 'tiang')!;
    expect([row?.version, movesOf(pole).length]).toEqual([2, 1]);
    expect(await rows("SELECT to_due FROM milestone_move WHERE milestone = 'tiang'")).toEqual([
      { to_due: pole.due },
    ]);
    expect(await rows("SELECT verb FROM event WHERE noun = 'schedule' AND verb = 'move'")).toHaveLength(1);
  });

  it('each of the losers is then refused whole by what the winner published', async () => {
    const [row] = await rows("SELECT to_due FROM milestone_move WHERE milestone = 'tiang'");
    const other = row?.to_due === '2027-01' ? '2027-02' : '2027-01';
    await expect(publishSchedule(ctxAt(), { region: REGION, schedule: moved(other) })).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});

describe('a milestone with the name of something that every object has', () => {
  it('is a milestone like any other', async () => {
    const milestones = [
      {
        key: 'constructor',
        title: 'Pemborong dipilih',
        type: 'procurement' as const,
        weight: 100,
        due: '2026',
        changes: [],
      },
    ];
    const revision = {
      as_of: '2026-07-01',
      source: 'koran',
      reason: 'rencana berubah',
      add: [],
      weights: { constructor: 100 },
    };
    expect(milestonesOf({ ...plan, milestones })[0]!.weight).toBe(100);
    expect(milestonesOf({ ...plan, milestones, revisions: [revision] })[0]!.weight).toBe(100);
  });
});
