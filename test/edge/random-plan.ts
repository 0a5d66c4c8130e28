import fc from 'fast-check';
import { milestoneActions, next, type MilestoneState } from '../../src/programmes/milestone-states.ts';
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

type Draw = fc.GeneratorValue;
type Told = Schedule['milestones'][number] | Schedule['revisions'][number]['add'][number];

/** Whole weights that add up to 100. */
function shares(draw: Draw, count: number): number[] {
  const cuts = Array.from({ length: count - 1 }, () => draw(fc.integer, { min: 0, max: 100 }));
  const ends = [0, ...cuts.toSorted((a, b) => a - b), 100];
  return ends.slice(1).map((end, i) => end - (ends[i] ?? 0));
}

/** A milestone of the test itself, still to be told of: what may follow is decided by the table of states alone. */
interface Teller {
  milestone: Told;
  state: MilestoneState;
  due: string;
  last: string;
}

/** A plan as it was after each thing that was said of it, the first published one first. */
export function randomHistory(draw: Draw): Schedule[] {
  const as_of = draw(() => fc.integer({ min: Date.UTC(1995), max: Date.UTC(2049) }).map(iso));
  const tellers: Teller[] = [];
  const join = (since: string): Told => {
    const due = draw(() => anyPeriod);
    const type = draw(() => fc.constantFrom(...milestoneTypes));
    const milestone = { key: `m${tellers.length}`, title: 'Tonggak', type, due, changes: [] };
    tellers.push({ milestone, state: 'scheduled', due, last: since });
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
        draw(() => fc.constantFrom(...tellers)),
      );
    history.push(structuredClone(plan));
  }
  return history;
}

const later = (draw: Draw, day: string) =>
  earlier(
    TODAY,
    after(
      day,
      draw(() => fc.integer({ min: 0, max: 900 })),
    ),
  );

function revise(draw: Draw, plan: Schedule, tellers: Teller[], join: (since: string) => Told): void {
  const as_of = later(draw, plan.revisions.at(-1)?.as_of ?? plan.as_of);
  const joins = draw(() => fc.integer({ min: 0, max: 2 }));
  const add = Array.from({ length: joins }, () => join(as_of));
  const weights = shares(draw, tellers.length);
  plan.revisions.push({
    as_of,
    source: 'koran',
    reason: 'rencana berubah',
    add,
    weights: Object.fromEntries(tellers.map(({ milestone }, i) => [milestone.key, weights[i] ?? 0])),
  });
}

function tell(draw: Draw, teller: Teller): void {
  const { milestone, state, last } = teller;
  const possible = milestoneActions.filter((action) => next(state, action) !== null);
  const action = draw(() => fc.constantFrom(...possible));
  const as_of = later(draw, last);
  const due = action === 'move' ? draw(() => anyPeriod.filter((period) => period !== teller.due)) : null;
  const dated = action === 'meet' || action === 'meetPartly';
  const happened = after(as_of, -draw(() => fc.integer({ min: 0, max: 400 })));
  const date = dated ? draw(() => fc.constantFrom(...written(happened))) : null;
  const reason = dated ? null : 'sebabnya diumumkan';
  const change: MilestoneChange = { action, due, date, reason, as_of, source: 'koran' };
  milestone.changes.push(change);
  Object.assign(teller, { state: next(state, action), due: due ?? teller.due, last: as_of });
}

/** As many plans with their histories as a property asks for. */
export const someHistory = fc.gen().map((draw) => randomHistory(draw));
