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
import { toHistoryLine } from '../history/reads.ts';

/** Entries of a feed. */
const ENTRIES = 30;

/** A topic and its newest events, in one round trip; null when the public may not know of it. */
export async function readFeed(db: Db, wanted: Wanted): Promise<FeedPage | null> {
  const [[row] = [], [since] = [], events = []] = await readAll(db, [
    topicNamed(db, wanted),
    topicSince(db, wanted),
    eventsOfTopic(db, wanted),
  ]);
  const topic = toTopic(row);
  // What is not looked at yet has no feed: whoever has its number alone must not learn what becomes of it.
  if (!topic || topic.facts.waits) return null;
  return {
    topic,
    since: String(since?.since ?? '2026-01-01T00:00:00Z'),
    // Whatever was hidden since it happened is left out.
    lines: events.filter((event) => event.is_shown === 1).map(toLine),
  };
}

// Who did it is not looked up: an entry tells what happened, and its page tells by whom.
const toLine = (row: Row) => toHistoryLine({ ...row, said: null });

const topicSince = (db: Db, { region, topic, subject }: Wanted): Statement =>
  db
    .prepare(
      `SELECT CASE t.topic
         WHEN 'programme' THEN (SELECT created_at FROM programme WHERE id = t.subject)
         WHEN 'service_request' THEN (
           SELECT iif(received_at IS NULL, received_on || 'T00:00:00Z', published_at)
           FROM service_request_public
           WHERE id = t.subject
         )
         WHEN 'feedback' THEN (SELECT published_at FROM feedback WHERE id = t.subject)
       END AS since
       FROM ${WANTED} AS t
       LIMIT 1`,
    )
    .bind(region, topic, subject);

const eventsOfTopic = (db: Db, { region, topic, subject }: Wanted): Statement =>
  db
    .prepare(
      `SELECT e.id, e.at, e.noun, e.verb, e.subject_id, e.subject_version, e.public, e.actor_kind, e.data,
         ${TOLD_THING}, ${SHOWN} AS is_shown
       FROM (
         SELECT event_id FROM topic_event
         WHERE region = (SELECT ${WANTED_REGION}) AND topic = ?2 AND subject = (SELECT ${WANTED_SUBJECT})
         ORDER BY event_id DESC
         LIMIT ${ENTRIES}
       ) AS x
       CROSS JOIN event AS e ON e.id = x.event_id
       ORDER BY x.event_id DESC
       LIMIT ${ENTRIES}`,
    )
    .bind(region, topic, subject);
