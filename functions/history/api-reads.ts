import type { HistoryLine } from '../../src/history/page.ts';
import { readAll, type Db } from '../core/db.ts';
import { THING } from './facts-reads.ts';
import { LINE, publicEvents, toHistoryLine } from './reads.ts';

/** Events of a region, of one noun in it, or of one thing; older than one of them. */
export interface Listing {
  region: string;
  noun: string | null;
  subject: string | null;
  before: number;
  limit: number;
}

/** A page of public events, the newest first; null: there is no such region. */
export async function readEvents(db: Db, asked: Listing) {
  const { region, noun, subject, before, limit } = asked;
  const [[home] = [], rows = []] = await readAll(db, [
    db.prepare('SELECT slug, time_zone FROM region WHERE slug = ? LIMIT 1').bind(region),
    subject === null ? publicEvents(db, { region, noun, before }, limit + 1) : ofThing(db, asked),
  ]);
  if (!home) return null;
  const lines: HistoryLine[] = rows.slice(0, limit).map(toHistoryLine);
  const next = rows.length > limit ? String(lines.at(-1)?.id) : null;
  return { lines, next, timeZone: home.time_zone as string };
}

const ofThing = (db: Db, { region, noun, subject, before, limit }: Listing) =>
  db
    .prepare(
      `${LINE}, ${THING} AS thing
       FROM event AS e INDEXED BY event_subject
       WHERE e.noun = ?1 AND e.subject_id = ?2 AND e.id < ?3 AND e.region = ?4 AND e.public = 1
       ORDER BY e.id DESC
       LIMIT ?5`,
    )
    .bind(noun, subject, before, region, limit + 1);
