import { applied, type Fact as OfReport, type Happened } from '../../src/statistics/fact.ts';
import { asked, type FeedbackHappened, type QuestionFact } from '../../src/statistics/question.ts';
import { added, isNothing, nothing, sharesOf, type Place, type Sum } from '../../src/statistics/sums.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { cursorOf, eventsToRead, factsOf, shelves, sumsAt, type Cursor, type Shelf } from './reads.ts';
import { dropSums, moveCursor, putFacts, putSums, type Placed } from './writes.ts';

/** Events in one step. */
const STEP = 200;

/** How far statistics are counted. */
export interface Until {
  /** At most so many steps. */
  steps?: number;
  /** Is told how far each step came. */
  at?: (event: number) => void;
  /** Nothing is counted from the first report or question on to which something happened then (UTC) or later. */
  before?: string;
}

/**
 * Brings the statistics nearer to the newest event, and gives the last one that it counted, or 0. They are made of the
 * table of events alone. Killed anywhere, doubled or overlapped it leaves the same numbers: a step is one batch, and
 * moves the cursor only from where it read it.
 */
export async function followEvents(
  { db }: Pick<Ctx, 'db'>,
  { steps = Infinity, at = () => {}, before = '9999' }: Until = {},
  shelf: Shelf = shelves.shown,
): Promise<number> {
  let last = 0;
  for (let step = 0; step < steps; step += 1) {
    const reached = await takeStep(db, shelf, before);
    if (reached === null) break;
    at((last = reached));
  }
  return last;
}

// Null when there is no event left. A step that somebody else took first counts as taken.
async function takeStep(db: Db, shelf: Shelf, before: string): Promise<number | null> {
  const [[cursor] = [], next = []] = await readAll(db, [cursorOf(db, shelf), eventsToRead(db, shelf, STEP)]);
  // What is not counted stops nobody: content that is entered today may stand before reports of last month.
  const young = next.findIndex(({ data, at }) => data !== null && (at as string) >= before);
  const events = young < 0 ? next : next.slice(0, young);
  const to = events.at(-1)?.id as number | undefined;
  if (to === undefined || !cursor) return null;
  const changes = await changesBy(db, shelf, events);
  const sums = await summed(db, shelf, changes);
  const [empty, full] = [sums.filter(({ sum }) => isNothing(sum)), sums.filter(({ sum }) => !isNothing(sum))];
  try {
    await db.batch([
      ...moveCursor(db, shelf, cursor as unknown as Cursor, to),
      ...putFacts(
        db,
        shelf,
        changes.map(({ id, region, after }) => ({ id, region, fact: after })),
      ),
      ...putSums(db, shelf, full),
      ...dropSums(db, shelf, empty),
    ]);
  } catch (error) {
    if (!String(error).includes('guard_missed')) throw error;
  }
  return to;
}

type Fact = OfReport | QuestionFact;

interface Change {
  id: string;
  region: string;
  before: Fact | null;
  after: Fact;
}

/** What a run of events changed in what is known of reports and questions. */
async function changesBy(db: Db, shelf: Shelf, events: Row[]): Promise<Change[]> {
  const told = events.filter(({ data }) => data !== null);
  const ids = [...new Set(told.map(({ subject_id }) => subject_id as string))];
  if (ids.length === 0) return [];
  const [rows = []] = await readAll(db, [factsOf(db, shelf, ids)]);
  const before = new Map(rows.map((row) => [row.id as string, JSON.parse(row.content as string) as Fact]));
  const after = new Map(before);
  const regions = new Map(told.map(({ subject_id, region }) => [subject_id as string, region as string]));
  for (const event of told) {
    const id = event.subject_id as string;
    const fact = afterEvent(after.get(id) ?? null, event);
    if (fact) after.set(id, fact);
  }
  return [...after]
    .filter(([id, fact]) => fact !== before.get(id))
    .map(([id, fact]) => ({ id, region: regions.get(id)!, before: before.get(id) ?? null, after: fact }));
}

// By its noun an event is of what its fact is of.
function afterEvent(fact: Fact | null, { noun, verb, data }: Row): Fact | null {
  const happened = { verb, data: JSON.parse(data as string) } as unknown;
  return noun === 'feedback'
    ? asked(fact as QuestionFact | null, happened as FeedbackHappened)
    : applied(fact as OfReport | null, happened as Happened);
}

/** The sums that those changes touch, as they are afterwards. */
async function summed(db: Db, shelf: Shelf, changes: Change[]): Promise<Placed[]> {
  const shares = changes.flatMap(({ region, before, after }) => [
    ...(before ? sharesOf(before).map((share) => ({ ...share, region, sign: -1 as const })) : []),
    ...sharesOf(after).map((share) => ({ ...share, region, sign: 1 as const })),
  ]);
  const places = new Map(shares.map((one) => [nameOf(one), one]));
  if (places.size === 0) return [];
  const [rows = []] = await readAll(db, [
    sumsAt(
      db,
      shelf,
      [...places.values()].map(({ region, kind, key, period }) => [region, kind, key, period]),
    ),
  ]);
  const known = new Map(
    rows.map((row) => [nameOf(row as unknown as Where), JSON.parse(row.content as string) as Sum]),
  );
  for (const one of shares)
    known.set(nameOf(one), added(known.get(nameOf(one)) ?? nothing(), one.share, one.sign));
  return [...places].map(([name, { region, kind, key, period }]) => ({
    region,
    kind,
    key,
    period,
    sum: known.get(name)!,
  }));
}

type Where = Place & { region: string };
const nameOf = ({ region, kind, key, period }: Where) => JSON.stringify([region, kind, key, period]);
