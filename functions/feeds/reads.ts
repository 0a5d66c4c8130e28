import { WHOLE } from '../../src/feeds/entry.ts';
import type { Content, FeedLine } from '../../src/feeds/line.ts';
import type { FeedPage } from '../../src/feeds/page.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { SHOWN, TOLD_THING } from '../following/shown-reads.ts';
import {
  topicNamed,
  toTopic,
  WANTED,
  WANTED_REGION,
  WANTED_SUBJECT,
  type Wanted,
} from '../following/topic-reads.ts';
import { LINE, toHistoryLine } from '../history/reads.ts';
import { contentAt } from '../versions/face-reads.ts';
import { namedIn, toNames } from '../versions/named-reads.ts';
import { began, portalSince } from './since-reads.ts';

/** Events that are looked at for one page of a feed. */
export const ENTRIES = 30;

/** A page of a topic's events, in one round trip; null when the public may not know of it. */
export async function readFeed(db: Db, wanted: Wanted, before: number): Promise<FeedPage | null> {
  const [[row] = [], [since] = [], events = [], names = []] = await readAll(db, [
    topicNamed(db, wanted),
    topicSince(db, wanted),
    eventsOfTopic(db, wanted, before),
    namesOfTopic(db, wanted, before),
  ]);
  const topic = toTopic(row);
  // What is not looked at yet has no feed: whoever has its number alone must not learn what becomes of it.
  if (!topic || topic.facts.waits) return null;
  const { region_name, time_zone, demo } = topic;
  const told = events.map((event) => ({ ...event, region_name, time_zone, demo: Number(demo) }));
  return { topic, since: String(since?.since), ...paged(told, names) };
}

/** A page of the corrections of all regions but demonstrations, in one round trip. */
export async function readCorrections(db: Db, before: number): Promise<FeedPage> {
  const [events = [], [first] = [], names = []] = await readAll(db, [
    correctionsEverywhere(db, before),
    portalSince(db),
    db.prepare(namedIn(contentsOf(EVERYWHERE), KEYS)).bind(before),
  ]);
  // Where nothing was ever recorded, nothing is so until now.
  const since = String(first?.since ?? new Date().toISOString());
  return { topic: null, since, ...paged(events, names) };
}

// Whatever was hidden since it happened is left out after the page was cut, and so is a face of a thing that has a newer
// one: looking for others in their place could cost any number of rows.
function paged(events: Row[], names: Row[]): Pick<FeedPage, 'lines' | 'next'> {
  const looked = events.slice(0, ENTRIES);
  const ofRegion = Map.groupBy(names, ({ region }) => region);
  return {
    lines: looked
      .filter((event) => event.is_shown === 1 && event.is_superseded === 0)
      .map((event) => toLine(event, ofRegion.get(event.region) ?? [])),
    next: events.length > ENTRIES ? String(looked.at(-1)?.id) : null,
  };
}

const toLine = (row: Row, names: Row[]): FeedLine => ({
  ...toHistoryLine(row),
  region: {
    slug: row.region,
    name: row.region_name,
    time_zone: row.time_zone,
    demo: row.demo === 1,
  } as FeedLine['region'],
  first_at: row.first_at as string,
  is: toContent(row.is_now),
  was: toContent(row.was),
  names: toNames(names),
});

const toContent = (json: unknown) => (typeof json === 'string' ? (JSON.parse(json) as Content) : null);

const topicSince = (db: Db, { region, topic, subject }: Wanted): Statement =>
  db
    .prepare(
      `SELECT CASE t.topic
         WHEN 'programme' THEN (SELECT created_at FROM programme WHERE id = t.subject)
         WHEN 'service_request' THEN (
           SELECT iif(received_at IS NULL, requested_at, published_at)
           FROM service_request_public
           WHERE id = t.subject
         )
         WHEN 'feedback' THEN (SELECT published_at FROM feedback WHERE id = t.subject)
         ELSE ${began('t.region')}
       END AS since
       FROM ${WANTED} AS t
       LIMIT 1`,
    )
    .bind(region, topic, subject);

const IS_WHOLE = `e.noun IN (${WHOLE.map((noun) => `'${noun}'`).join(', ')})`;

const OF_SAME = 'event AS o INDEXED BY event_subject WHERE o.noun = e.noun AND o.subject_id = e.subject_id';

const [IS, WAS] = [contentAt('e.subject_version'), contentAt('e.subject_version - 1')];

const EVENT = `${LINE}, ${TOLD_THING}, ${SHOWN} AS is_shown, e.region, ${IS} AS is_now, ${WAS} AS was`;

/** Names that are looked up for one page. */
const KEYS = 600;

// Of a first version only its source is named; nothing became different in it.
const contentsOf = (events: string) => `
         SELECT e.region, iif(
           e.subject_version > 1, json_array(json(${IS}), json(${WAS})), json_array(${IS} ->> '$.source')
         ) AS content
         FROM ${events}`;

// The events of a page, and one more, the newest first.
const OF_TOPIC = `(
         SELECT event_id FROM topic_event
         WHERE region = (SELECT ${WANTED_REGION}) AND topic = ?2 AND subject = (SELECT ${WANTED_SUBJECT})
           AND event_id < ?4
         ORDER BY event_id DESC
         LIMIT ${ENTRIES + 1}
       ) AS x
       CROSS JOIN event AS e ON e.id = x.event_id`;

const EVERYWHERE = `(
         SELECT event_id FROM topic_event INDEXED BY topic_event_everywhere
         WHERE topic = 'everywhere' AND event_id < ?
         ORDER BY event_id DESC
         LIMIT ${ENTRIES + 1}
       ) AS x
       CROSS JOIN event AS e ON e.id = x.event_id`;

const eventsOfTopic = (db: Db, { region, topic, subject }: Wanted, before: number): Statement =>
  db
    .prepare(
      `${EVENT},
         ?2 <> 'corrections' AND ${IS_WHOLE} AND EXISTS (SELECT 1 FROM ${OF_SAME} AND o.id > e.id) AS is_superseded,
         iif(${IS_WHOLE}, (SELECT at FROM ${OF_SAME} ORDER BY o.id LIMIT 1), e.at) AS first_at
       FROM ${OF_TOPIC}
       ORDER BY x.event_id DESC
       LIMIT ${ENTRIES + 1}`,
    )
    .bind(region, topic, subject, before);

const namesOfTopic = (db: Db, { region, topic, subject }: Wanted, before: number): Statement =>
  db.prepare(namedIn(contentsOf(OF_TOPIC), KEYS)).bind(region, topic, subject, before);

const correctionsEverywhere = (db: Db, before: number): Statement =>
  db
    .prepare(
      `${EVENT}, r.name AS region_name, r.time_zone, r.demo, 0 AS is_superseded, e.at AS first_at
       FROM ${EVERYWHERE}
       CROSS JOIN region AS r ON r.slug = e.region
       ORDER BY x.event_id DESC
       LIMIT ${ENTRIES + 1}`,
    )
    .bind(before);
