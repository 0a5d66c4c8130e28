import type { HistoryLine } from '../../src/history/page.ts';
import type { Db, Row, Statement } from '../core/db.ts';
import { newestOf } from '../service-requests/way-reads.ts';
import { SAID, THING } from './facts-reads.ts';
import { organisationAt } from './named-reads.ts';

/** Events of one region, or of one noun in it, older than one of them. */
export interface Which {
  region: string;
  noun: string | null;
  before: number;
}

/** What history knows of the event `e`, but for the thing that it was done to. */
export const LINE = `SELECT e.id, e.at, e.noun, e.verb, e.subject_id, e.subject_version, e.public, e.actor_kind, e.data,
         ${organisationAt("e.data ->> '$.by.organisation'")} AS organisation,
         ${SAID} AS said`;

// Names, and what is not published, are for colleagues alone: no statement behind a public page reads them.
const NAMED = `CASE e.actor_kind
           WHEN 'officer' THEN (SELECT name FROM person WHERE id = e.actor_id)
           WHEN 'key' THEN (SELECT label FROM api_key WHERE id = e.actor_id)
         END AS name,
         CASE e.noun
           WHEN 'person' THEN json_object('name', (SELECT name FROM person WHERE id = e.subject_id))
           WHEN 'api_key' THEN (SELECT json_object('label', label) FROM api_key WHERE id = e.subject_id)
           WHEN 'draft' THEN (SELECT json_object('title', title) FROM draft WHERE id = e.subject_id)
           ELSE ${THING}
         END AS thing`;

/** The public events of a region, newest first. */
export const publicEvents = (db: Db, { region, noun, before }: Which, limit: number): Statement =>
  db
    .prepare(
      `${LINE}, ${THING} AS thing
       FROM event AS e INDEXED BY ${noun ? 'event_public_by_noun' : 'event_public'}
       WHERE e.region = ?1 AND e.public = 1 AND e.id < ?2 ${noun ? 'AND e.noun = ?4' : ''}
       ORDER BY e.id DESC
       LIMIT ?3`,
    )
    .bind(region, before, limit, ...(noun ? [noun] : []));

/** All events of a region, newest first, with the names of those who acted. */
export const allEvents = (db: Db, { region, noun, before }: Which, limit: number): Statement =>
  db
    .prepare(
      `${LINE}, ${NAMED}
       FROM event AS e INDEXED BY ${noun ? 'event_of_region_by_noun' : 'event_of_region'}
       WHERE e.region = ?1 AND e.id < ?2 ${noun ? 'AND e.noun = ?4' : ''}
       ORDER BY e.id DESC
       LIMIT ?3`,
    )
    .bind(region, before, limit, ...(noun ? [noun] : []));

/** How many events of one thing its page in the console shows. */
const OF_THING = 20;

/** The newest events of one thing, for its page in the console; `toHistoryLine` makes lines of the rows. */
export const historyOf = (db: Db, noun: string, id: string): Statement =>
  db
    .prepare(
      `${LINE}, ${NAMED}
       FROM event AS e INDEXED BY event_subject
       WHERE e.noun = ? AND e.subject_id = ?
       ORDER BY e.id DESC
       LIMIT ${OF_THING}`,
    )
    .bind(noun, id);

/** How many events of a report its page in the console shows. */
export const OF_REPORT = 100;

/** What happened to a report, newest first, without its thousand supporters; one more than is shown. */
export const historyOfReport = (db: Db, id: string): Statement =>
  db
    .prepare(
      `${LINE}, ${NAMED}
       FROM ${newestOf('?1', OF_REPORT + 1)} AS e
       ORDER BY e.id DESC
       LIMIT ${OF_REPORT + 1}`,
    )
    .bind(id);

/** An event as history tells it. */
export function toHistoryLine(row: Row): HistoryLine {
  const { by, ...data } = JSON.parse(row.data as string) as Record<string, unknown>;
  const as = isRole(by) ? by : null;
  const author = {
    kind: row.actor_kind,
    role: as?.role ?? null,
    // An organisation that is no longer there keeps its key.
    organisation: row.organisation ?? as?.organisation ?? null,
  };
  return {
    id: row.id,
    at: row.at,
    noun: row.noun,
    verb: row.verb,
    subject: row.subject_id,
    version: row.subject_version,
    public: row.public === 1,
    by: 'name' in row ? { ...author, name: row.name || null } : author,
    data,
    thing: parsed(row.thing),
    said: parsed(row.said),
  } as HistoryLine;
}

// The answer to an error report has long said in `by` which organisation answered: an id, not a role.
const isRole = (by: unknown): by is { role: string; organisation: string | null } =>
  typeof by === 'object' && by !== null;

const parsed = (json: unknown) => (typeof json === 'string' ? (JSON.parse(json) as unknown) : null);
