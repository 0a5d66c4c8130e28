import type { NameSince, NamesSince } from '../../src/versions/names-then.ts';
import type { RegionContent } from '../../src/regions/schema.ts';
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

/** Which thing is asked for: by its key or its id, and versions older than one of them. */
export interface Asked {
  region: string;
  kind: VersionedKind;
  name: string;
  before: number;
  limit: number;
}

/** A page of the versions of one thing in one round trip; null: there is no such thing in this region. */
export async function readVersions(db: Db, asked: Asked): Promise<Omit<VersionsPage, 'asked'> | null> {
  const { region, kind, name, before, limit } = asked;
  const noun = versionedKinds[kind];
  // One more than is shown: the oldest is compared with it.
  const bound = [region, name, before, limit + 1] as const;
  const [[home] = [], [thing] = [], rows = [], events = [], names = []] = await readAll(db, [
    db.prepare('SELECT slug, name, demo, time_zone, content FROM region WHERE slug = ? LIMIT 1').bind(region),
    db.prepare(`${thingAt(noun)} LIMIT 1`).bind(region, name),
    db.prepare(facesOf(noun)).bind(...bound),
    eventsOf(db, noun, bound),
    namedIn(db, noun, bound),
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
    names: { ...toNames(names), dimensions: dimensionsOf(home) },
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

const SOURCE = (field: (name: string) => string) =>
  `${field('publisher')} || coalesce(', ' || ${field('title')}, '')`;
const NAME = (field: (name: string) => string) => field('name');
const ALIKE = (noun: string) => `version AS v ON v.noun = '${noun}' AND v.subject_id = t.id`;

/** What contents may name: its table, that of its faces, and the words by which people know it. */
const LISTS: Record<string, [table: string, faces: string, label: typeof NAME]> = {
  sources: ['source', 'source_version AS v ON v.source_id = t.id', SOURCE],
  organisations: ['organisation', ALIKE('organisation'), NAME],
  programmes: ['programme', 'programme_version AS v ON v.programme_id = t.id', (field) => field('title')],
  methods: ['method', ALIKE('method'), NAME],
};

// As it is called by each face, since that was published; by its own row where none is kept.
const called = ([list, [table, faces, label]]: [string, (typeof LISTS)[string]]) => `
       SELECT '${list}' AS list, t.key, coalesce(${label((name) => `(v.content ->> '$.${name}')`)},
         ${label((name) => `t.${name}`)}) AS label, coalesce(v.published_at, '') AS since
       FROM said CROSS JOIN "${table}" AS t ON t.region = ?1 AND t.key = said.key LEFT JOIN ${faces}`;

// Keys are short words: every short text of the contents that is one is looked up.
const namedIn = (db: Db, noun: VersionedNoun, bound: Bound): Statement =>
  db
    .prepare(
      `WITH said AS (
         SELECT DISTINCT j.atom AS key
         FROM (${facesOf(noun)}) AS f, json_tree(f.content) AS j
         WHERE j.type = 'text' AND length(j.atom) <= 60 AND j.atom NOT GLOB '*[^a-z0-9-]*'
         LIMIT 200
       )
       ${Object.entries(LISTS).map(called).join(' UNION ALL ')}
       ORDER BY since
       LIMIT 1000`,
    )
    .bind(...bound);

const toNames = (rows: Row[]): NamesSince =>
  Object.fromEntries(
    Map.groupBy(rows as unknown as (NameSince & { list: string })[], ({ list }) => list),
  ) as NamesSince;

const dimensionsOf = ({ content }: Row) => [
  ...new Map(
    (JSON.parse(content as string) as RegionContent).dimension_sets
      .flatMap((set) => set.dimensions)
      .map(({ key, label }) => [key, { key, label, since: '' }]),
  ).values(),
];
