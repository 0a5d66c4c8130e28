import { beforeAll, describe, expect, it } from 'vitest';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { publishSchedule } from '../functions/programmes/publish-schedule.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { furnish, REGION, sample } from './edge/sample.ts';
import { counts, dryRun, sheetCtx, wrongOf } from './edge/sheets.ts';

beforeAll(async () => {
  await furnish();
  await publishUpdate(sheetCtx(), { region: REGION, update: sample.update });
  const due = '2027';
  const milestones = ['a', 'b', 'c', 'd'].map((key) => ({
    key,
    title: `Tonggak ${key}`,
    type: 'delivery' as const,
    weight: 25,
    due,
    changes: [],
  }));
  // What was met before the plan is published is its own history.
  const met = { action: 'meet' as const, due: null, date: '2026-01', reason: null, source: 'koran' };
  const [a, b, ...others] = milestones;
  const done = [a!, b!].map((one) => ({ ...one, changes: [{ ...met, as_of: '2026-02-01' }] }));
  await createProgramme(sheetCtx(), {
    region: REGION,
    programme: { ...sample.programme, key: 'taman', title: 'Taman' },
  });
  for (const programme of ['lampu', 'taman'])
    await publishSchedule(sheetCtx(), {
      region: REGION,
      schedule: {
        programme,
        as_of: '2026-01-05',
        source: 'koran',
        milestones: programme === 'lampu' ? milestones : [...done, ...others],
        revisions: [],
      },
    });
});

const HEADS = {
  programmes: 'key;known_since;reason',
  updates: 'key;event_date;reason',
  milestones: 'programme;milestone;action;date;as_of;source;reason',
} as const;
const checked = (type: keyof typeof HEADS, ...lines: string[]) =>
  dryRun(type, [HEADS[type], ...lines].join('\n'));

describe('a file stands before the officers\u2019 gate', () => {
  it.each([
    ['programmes', 'lampu;2025-12-01', '"Pertama disebut sumber" berubah dari 5 Januari 2026'],
    ['updates', 'lampu-menyala;2026-02-01', '"Tanggal peristiwa" berubah dari 3 Februari 2026'],
  ] as const)('a day that moves in %s wants a reason in words', async (type, line, says) => {
    const wrong = await wrongOf(await checked(type, `${line};--`));
    expect(wrong).toContainEqual([2, 'reason', expect.stringContaining(says)]);
    expect((await checked(type, `${line};salah salin`)).wrong).toBe(0);
  });

  it('a programme whose day stays is not asked for more than it was', async () => {
    const sheet = await dryRun('programmes', 'key;title;reason\nlampu;Lampu kota;--');
    expect(counts(sheet)).toMatchObject({ amended: 1, wrong: 0 });
  });

  it('progress that leaps in two small steps wants a reason in each', async () => {
    const two = ['a', 'b'].map((key) => `lampu;${key};meet;2026-06;2026-07-01;koran;`);
    const asked = expect.stringContaining('melompat dari 0% menjadi 50%, lebih dari 30 poin') as string;
    expect(await wrongOf(await checked('milestones', ...two))).toEqual([
      [2, 'reason', asked],
      [3, 'reason', asked],
    ]);
    expect((await checked('milestones', two[0]!)).wrong).toBe(0);
  });

  it('progress that falls and comes back within a file does too', async () => {
    const lines = [
      ...['a', 'b'].map((key) => `taman;${key};reopen;;2026-05-01;koran;temuan pemeriksaan`),
      'taman;a;meet;2026-06;2026-07-01;koran;',
      'taman;b;meet;2026-06;2026-07-01;koran;',
    ];
    expect(await wrongOf(await checked('milestones', ...lines))).toMatchObject([
      [4, 'reason', expect.stringContaining('melompat dari 50% menjadi 0%')],
      [5, 'reason', expect.stringContaining('30 poin')],
    ]);
  });
});
