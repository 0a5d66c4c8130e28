import {
  versionedKinds,
  type Face,
  type VersionedKind,
  type VersionedNoun,
  type VersionsPage,
} from '../../src/versions/page.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { THING } from '../history/facts-reads.ts';
import { LINE, toHistoryLine } from '../history/reads.ts';
import { facesOf, thingAt } from './face-reads.ts';
import { namedIn, toNames } from './named-reads.ts';

/** Which thing is asked for: by its key or its id, and versions older than one of them. */
export interface Asked {
  region: string;
  kind: VersionedKind;
  name: string;
  before: number;
  limit: number;
}

/** Names that are looked up for one page of them. */
const KEYS = 200;

/** A page of the versions of one thing in one round trip; null: there is no such thing in this region. */
export async function readVersions(db: Db, asked: Asked): Promise<Omit<VersionsPage, 'asked'> | null> {
  const { region, kind, name, before, limit } = asked;
  const noun = versionedKinds[kind];
  // One more than is shown: the oldest is compared with it.
  const bound = [region, name, before, limit + 1] as const;
  const [[home] = [], [thing] = [], rows = [], events = [], names = []] = await readAll(db, [
    db.prepare('SELECT slug, name, demo, time_zone FROM region WHERE slug = ? LIMIT 1').bind(region),
    db.prepare(`${thingAt(noun)} LIMIT 1`).bind(region, name),
    db.prepare(facesOf(noun)).bind(...bound),
    eventsOf(db, noun, bound),
    db.prepare(namedIn(`SELECT ?1 AS region, content FROM (${facesOf(noun)})`, KEYS)).bind(...bound),
  ]);
  if (!home || !thing) return null;
  const faces = rows.map(toFace);
  const [shown, older] = [faces.slice(0, limit), faces[limit] ?? null];
  const { slug, name: called, demo, time_zone } = home;
  return {
    region: { slug, name: called, demo: demo === 1, time_zone } as VersionsPage['region'],
    kind,
    id: thing.id as string,
    key: thing.key as string,
    latest: thing.version as number,
    faces: shown,
    before: older,
    events: events.map(toHistoryLine),
    names: toNames(names),
    next: older ? String(shown.at(-1)?.version) : null,
  };
}

const toFace = (row: Row): Face =>
  ({ ...row, content: row.content === null ? null : JSON.parse(row.content as string) }) as Face;

type Bound = readonly [region: string, name: string, before: number, limit: number];

/** Events of one version: it is written once, and its words may be removed once. */
const PER_VERSION = 2;

const eventsOf = (db: Db, noun: VersionedNoun, bound: Bound): Statement =>
  db
    .prepare(
      `${LINE}, ${THING} AS thing
       FROM event AS e INDEXED BY event_subject
       WHERE e.noun = '${noun}' AND e.subject_id = (SELECT id FROM (${thingAt(noun)}))
         AND e.subject_version < ?3 AND e.public = 1
       ORDER BY e.id DESC
       LIMIT ?4 * ${PER_VERSION}`,
    )
    .bind(...bound);
