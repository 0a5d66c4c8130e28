import { beforeAll, describe, expect, it } from 'vitest';
import { changeCalendar } from '../functions/clocks/change-calendar.ts';
import { furnishDesk } from './edge/desk.ts';
import { live, lived } from './edge/lived.ts';
import { ctxOf, type Signed } from './edge/officers.ts';
import { codesOf, track } from './edge/own.ts';
import { ask, ORIGIN } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';

// Whoever reads the JSON has nothing else: no line of the portal's own is used to compute its dates here.

interface Calendar {
  working_week?: number[];
  days: { day: string }[];
}
interface Json {
  received: { on: string };
  clocks: Record<string, Clock>;
  pauses: { from_on: string; to_on: string; days: number; calendar: string }[];
  silence: Later | null;
  objection: Later | null;
  calendars: { name: string; address: string }[];
}
interface Clock {
  rule: { term: { working_days: number } };
  calendar: string;
  promised: { due_on: string };
  extended_by: number[];
  due: { due_on: string; due_at: string };
  kept_at: string | null;
  late: boolean;
  late_working_days: number | null;
  late_without: number[];
}
type Later = { rule: Clock['rule']; started_at: string; due_on: string; calendar: string };

const next = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const jakarta = (at: string) => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);
const works = (parts: Calendar[]) => (day: string) =>
  (parts.findLast(({ working_week: week }) => week)?.working_week ?? [1, 2, 3, 4, 5]).includes(
    new Date(day).getUTCDay() || 7,
  ) && !parts.some(({ days }) => days.some((off) => off.day === day));
function after(isWorked: (day: string) => boolean, day: string, n: number): string {
  const then = next(day);
  return n === 0 ? day : after(isWorked, then, isWorked(then) ? n - 1 : n);
}
const between = (isWorked: (day: string) => boolean, from: string, to: string): number =>
  from >= to ? 0 : Number(isWorked(next(from))) + between(isWorked, next(from), to);

async function recomputed(json: Json) {
  const kept = new Map<string, Calendar>();
  for (const { name, address } of json.calendars) {
    expect(address.startsWith(ORIGIN)).toBe(true);
    const response = await ask(address.slice(ORIGIN.length));
    expect(response.status, address).toBe(200);
    kept.set(name, ((await response.json()) as { calendar: Calendar }).calendar);
  }
  const under = (version: string) => works(version.split(', ').map((name) => kept.get(name)!));
  for (const [name, clock] of Object.entries(json.clocks)) {
    const promised = after(under(clock.calendar), json.received.on, clock.rule.term.working_days);
    expect(clock.promised.due_on, name).toBe(promised);
    const due = clock.extended_by
      .map((i) => json.pauses[i]!)
      .reduce((day, pause) => after(under(pause.calendar), day, pause.days), promised);
    expect([clock.due.due_on, jakarta(clock.due.due_at)], name).toEqual([due, due]);
    if (clock.kept_at === null) continue;
    const stood = clock.late_without.reduce((sum, i) => sum + json.pauses[i]!.days, 0);
    const late = between(under(clock.calendar), due, jakarta(clock.kept_at)) - stood;
    expect([clock.late, clock.late_working_days ?? 0], name).toEqual([late > 0, late]);
  }
  for (const { from_on, to_on, days, calendar } of json.pauses)
    expect(between(under(calendar), from_on, to_on)).toBe(days);
  for (const later of [json.silence, json.objection])
    if (later)
      expect(later.due_on).toBe(
        after(under(later.calendar), jakarta(later.started_at), later.rule.term.working_days),
      );
}

let boss: Signed;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

const jsonOf = async (id: string) => (await (await ask(`/laporan/${id}/waktu.json`)).json()) as Json;

describe('the clocks of a report', () => {
  it('come out the same for anybody who computes them from the JSON and its calendars', async () => {
    const answered = await lived(boss, '2026-11-02', [
      ['2026-11-04', 'verify'],
      ['2026-11-09', 'forward'],
      ['2026-11-10', 'ask'],
    ]);
    // Under another calendar from here on: what was promised before stays.
    await changeCalendar(ctxOf(boss), { region: REGION, add: { day: '2026-11-24', name: 'Libur uji' } });
    await live(boss, answered, [
      ['2026-11-13', 'answer'],
      ['2026-11-19', 'follow_up'],
      ['2026-11-20', 'object'],
      ['2026-11-25', 'follow_up', 'again'],
    ]);
    const json = await jsonOf(answered.id);
    expect(json).toMatchObject({
      clocks: { verify: { late: true, late_working_days: 2 }, final: { extended_by: [0, 1] } },
      silence: { started_at: '2026-11-25T03:00:00.000Z' },
    });
    expect(json.calendars.length).toBeGreaterThanOrEqual(3);
    await recomputed(json);
    const closed = await lived(boss, '2026-11-16', [
      ['2026-11-17', 'verify'],
      ['2026-11-23', 'close'],
    ]);
    expect(await jsonOf(closed.id)).toMatchObject({
      silence: null,
      objection: { due_on: expect.any(String) },
    });
    await recomputed(await jsonOf(closed.id));
  });

  it('are in the reporter’s own download too', async () => {
    const made = await lived(boss, '2026-11-16', [['2026-11-17', 'verify']]);
    const own = (await (await track('unduh/', codesOf(made))).json()) as { waktu: Json };
    // Beside its steps, of which the download has more.
    expect(await jsonOf(made.id)).toMatchObject(own.waktu);
    await recomputed(own.waktu);
  });

  it('name calendars that are there, and no others are', async () => {
    const at = `/${REGION}/laporan/aturan/kalender`;
    for (const path of [
      `${at}/nasional/99.json`,
      `${at}/kota-lain/1.json`,
      `${at}/nasional/0.json`,
      `${at}/nasional/1e3.json`,
      `${at}/%27/1.json`,
    ])
      expect((await ask(path)).status, path).toBe(404);
    expect(await (await ask(`${at}/nasional/1.json`)).json()).toMatchObject({
      scope: 'nasional',
      version: 1,
      calendar: { years: expect.any(Array), days: expect.any(Array) },
    });
  });
});
