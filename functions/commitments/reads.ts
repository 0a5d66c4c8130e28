import { outcomeStates, type CommitmentLine, type RegisterState } from '../../src/commitments/page.ts';
import type { Commitment } from '../../src/commitments/schema.ts';
import type { OfficeTerm } from '../../src/office-terms/schema.ts';
import type { Citation } from '../../src/sources/schema.ts';
import { noteOn } from '../assessments/reads.ts';
import type { Db, Row, Statement } from '../core/db.ts';
import type { Cursor } from '../core/keyset.ts';

/** A row of any of these reads as pages show it. */
export function toCommitmentLine(row: Row): CommitmentLine {
  const content = JSON.parse(row.content as string) as Commitment;
  return {
    ...content,
    id: row.id as string,
    version: row.version as number,
    published_at: row.published_at as string | null,
    region: {
      slug: row.region as string,
      name: row.region_name as string,
      demo: row.demo === 1,
      time_zone: row.time_zone as string,
    },
    terms: termsIn(row).filter(({ office }) => office === content.office),
    programme: row.programme_slug
      ? { slug: row.programme_slug as string, title: row.programme_title as string }
      : null,
    citations: citationsIn(row),
    amended: JSON.parse(row.amended as string) as CommitmentLine['amended'],
    assessed: JSON.parse((row.assessed as string) ?? 'null') as CommitmentLine['assessed'],
  };
}

/** Who held an office of the region when, in a row that has the column `office_terms`. */
export const termsIn = (row: Row) => JSON.parse((row.office_terms as string) ?? '[]') as OfficeTerm[];

/** Every source that the word of such a row names, by key. */
export const citationsIn = (row: Row) => JSON.parse(row.citations as string) as Record<string, Citation>;

/** Columns of a line of a list: what was said by which office, about which programme, where, and what others think of it. */
export const LISTED = `c.id, c.version, c.region, c.content, c.made_on, c.due_on, r.name AS region_name, r.demo, r.time_zone,
         r.content -> '$.office_terms' AS office_terms, p.slug AS programme_slug, p.title AS programme_title,
         c.citations, ${noteOn('commitment', 'c.region', 'c.key')} AS assessed`;

const COLUMNS = `${LISTED}, c.amended, r.published_at`;

/** Of a public word the region, and the programme that it may be about. */
export const BESIDE = `CROSS JOIN region AS r ON r.slug = c.region
       LEFT JOIN programme AS p ON p.id = c.programme_id`;

/** One public word of a region, by its key. */
export const commitmentAt = (db: Db, region: string, key: string) =>
  db
    .prepare(`SELECT ${COLUMNS} FROM commitment AS c ${BESIDE} WHERE c.region = ? AND c.key = ? LIMIT 1`)
    .bind(region, key);

const OLDEST = 'ORDER BY c.made_on, c.id';

/** The open public words of a region, the oldest first. */
export const commitmentsOfRegion = (db: Db, region: string, limit: number) =>
  db
    .prepare(
      `SELECT ${COLUMNS}
       FROM region AS r
       CROSS JOIN commitment AS c ON c.region = r.slug
       LEFT JOIN programme AS p ON p.id = c.programme_id
       WHERE r.slug = ? AND c.open = 1
       ${OLDEST}
       LIMIT ?`,
    )
    .bind(region, limit);

/** The public words about the programme that has this slug, the oldest first. */
export const commitmentsOfProgramme = (db: Db, region: string, slug: string, limit: number) =>
  db
    .prepare(
      `SELECT ${COLUMNS}
       FROM programme_slug AS g
       JOIN region AS r ON r.slug = g.region
       LEFT JOIN programme AS p ON p.id = g.programme_id
       CROSS JOIN commitment AS c ON c.programme_id = g.programme_id
       WHERE g.region = ? AND g.slug = ?
       ${OLDEST}
       LIMIT ?`,
    )
    .bind(region, slug, limit);

/** Which page of a register is asked for: of one region, or (null) of all but demonstrations. */
export interface Asked {
  region: string | null;
  state: RegisterState | undefined;
  after: Cursor | null;
  /** The calendar day that it is now, by time zone. */
  today: Record<string, string>;
  /** Only what was said on this day or before it; not of what is late. */
  until?: string | undefined;
}

/** A page of a register, the oldest word first; of what is late, the longest late first. */
export function registered(
  db: Db,
  { region, state, after, today, until = '9999' }: Asked,
  limit: number,
  columns = COLUMNS,
): Statement {
  const day = state === 'lewat' ? 'c.due_on' : 'c.made_on';
  const conditions = [
    region === null ? 'c.demo = ?1' : 'c.region = ?1',
    `(${day}, c.id) > (?2, ?3)`,
    ...(state ? STATES[state] : []),
    ...(state === 'lewat' ? [] : ['c.made_on <= ?5']),
  ];
  const values = [region ?? 0, after?.day ?? '', after?.id ?? '', limit];
  return db
    .prepare(
      `SELECT ${columns}
       FROM commitment AS c INDEXED BY ${indexOf(region, state)}
       ${BESIDE}
       WHERE ${conditions.join(' AND ')}
       ORDER BY ${day}, c.id
       LIMIT ?4`,
    )
    .bind(...values, state === 'lewat' ? JSON.stringify(today) : until);
}

// With an age the planner would rather walk all words by their day. Names come from this code, never from a person.
const indexOf = (region: string | null, state: RegisterState | undefined) => {
  const by = { terbuka: 'state', selesai: 'state', lewat: 'due' } as Partial<Record<RegisterState, string>>;
  const order = state && (by[state] ?? 'outcome');
  if (region === null) return `commitment_by_${order ?? 'day'}`;
  return order ? `commitment_of_region_by_${order}` : 'commitment_of_region';
};

// Late is what was due before the region's own day; across regions the day is that of WIB, as on the page.
const TODAY = `json_extract(?5, '$."' ||
  coalesce((SELECT time_zone FROM region WHERE slug = ?1), 'Asia/Jakarta') || '"')`;

const STATES: Record<RegisterState, string[]> = {
  terbuka: ['c.open = 1'],
  selesai: ['c.open = 0'],
  lewat: ['c.open = 1', `c.due_on < ${TODAY}`],
  ...(Object.fromEntries(
    Object.entries(outcomeStates).map(([state, outcome]) => [state, [`c.outcome = '${outcome}'`]]),
  ) as Record<keyof typeof outcomeStates, string[]>),
};
