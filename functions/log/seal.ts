import { entryText, type LogEntry } from '../../src/log/entry.ts';
import { toHex } from '../../src/signing/note.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { endedDays, sharesOf } from './days.ts';
import { entryOf, toLogged } from './entry-of.ts';
import { growTree } from './grow-tree.ts';
import { edgeTiles, eventsToSeal, headOf, openDays } from './reads.ts';
import { isSignedBy, signHead, type Seal } from './sign-head.ts';
import { readerOf } from './tile-rows.ts';
import {
  addCheckpoint,
  addEntries,
  countDays,
  growTiles,
  moveCursor,
  retellNext,
  sealDays,
} from './writes.ts';

/** Events in one step: what a tick of the clock may do. */
const STEP = 200;
/** Days that are told in one step. */
const DAYS = 100;

/** How far the log is sealed. */
export interface Until {
  /** At most so many steps. */
  steps?: number;
  /** Events in one step. */
  events?: number;
  /** Is told how far each step came. */
  at?: (event: number) => void;
}

/**
 * Seals what was published since the last step into the log.
 * Killed anywhere, doubled or overlapped it leaves the same log: a step is one batch, which moves the cursor only from
 * where it read it. Throws, and signs nothing, when what is kept does not lead to the head that was signed last.
 */
export async function sealLog(
  ctx: Pick<Ctx, 'db' | 'now'>,
  seal: Seal,
  { steps = Infinity, events = STEP, at = () => {} }: Until = {},
): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    const reached = await takeStep(ctx, seal, events);
    if (reached === null) return;
    at(reached);
  }
}

// Null when nothing is left to do. A step that somebody else took first counts as taken.
async function takeStep(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  seal: Seal,
  most: number,
): Promise<number | null> {
  const known = await readStep(db, most);
  const isSigned = await isSignedBy(seal, known.note);
  const news = await newsIn(known, now());
  const to = (known.events.at(-1)?.id as number | undefined) ?? known.from.event_id;
  if (to === known.from.event_id && news.entries.length === 0 && isSigned) return null;
  const tree = await growTree(
    known,
    news.entries.map(({ content }) => new TextEncoder().encode(content)),
  );
  const size = known.size + news.entries.length;
  const statements: Statement[] = [
    ...moveCursor(db, known.from, { event_id: to, place: String(size) }),
    ...addEntries(db, news.entries),
    ...growTiles(db, tree.tiles),
    ...retellNext(db, news.shares),
    ...countDays(db, news.shares),
    ...sealDays(db, news.days),
  ];
  if (news.entries.length > 0 || !isSigned) {
    const note = await signHead(seal, size, tree.root);
    const signed_at = now().toISOString();
    statements.push(
      addCheckpoint(db, { id: known.heads + 1, size, root: toHex(tree.root), note, signed_at }),
    );
  }
  try {
    await db.batch(statements);
  } catch (error) {
    if (!String(error).includes('guard_missed')) throw error;
  }
  return to;
}

async function readStep(db: Db, most: number) {
  const [[head] = [], events = [], days = [], edge = []] = await readAll(db, [
    headOf(db),
    eventsToSeal(db, most),
    openDays(db, DAYS),
    edgeTiles(db),
  ]);
  const { event_id, place, heads, root, note } = head as {
    event_id: number;
    place: string;
    heads: number;
    root: string | null;
    note: string | null;
  };
  return {
    isLast: events.length < most,
    from: { event_id, place },
    size: Number(place),
    heads,
    root,
    note,
    events,
    days,
    read: readerOf(edge),
  };
}

/** Events and days that the log does not know. */
interface News {
  events: Row[];
  days: Row[];
  /** How many entries the log has. */
  size: number;
  /** No event is left after these. */
  isLast: boolean;
}

/** What these events and days say to the log, and what they add to the counts of days. */
async function newsIn({ events, days, size, isLast }: News, now: Date) {
  const shares = sharesOf(events);
  // A day is told once all its events are read, so that it is told once, and after every day before it.
  const told = (isLast ? endedDays(days, now) : []).filter(
    ({ region, day }) => !shares.some((share) => share.region === region && share.day <= day),
  );
  const logged = events.flatMap((row) => toLogged(row) ?? []);
  const versions = await Promise.all(logged.map(entryOf));
  const entries = [...versions, ...told].map((entry, i) => ({
    leaf: size + i,
    event: eventOf(entry),
    content: entryText(entry),
  }));
  return { shares, days: told, entries };
}

const eventOf = (entry: LogEntry) => (entry.kind === 'day' ? null : entry.event);
