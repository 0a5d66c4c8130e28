import { env } from 'cloudflare:workers';
import { readAll, type Row } from '../../functions/core/db.ts';
import { questionsOf } from './naive-questions.ts';

/** Numbers by 'region|kind|key|period'. */
export type Numbers = Record<string, { counts: Record<string, number>; days: Record<string, object> }>;

/** What is kept, in a shape that can be compared. */
export async function keptStatistics(region: string): Promise<Numbers> {
  const [rows = []] = await readAll(env.DB, [
    env.DB.prepare('SELECT kind, key, period, received, content FROM statistic WHERE region = ?').bind(
      region,
    ),
  ]);
  return Object.fromEntries(
    rows.map(({ kind, key, period, received, content }) => {
      const sum = JSON.parse(content as string) as Numbers[string];
      if ((sum.counts.received ?? 0) !== received) throw new Error(`${kind} ${key} ${period}: ${received}`);
      return [[kind, key, period].join('|'), sum];
    }),
  );
}

interface World {
  requests: Row[];
  events: Map<string, Row[]>;
  hands: Map<string, Row[]>;
  off: Set<string>;
}

/**
 * The same numbers, counted anew from the private tables themselves, one report after another: no line of what is tested
 * is used, nor what events say of how a report stands.
 */
export async function recountedStatistics(region: string): Promise<Numbers> {
  const world = await readWorld(region);
  const numbers: Numbers = {};
  const add = (
    kind: string,
    key: string,
    month: string,
    counts: [string, number][],
    days: [string, number][],
  ) => {
    for (const period of [month, month.slice(0, 4), '']) {
      const sum = (numbers[[kind, key, period].join('|')] ??= { counts: {}, days: {} });
      for (const [name, n] of counts) if (n > 0) sum.counts[name] = (sum.counts[name] ?? 0) + n;
      for (const [name, day] of days) {
        const histogram = (sum.days[name] ??= {}) as Record<string, number>;
        histogram[day] = (histogram[day] ?? 0) + 1;
      }
    }
  };
  for (const r of world.requests) {
    const month = String(r.received_on).slice(0, 7);
    const [counts, days] = [countsOf(r, world), daysOf(r, world)];
    add('region', '', month, counts, days);
    add('agency', String(r.agency ?? '_tanpa'), month, counts, days);
    if (r.is_secret === 0) {
      add('service', String(r.service_code), month, counts, days);
      add('district', String(r.district_code ?? '_tanpa'), month, counts, days);
    }
    const first = firstOf(r, world);
    if (first !== null && first !== r.agency) add('agency', first, month, [['given_away', 1]], []);
  }
  for (const { agency, month, received_on, counts, answered } of await questionsOf(region)) {
    const days: [string, number][] = answered
      ? [['question', workedFrom(received_on, answered, world.off)]]
      : [];
    add('region', '', month, counts, days);
    add('agency', agency, month, counts, days);
  }
  return numbers;
}

async function readWorld(region: string): Promise<World> {
  const [requests = [], events = [], hands = [], calendars = []] = await readAll(
    env.DB,
    [
      'SELECT * FROM service_request WHERE region = ?1',
      "SELECT subject_id AS id, at, verb, data FROM event WHERE noun = 'service_request' AND region = ?1 ORDER BY id",
      'SELECT f.* FROM service_request_referral AS f JOIN service_request AS r ON r.id = f.request_id WHERE r.region = ?1 ORDER BY f.id',
      "SELECT content FROM calendar WHERE scope IN ('', ?1)",
    ].map((sql) => env.DB.prepare(sql).bind(region)),
  );
  const off = calendars.flatMap(({ content }) =>
    (JSON.parse(content as string) as { days: { day: string }[] }).days.map(({ day }) => day),
  );
  return {
    requests,
    events: Map.groupBy(events, ({ id }) => String(id)),
    hands: Map.groupBy(hands, ({ request_id }) => String(request_id)),
    off: new Set(off),
  };
}

// Whoever had it before the first hand-over; a forward stands before those in the ledger.
function firstOf(r: Row, { hands }: World): string | null {
  if (Number(r.hand_over_count) === 0) return r.agency as string | null;
  return hands.get(String(r.id))!.at(-Number(r.hand_over_count))!.from_agency as string | null;
}

const ANSWERS = ['follow_up', 'close', 'reject', 'disclaim'];
const MOVES = [
  ...ANSWERS,
  'verify',
  'forward',
  'hand_over',
  'ask',
  'answer',
  'respond',
  'merge',
  'confirm',
  'object',
  'reopen',
];
const CLOCK = ['auto_close', 'undo', 'remind', 'escalate'];

interface Course {
  kept: Record<string, string | null>;
  due: Record<string, { due_at: string }>;
  lapsed: string[];
  paused_at: string | null;
}

function countsOf(r: Row, { events }: World): [string, number][] {
  const own = events.get(String(r.id)) ?? [];
  const { kept, due, lapsed, paused_at } = JSON.parse(r.course as string) as Course;
  const looked = own.findLast(({ verb }) => [...MOVES, ...CLOCK].includes(String(verb)))?.at;
  const until = paused_at ?? (looked as string | undefined) ?? '';
  const broken = (name: string) => !kept[name] && due[name]!.due_at < until;
  const owed = (name: string) => !lapsed.includes(name) && broken(name);
  const open = r.closed_at === null && r.erased_at === null;
  const overdue = open && ['verify', 'first_action', 'final'].some(owed);
  const final = kept.final;
  const word = own.findLast(({ verb }) => ['confirm', 'object', 'reopen'].includes(String(verb)));
  const said = (how: string) =>
    word?.verb === 'confirm' && (JSON.parse(word.data as string) as { confirmed: string }).confirmed === how;
  const done = r.state === 'done';
  const all: Record<string, boolean | number> = {
    received: true,
    open,
    overdue,
    unchecked: overdue && owed('verify'),
    in_time: Boolean(final) && final! <= due.final!.due_at,
    late: final ? final > due.final!.due_at : broken('final'),
    merged: r.state === 'duplicate',
    not_responsible: r.state === 'not_responsible',
    erased: r.erased_at !== null && r.closed_at === null,
    rejected: r.state === 'rejected',
    done_whole: done && r.outcome === 'whole',
    done_part: done && (r.outcome === 'part' || (r.outcome === null && said('part'))),
    done_accepted: done && r.outcome === null && !said('part'),
    done_silent: r.state === 'done_by_silence',
    said_whole: said('whole'),
    said_part: said('part'),
    said_not: word?.verb === 'object',
    ended: own.some(({ verb }) =>
      ['close', 'reject', 'disclaim', 'merge', 'confirm', 'auto_close'].includes(String(verb)),
    ),
    reopened: Number(r.reopened_count) > 0,
    hand_overs: Number(r.hand_over_count),
    handed: Number(r.hand_over_count) > 0,
  };
  return Object.entries(all).map(([name, n]) => [name, Number(n)]);
}

function daysOf(r: Row, { events, off }: World): [string, number][] {
  const first = (verbs: string[]) =>
    events.get(String(r.id))?.find(({ verb }) => verbs.includes(String(verb)))?.at as string | undefined;
  const none = ['duplicate', 'not_responsible'].includes(String(r.state));
  const moments: [string, string | undefined][] = [
    ['early', first(['respond', ...ANSWERS])],
    ['answer', first(ANSWERS)],
    ['closed', none ? undefined : ((r.closed_at as string | null) ?? undefined)],
  ];
  return moments.flatMap(([name, at]) => (at ? [[name, workedFrom(String(r.received_on), at, off)]] : []));
}

// Western Indonesian time, Monday to Friday.
function workedFrom(received: string, at: string, off: Set<string>): number {
  const end = new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);
  let n = 0;
  for (let day = Date.parse(received) + 86_400_000; ; day += 86_400_000) {
    const iso = new Date(day).toISOString().slice(0, 10);
    if (iso > end) return Math.min(n, 401);
    if (![0, 6].includes(new Date(day).getUTCDay()) && !off.has(iso)) n += 1;
  }
}
