import { beforeAll, describe, expect, it } from 'vitest';
import { milestonesOf, progressOf } from '../src/programmes/schedule.ts';
import type { Schedule } from '../src/programmes/schedule-schema.ts';
import { eventsOf, refused, versionsOf } from './edge/left.ts';
import { plan, publish, revise, revision, said, tell } from './edge/plans.ts';
import { rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const kept = () => rows("SELECT progress, next_due, slip_days FROM programme WHERE key = 'lampu'");
const stored = async () => {
  const [row] = await rows("SELECT version, content FROM schedule WHERE key = 'lampu'");
  return { version: row?.version, content: JSON.parse(row?.content as string) as Schedule };
};
/** "state, due, met, weight, slip" of each milestone. */
const milestones = async () =>
  Object.fromEntries(
    (await rows('SELECT key, state, due_on, met_on, weight, slip_days FROM milestone ORDER BY position')).map(
      ({ key, ...row }) => [key as string, Object.values(row).join(' ')],
    ),
  );

beforeAll(() => furnish());

describe('a plan', () => {
  it('is published once, with its milestones, one event, one version and what lists show', async () => {
    await publish();
    expect(await stored()).toEqual({ version: 1, content: plan });
    expect(await versionsOf('schedule', 'lampu')).toEqual([
      { version: 1, content: JSON.stringify(plan), reason: null },
    ]);
    expect(await eventsOf('schedule', 'lampu')).toEqual([
      { verb: 'plan', subject_version: 1, public: 1, data: '{"milestones":3}' },
    ]);
    expect(await milestones()).toEqual({
      rancangan: 'scheduled 2026-03-31  20 0',
      tiang: 'scheduled 2026-09-30  50 0',
      menyala: 'scheduled 2026-12-31  30 0',
    });
    expect(await kept()).toEqual([{ progress: 0, next_due: '2026-03-31', slip_days: 0 }]);
    expect(await rows('SELECT * FROM progress WHERE region = ?', REGION)).toEqual([
      { region: REGION, dimension: '', programme_count: 1, scheduled_count: 1, progress_sum: 0 },
    ]);
    await refused(() => publish(), 'conflict');
  });
});

const given = 'sebab yang diumumkan';
const tellOf =
  (...[milestone, action, over]: [string, Parameters<typeof said>[0], Parameters<typeof said>[1]?]) =>
  () =>
    tell(milestone, said(action, over));

/** In the order in which they are said: what, the verb, what became of milestones, and of the programme. */
const steps: [string, () => Promise<void>, string, Record<string, string>, number, string | null, number][] =
  [
    [
      'a met one gives its weight',
      tellOf('rancangan', 'meet', { date: '2026-03-20', as_of: '2026-03-25' }),
      'meet',
      { rancangan: 'met 2026-03-31 2026-03-20 20 0' },
      20,
      '2026-09-30',
      0,
    ],
    [
      'a move is counted from the first date',
      tellOf('tiang', 'move', { due: '2026-Q4', as_of: '2026-05-01' }),
      'move',
      { tiang: 'scheduled 2026-12-31  50 92' },
      20,
      '2026-12-31',
      92,
    ],
    [
      'so is the second, not from the one before',
      tellOf('tiang', 'move', { due: '2027-01-31', as_of: '2026-05-02' }),
      'move',
      { tiang: 'scheduled 2027-01-31  50 123' },
      20,
      '2026-12-31',
      123,
    ],
    [
      'a partly met one gives nothing yet',
      tellOf('tiang', 'meetPartly'),
      'meetPartly',
      { tiang: 'partiallyMet 2027-01-31  50 123' },
      20,
      '2026-12-31',
      123,
    ],
    [
      'a missed one is still owed',
      tellOf('menyala', 'miss'),
      'miss',
      { menyala: 'notMet 2026-12-31  30 0' },
      20,
      '2026-12-31',
      123,
    ],
    [
      'a dropped one keeps its weight in the whole',
      tellOf('tiang', 'drop'),
      'drop',
      { tiang: 'dropped 2027-01-31  50 123' },
      20,
      '2026-12-31',
      123,
    ],
    [
      'one called met by mistake is opened again',
      tellOf('rancangan', 'reopen'),
      'reopen',
      { rancangan: 'scheduled 2026-03-31  20 0' },
      0,
      '2026-03-31',
      123,
    ],
    [
      'a revision brings one in and weighs all anew',
      () => revise(),
      'revise',
      { sakelar: 'scheduled 2027-12-31  10 0', rancangan: 'scheduled 2026-03-31  10 0' },
      0,
      '2026-03-31',
      123,
    ],
    [
      'what joined is told of like any other',
      tellOf('sakelar', 'meet', { date: '2026', as_of: '2026-11-22' }),
      'meet',
      { sakelar: 'met 2027-12-31 2026-11-22 10 0' },
      10,
      '2026-03-31',
      123,
    ],
  ];

describe('what is said of a plan', () => {
  it.each(steps)('%s', async (_, step, verb, after, progress, next_due, slip_days) => {
    const [events, versions] = [await eventsOf('schedule', 'lampu'), await versionsOf('schedule', 'lampu')];
    const version = versions.length + 1;
    await step();
    const { content } = await stored();
    expect(await eventsOf('schedule', 'lampu')).toEqual([
      ...events,
      { verb, subject_version: version, public: 1, data: expect.any(String) },
    ]);
    expect(await versionsOf('schedule', 'lampu')).toEqual([
      ...versions,
      { version, content: JSON.stringify(content), reason: verb === 'revise' ? revision.reason : given },
    ]);
    expect(await milestones()).toMatchObject(after);
    expect(await kept()).toEqual([{ progress, next_due, slip_days }]);
    expect(progressOf(milestonesOf(content))).toBe(progress);
    expect(await rows('SELECT progress_sum FROM progress WHERE region = ?', REGION)).toEqual([
      { progress_sum: progress },
    ]);
  });

  it('leaves nothing that a person typed in any event', async () => {
    const typed = new RegExp([given, revision.reason, 'Sakelar dipasang', 'Tiang berdiri'].join('|'));
    const events = await eventsOf('schedule', 'lampu');
    expect(events).toHaveLength(steps.length + 1);
    for (const { data } of events) expect(data).not.toMatch(typed);
  });

  it('writes each move into the ledger once, with its days and its reason', async () => {
    const ledger = await rows(
      'SELECT milestone, from_due, to_due, days, as_of, reason FROM milestone_move ORDER BY as_of',
    );
    const tiang = { milestone: 'tiang', reason: given };
    expect(ledger).toEqual([
      { ...tiang, from_due: '2026-Q3', to_due: '2026-Q4', days: 92, as_of: '2026-05-01' },
      { ...tiang, from_due: '2026-Q4', to_due: '2027-01-31', days: 31, as_of: '2026-05-02' },
    ]);
  });
});
