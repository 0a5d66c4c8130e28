import type { NameSince, NamesSince } from '../../src/versions/names-then.ts';
import type { Row } from '../core/db.ts';

type Field = (name: string) => string;

const SOURCE = (field: Field) => `${field('publisher')} || coalesce(', ' || ${field('title')}, '')`;
const CITATION = (field: Field) =>
  `json_object('id', t.id, ${['class', 'publisher', 'title', 'event_date', 'published_at']
    .map((name) => `'${name}', ${field(name)}`)
    .join(', ')})`;
const NAME = (field: Field) => field('name');
const ALIKE = (noun: string) => `version AS v ON v.noun = '${noun}' AND v.subject_id = t.id`;

/** What contents may name: its table, that of its faces, the words by which people know it, and how it is cited. */
const LISTS: Record<string, [table: string, faces: string, label: typeof NAME, cited?: typeof NAME]> = {
  sources: ['source', 'source_version AS v ON v.source_id = t.id', SOURCE, CITATION],
  organisations: ['organisation', ALIKE('organisation'), NAME],
  programmes: ['programme', 'programme_version AS v ON v.programme_id = t.id', (field) => field('title')],
  methods: ['method', ALIKE('method'), NAME],
};

const then = (say: typeof NAME) =>
  `iif(v.content IS NULL, ${say((name) => `t.${name}`)}, ${say((name) => `(v.content ->> '$.${name}')`)})`;

// As it is called by each face, since that was published; by its own row where none is kept.
function called([list, [table, faces, label, cited]]: [string, (typeof LISTS)[string]]): string {
  return `
       SELECT '${list}' AS list, said.region, t.key, ${then(label)} AS label, coalesce(v.published_at, '') AS since,
         ${cited ? then(cited) : 'NULL'} AS cited
       FROM said CROSS JOIN "${table}" AS t ON t.region = said.region AND t.key = said.key LEFT JOIN ${faces}`;
}

// All of each region: they stand in its own content.
const DIMENSIONS = `
       SELECT 'dimensions', r.slug, d.value ->> '$.key', d.value ->> '$.label', '', NULL
       FROM (SELECT DISTINCT region FROM said) AS s CROSS JOIN region AS r ON r.slug = s.region,
         json_each(r.content, '$.dimension_sets') AS x, json_each(x.value, '$.dimensions') AS d`;

/**
 * How everything was called that contents name by keys, and since when; `contents` is SQL for rows of region and content.
 * Keys are short words: every short text of the contents that is one is looked up.
 */
export const namedIn = (contents: string, keys: number) => `WITH said AS (
         SELECT DISTINCT f.region, j.atom AS key
         FROM (${contents}) AS f, json_tree(f.content) AS j
         WHERE j.type = 'text' AND length(j.atom) <= 60 AND j.atom NOT GLOB '*[^a-z0-9-]*'
         LIMIT ${keys}
       )
       ${[...Object.entries(LISTS).map(called), DIMENSIONS].join(' UNION ALL ')}
       ORDER BY since
       LIMIT ${5 * keys}`;

/** The names that such rows hold, list by list. */
export const toNames = (rows: Row[]): NamesSince =>
  Object.fromEntries(
    Map.groupBy(rows, ({ list }) => list as string)
      .entries()
      .map(([list, named]) => [list, named.map(toName)]),
  );

const toName = ({ key, label, since, cited }: Row) =>
  ({ key, label, since, ...(typeof cited === 'string' && { cited: JSON.parse(cited) }) }) as NameSince;
