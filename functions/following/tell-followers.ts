import { guarded } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { insertNews, insertTopics, moveNews, type News } from './news-writes.ts';
import { eventsToTell, followersFrom, newsCursor, type Place } from './told-reads.ts';
import { topicsOf } from './topics-of.ts';

/** Events of one portion, and followers of one step. */
const EVENTS = 200;
const FOLLOWERS = 200;
/** 06.00 WIB, when digests leave, as an hour of UTC. */
const DIGEST_HOUR = 23;
const DAY = 86_400_000;

interface Cursor {
  event: number;
  place: string;
}

/**
 * Tells followers and feeds of what happened: takes a portion of events, writes down whom each concerns, and then walks
 * along their followers, one step at a time. Killed anywhere, doubled, overlapped or late it makes the same mails once:
 * each step is one batch, and moves the cursor only from where it was read. At most 10 queries.
 */
export async function tellFollowers(ctx: Ctx): Promise<void> {
  const { db } = ctx;
  const [[row] = [], events = []] = await readAll(db, [newsCursor(db), eventsToTell(db, EVENTS)]);
  const cursor = { event: Number(row?.event_id ?? 0), place: String(row?.place ?? '') };
  if (cursor.place !== '') return makeNews(ctx, cursor);
  const begun = await begin(db, cursor, events);
  if (begun) await makeNews(ctx, begun);
}

/** Writes down whom the next events concern; null when there are none, or somebody else was first. */
async function begin(db: Db, from: Cursor, events: Row[]): Promise<Cursor | null> {
  const to = events.at(-1)?.id as number | undefined;
  if (to === undefined) return null;
  const place: Place = { to, event: 0, region: '', topic: '', subject: '', subscription: '' };
  const begun = { event: from.event, place: JSON.stringify({ ...place, event: from.event + 1 }) };
  return (await step(db, from, begun, [insertTopics(db, topicsOf(events))])) ? begun : null;
}

/** Makes mails of the next news; at the end of a portion the next one begins. */
async function makeNews(ctx: Ctx, from: Cursor): Promise<void> {
  const { db } = ctx;
  const place = JSON.parse(from.place) as Place;
  const [rows = []] = await readAll(db, [followersFrom(db, place, FOLLOWERS)]);
  const last = rows.at(-1);
  const to = rows.length === FOLLOWERS && last ? goOn(from, place, last) : { event: place.to, place: '' };
  const news = rows.filter((row) => row.is_told === 1).map(toNews);
  const now = instant(ctx);
  const [digest, after] = digests(ctx.now());
  const cause = `now:${from.place}`;
  const mails = news.length > 0 ? insertNews(db, news, { now, cause, digest, after }) : [];
  await step(db, from, to, mails);
}

const goOn = (from: Cursor, { to }: Place, last: Row): Cursor => {
  const { event_id: event, region, topic, subject, id: subscription } = last;
  return { event: from.event, place: JSON.stringify({ to, event, region, topic, subject, subscription }) };
};

const toNews = ({ event_id, id, rhythm }: Row) =>
  ({ event: event_id, subscription: id, rhythm }) as unknown as News;

/** The next two moments at which digests leave. */
function digests(now: Date): [string, string] {
  const today = Date.parse(`${now.toISOString().slice(0, 10)}T${DIGEST_HOUR}:00:00.000Z`);
  const next = today > now.getTime() ? today : today + DAY;
  return [new Date(next).toISOString(), new Date(next + DAY).toISOString()];
}

/** One batch, if nobody else took this step. */
async function step(db: Db, from: Cursor, to: Cursor, also: Statement[]): Promise<boolean> {
  try {
    await db.batch([...guarded(db, { statement: moveNews(db, from, to), rows: 1 }), ...also]);
    return true;
  } catch (error) {
    if (!String(error).includes('guard_missed')) throw error;
    return false;
  }
}
