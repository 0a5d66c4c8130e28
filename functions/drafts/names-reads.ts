import type { Lists } from '../../src/drafts/fields.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import type { RegionContent } from '../../src/regions/schema.ts';

/** Names offered in one list; a key that is typed and not offered is as good. */
const OFFERED = 200;

// Table, and the words that name a row of it. They come from this code, never from a person.
const NAMED = {
  sources: ['source', "publisher || coalesce(': ' || title, '')"],
  organisations: ['organisation', 'name'],
  programmes: ['programme', 'title'],
  methods: ['method', 'name'],
} as const;

/** What a form of a region may name: keys with the words that people know them by. One round trip. */
export async function readNames(db: Db, region: string, programme: string): Promise<Lists> {
  const lists = Object.keys(NAMED) as (keyof typeof NAMED)[];
  const [regions = [], milestones = [], commitments = [], claims = [], files = [], ...rows] = await readAll(
    db,
    [
      db.prepare('SELECT content FROM region WHERE slug = ? LIMIT 1').bind(region),
      milestonesOf(db, region, programme),
      commitmentsOf(db, region),
      claimsOf(db, region),
      filesOf(db, region),
      ...lists.map((list) => named(db, region, list)),
    ],
  );
  const offered = Object.fromEntries(lists.map((list, i) => [list, (rows[i] ?? []).map(toName)])) as Lists;
  const decided = regions[0] ? (JSON.parse(regions[0].content as string) as RegionContent) : null;
  const promises = commitments.map(toName);
  const plans = decided?.plans.map(({ key, title }) => ({ key, label: title })) ?? [];
  return {
    ...offered,
    milestones: milestones.map(toName),
    commitments: promises,
    claims: claims.map(toName),
    files: files.map(toName),
    subjects: [...(offered.programmes ?? []), ...promises, ...plans],
    dimensions: decided ? dimensionsOf(decided) : [],
  };
}

const toName = ({ key, label }: Row) => ({ key: key as string, label: label as string });

// By key, the order of the index.
const named = (db: Db, region: string, list: keyof typeof NAMED): Statement =>
  db
    .prepare(
      `SELECT key, ${NAMED[list][1]} AS label FROM "${NAMED[list][0]}" WHERE region = ? ORDER BY key LIMIT ${OFFERED}`,
    )
    .bind(region);

const milestonesOf = (db: Db, region: string, programme: string) =>
  db
    .prepare(
      `SELECT m.key, m.title AS label
       FROM programme AS p JOIN milestone AS m ON m.programme_id = p.id
       WHERE p.region = ? AND p.key = ?
       ORDER BY m.position
       LIMIT 100`,
    )
    .bind(region, programme);

const commitmentsOf = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT key, substr(json_extract(content, '$.statement'), 1, 80) AS label
       FROM commitment
       WHERE region = ?
       ORDER BY made_on DESC, id DESC
       LIMIT ${OFFERED}`,
    )
    .bind(region);

const filesOf = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT sha256 AS key, title AS label
       FROM evidence_file
       WHERE region = ? AND state = 'ready'
       ORDER BY uploaded_at DESC, id DESC
       LIMIT 50`,
    )
    .bind(region);

const claimsOf = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT key, json_extract(content, '$.topic') AS label
       FROM claim
       WHERE region = ?
       ORDER BY as_of DESC, key
       LIMIT ${OFFERED}`,
    )
    .bind(region);

const dimensionsOf = ({ dimension_sets }: RegionContent) => [
  ...new Map(
    dimension_sets.flatMap((set) => set.dimensions).map(({ key, label }) => [key, { key, label }]),
  ).values(),
];
