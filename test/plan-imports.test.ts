import { beforeAll, describe, expect, it } from 'vitest';
import { stable } from '../functions/core/changed-fields.ts';
import { changeMilestone, revisePlan } from '../functions/programmes/change-schedule.ts';
import { planMilestones } from '../functions/programmes/plan-milestones.ts';
import { bareSchedule, news } from '../functions/programmes/schedule-steps.ts';
import { Schedule, type Schedule as Plan } from '../src/programmes/schedule-schema.ts';
import { everything, eventsOf, versionsOf } from './edge/left.ts';
import { load, problemsOf } from './edge/load.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const OTHER = 'kota-kembar';
const fileOf = (region: string) =>
  `region: ${region}
schedules:
  - programme: lampu
    as_of: '2026-01-05'
    source: koran
    milestones:
      - key: rancangan
        title: Rancangan disetujui
        type: approval
        weight: 20
        due: 2026-03
        changes:
          - { action: meet, date: 2026-03, as_of: '2026-03-20', source: koran }
          - { action: reopen, reason: tanda tangan keliru, as_of: '2026-04-01', source: koran }
      - key: tiang
        title: Tiang berdiri
        type: delivery
        weight: 80
        due: 2026-Q3
        changes:
          - { action: move, due: '2026-12-01', reason: lelang gagal, as_of: '2026-02-01', source: koran }
          - { action: move, due: 2027, reason: lelang gagal lagi, as_of: '2026-07-01', source: koran }
    revisions:
      - as_of: '2026-07-01'
        source: koran
        reason: warga meminta sakelar
        add:
          - key: sakelar
            title: Sakelar dipasang
            type: delivery
            due: 2027
            changes:
              - { action: drop, reason: tidak ada barang, as_of: '2026-07-01', source: koran }
        weights: { rancangan: 20, tiang: 60, sakelar: 20 }
`
    .replaceAll('due: 2027\n', "due: '2027'\n")
    .replaceAll('due: 2027,', "due: '2027',");
const FILE = fileOf(REGION);
const CHANGES = 6;

const plans = () => rows('SELECT content FROM schedule ORDER BY region');
const without = (words: string) =>
  FILE.split('\n')
    .filter((line) => !line.includes(words))
    .join('\n');

beforeAll(async () => {
  await furnish();
  await furnish(OTHER, '00.01');
});

describe('a plan in a file', () => {
  it('is the plan that was told step by step: one version and one event for each thing said', async () => {
    expect(await load(FILE)).toEqual({ created: 1, amended: 0, unchanged: 0 });
    expect(await versionsOf('schedule', 'lampu')).toHaveLength(1 + CHANGES);
    expect((await eventsOf('schedule', 'lampu')).map((event) => event.verb)).toEqual([
      'plan',
      'move',
      'meet',
      'reopen',
      'move',
      'revise',
      'drop',
    ]);
    const [row] = await plans();
    const whole = JSON.parse(row?.content as string) as Plan;
    await planMilestones(ctxAt(), { region: OTHER, schedule: whole });
    const of = { region: OTHER, programme: 'lampu' };
    for (const step of news(bareSchedule(whole), whole))
      await ('revision' in step
        ? revisePlan(ctxAt(), { ...of, revision: step.revision })
        : changeMilestone(ctxAt(), { ...of, milestone: step.milestone, change: step.change }));
    const [one, other] = await plans();
    expect(stable(JSON.parse(one?.content as string))).toBe(stable(JSON.parse(other?.content as string)));
    expect(await rows('SELECT version FROM schedule')).toEqual([{ version: 7 }, { version: 7 }]);
    expect(await rows("SELECT subject_id FROM version WHERE noun = 'schedule'")).toHaveLength(14);
    for (const kept of ['progress, next_due, slip_days FROM programme', 'days, to_due FROM milestone_move']) {
      const [here, there] = [REGION, OTHER].map((region) => rows(`SELECT ${kept} WHERE region = ?`, region));
      expect(await here).toEqual(await there);
    }
    expect(Schedule.parse(whole)).toEqual(whole);
  });

  it('a second time changes nothing at all', async () => {
    const before = await everything();
    expect(await load(FILE)).toEqual({ created: 0, amended: 0, unchanged: 1 });
    expect(await everything()).toEqual(before);
  });

  it.each(['tanda tangan keliru', 'lelang gagal lagi'])(
    'that does not know yet of "%s" changes nothing',
    async (words) => {
      const before = await everything();
      expect(await load(without(words))).toEqual({ created: 0, amended: 0, unchanged: 1 });
      expect(await everything()).toEqual(before);
    },
  );

  it('that knows only the first plan changes nothing', async () => {
    const bare = `${FILE.slice(0, FILE.indexOf('    revisions:'))}`
      .split('\n')
      .filter((line) => !/changes:|action:/.test(line))
      .join('\n');
    expect(await load(bare)).toEqual({ created: 0, amended: 0, unchanged: 1 });
  });

  it.each([
    ['a first date', 'due: 2026-Q3', 'due: 2026-Q4', 'milestones', 6],
    ['a first title', 'Tiang berdiri', 'Tiang roboh', 'milestones', 6],
    ['a first day', "as_of: '2026-01-05'", "as_of: '2026-01-06'", 'milestones', 6],
    ['a date it was met', 'date: 2026-03,', 'date: 2026-02,', 'milestones[1].changes', 12],
    ['a reason', 'lelang gagal,', 'hujan,', 'milestones[2].changes', 20],
    ['a date it moved to', "'2026-12-01'", "'2026-12-02'", 'milestones[2].changes', 20],
    ['a weight of a revision', 'tiang: 60, sakelar: 20', 'tiang: 40, sakelar: 40', 'revisions', 23],
    ['what joined', 'Sakelar dipasang', 'Sakelar lain', 'revisions', 23],
    ['what was said of it', 'tidak ada barang', 'tidak ada uang', 'revisions[1].add[1].changes', 32],
  ])('that rewrites %s is refused, with its line', async (_, old, rewritten, field, line) => {
    expect(await problemsOf(FILE.replace(old, rewritten))).toEqual([
      {
        field: `schedules[1].${field}`,
        message: expect.stringContaining('yang sudah terbit tidak diubah'),
        line,
      },
    ]);
  });

  it('that says one thing more is told that one thing, needs no other reason, and is amended', async () => {
    const more =
      "          - { action: meet, date: 2026-08, as_of: '2026-08-31', source: koran }\n    revisions:";
    expect(await load(FILE.replace('    revisions:', more))).toEqual({
      created: 0,
      amended: 1,
      unchanged: 0,
    });
    expect((await eventsOf('schedule', 'lampu')).slice(1 + CHANGES).map((event) => event.verb)).toEqual([
      'meet',
    ]);
    expect(await rows('SELECT progress FROM programme WHERE region = ?', REGION)).toEqual([{ progress: 60 }]);
  });
});
