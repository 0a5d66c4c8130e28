import fc from 'fast-check';
import {
  isSettled,
  milestoneActions,
  next,
  type MilestoneState,
} from '../../src/programmes/milestone-states.ts';
import { lastDay } from '../../src/ui/period.ts';
import { milestoneTypes, type MilestoneChange, type Schedule } from '../../src/programmes/schedule-schema.ts';

/** The day on which a random plan is judged; nothing in it was said later. */
export const TODAY = '2050-06-15';

const DAY = 86_400_000;
const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
const after = (day: string, days: number) => iso(Date.parse(day) + days * DAY);
const earlier = (one: string, other: string) => (one < other ? one : other);

/** The same moment as a day, a month, a quarter or a year. */
const written = (day: string) => [
  day,
  day.slice(0, 7),
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  day.slice(0, 4),
];

/** Any day that the portal accepts in a period. */
export const anyDay = fc.integer({ min: Date.UTC(1990), max: Date.UTC(2100, 11, 31) }).map(iso);
/** Any period that the portal accepts. */
export const anyPeriod = anyDay.chain((day) => fc.constantFrom(...written(day)));

/** Any period that is not over on a day. */
const periodFrom = (day: string) =>
  fc
    .integer({ min: Date.parse(day), max: Date.UTC(2100, 11, 31) })
    .chain((at) => fc.constantFrom(...written(iso(at))));

type Draw = fc.GeneratorValue;
type Told = Schedule['milestones'][number] | Schedule['revisions'][number]['add'][number];

/** Whole weights that add up to `whole`. */
function shares(draw: Draw, count: number, whole = 100): number[] {
  const cuts = Array.from({ length: count - 1 }, () => draw(fc.integer, { min: 0, max: whole }));
  const ends = [0, ...cuts.toSorted((a, b) => a - b), whole];
  return ends.slice(1).map((end, i) => end - (ends[i] ?? 0));
}

/** A milestone of the test itself, still to be told of: what may follow is decided by the table of states alone. */
interface Teller {
  milestone: Told;
  state: MilestoneState;
  due: string;
  since: string;
  last: string;
}

/** A plan as it was after each thing that was said of it, the first published one first. */
export function randomHistory(draw: Draw): Schedule[] {
  const as_of = draw(() => fc.integer({ min: Date.UTC(1995), max: Date.UTC(2049) }).map(iso));
  const tellers: Teller[] = [];
  const join = (since: string): Told => {
    const due = draw(() => periodFrom(since));
    const type = draw(() => fc.constantFrom(...milestoneTypes));
    const milestone = { key: `m${tellers.length}`, title: 'Tonggak', type, due, changes: [] };
    tellers.push({ milestone, state: 'scheduled', due, since, last: since });
    return milestone;
  };
  const count = draw(() => fc.integer({ min: 1, max: 8 }));
  const milestones = shares(draw, count).map((weight) => Object.assign(join(as_of), { weight }));
  const plan: Schedule = { programme: 'lampu', as_of, source: 'koran', milestones, revisions: [] };
  const history = [structuredClone(plan)];
  const steps = draw(() => fc.integer({ min: 0, max: 14 }));
  for (let step = 0; step < steps; step += 1) {
    if (draw(() => fc.integer({ min: 0, max: 7 })) === 0) revise(draw, plan, tellers, join);
    else
      tell(
        draw,
        plan,
        draw(() => fc.constantFrom(...tellers)),
      );
    history.push(structuredClone(plan));
  }
  return history;
}

const later = (draw: Draw, day: string, last = TODAY) =>
  earlier(
    last,
    after(
      day,
      draw(() => fc.integer({ min: 0, max: 900 })),
    ),
  );

function revise(draw: Draw, plan: Schedule, tellers: Teller[], join: (since: string) => Told): void {
  const as_of = later(draw, plan.revisions.at(-1)?.as_of ?? plan.as_of, after(TODAY, -1));
  const before =
    plan.revisions.at(-1)?.weights ?? Object.fromEntries(plan.milestones.map((m) => [m.key, m.weight]));
  const joins = draw(() => fc.integer({ min: 0, max: 2 }));
  const add = Array.from({ length: joins }, () => join(as_of));
  // Of what is settled by that day the weight stays; the rest is shared out anew.
  const settled = tellers.filter((t) => t.milestone.key in before && isSettled(stateOn(t.milestone, as_of)));
  const free = tellers.filter((t) => !settled.includes(t));
  const kept = settled.reduce((sum, t) => sum + (before[t.milestone.key] ?? 0), 0);
  const parts = free.length > 0 ? shares(draw, free.length, 100 - kept) : [];
  const weights = new Map([
    ...settled.map((t): [string, number] => [t.milestone.key, before[t.milestone.key] ?? 0]),
    ...free.map((t, i): [string, number] => [t.milestone.key, parts[i] ?? 0]),
  ]);
  plan.revisions.push({
    as_of,
    source: 'koran',
    reason: 'rencana berubah',
    add,
    weights: Object.fromEntries(weights),
  });
}

const stateOn = ({ changes }: Told, day: string) =>
  changes
    .filter((change) => change.as_of <= day)
    .reduce<MilestoneState>((state, { action }) => next(state, action) ?? state, 'scheduled');

function tell(draw: Draw, plan: Schedule, teller: Teller): void {
  const { milestone, state, since } = teller;
  // The day after a revision, so that nothing is settled behind its back.
  const revised = plan.revisions.at(-1)?.as_of;
  const last = [teller.last, ...(revised ? [after(revised, 1)] : [])].toSorted().at(-1) ?? since;
  const possible = milestoneActions.filter((action) => next(state, action) !== null);
  const action = draw(() => fc.constantFrom(...possible));
  const as_of = later(draw, last);
  const due =
    action === 'move'
      ? draw(() => periodFrom(as_of).filter((period) => lastDay(period) !== lastDay(teller.due)))
      : null;
  const dated = action === 'meet' || action === 'meetPartly';
  const happened =
    [since, after(as_of, -draw(() => fc.integer({ min: 0, max: 400 })))].toSorted().at(-1) ?? since;
  const date = dated ? draw(() => fc.constantFrom(...written(happened))) : null;
  const reason = dated ? null : 'sebabnya diumumkan';
  const change: MilestoneChange = { action, due, date, reason, as_of, source: 'koran' };
  milestone.changes.push(change);
  Object.assign(teller, { state: next(state, action), due: due ?? teller.due, last: as_of });
}

/** As many plans with their histories as a property asks for. */
export const someHistory = fc.gen().map((draw) => randomHistory(draw));
