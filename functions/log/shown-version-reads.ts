import { rowsOf, sealed, type Columns, type Shown, type Subject } from './shown.ts';

type Noun = Exclude<Subject, 'region'>;

/** Where the versions of a noun stand: the table, and the condition of those of `j`. */
export function versionsOf(noun: Noun): { table: string; id: string; only: string } {
  const own = noun === 'source' || noun === 'programme' || noun === 'update';
  if (own) return { table: `${noun}_version`, id: `${noun}_id`, only: '' };
  return { table: 'version', id: 'subject_id', only: ` AND noun = '${noun}'` };
}

/** SQL of every version of `j` as `v`, and of the event that published the first as `e`: both are sealed. */
export function everyVersion(noun: Noun): string {
  const { table, id, only } = versionsOf(noun);
  return `FROM json_each(?1) AS j
     CROSS JOIN (SELECT *, ${id} AS subject FROM ${table} WHERE true${only}) AS v ON v.subject = j.value
     CROSS JOIN event AS e ON e.id = (SELECT min(id) FROM event WHERE noun = '${noun}' AND subject_id = j.value)`;
}

/** The same of the newest version alone; `?2` are contents by their things that stand in the place of what is stored. */
export function newestVersion(noun: Noun): string {
  const { table, id, only } = versionsOf(noun);
  return `FROM json_each(?1) AS j
     CROSS JOIN (
       SELECT ${id} AS subject, version, published_at, coalesce(?2 ->> ${id}, content) AS content
       FROM ${table}
       WHERE true${only}
     ) AS v ON v.subject = j.value
       AND v.version = (SELECT max(version) FROM ${table} WHERE ${id} = j.value${only})
     CROSS JOIN event AS e ON e.id = (SELECT min(id) FROM event WHERE noun = '${noun}' AND subject_id = j.value)`;
}

/** SQL of when the first version of `j` was published. */
export function firstPublished(noun: Noun): string {
  const { table, id, only } = versionsOf(noun);
  return `(SELECT min(published_at) FROM ${table} WHERE ${id} = j.value${only})`;
}

/** SQL of what the newest version says under a name. */
export const says = (...names: string[]): Columns =>
  Object.fromEntries(names.map((name) => [name, `v.content ->> '$.${name}'`]));

/** SQL of the id that a thing of the region has, by SQL of its key. */
export const idIn = (table: string, key: string) =>
  `(SELECT id FROM "${table}" WHERE region = e.region AND key = ${key})`;

/** SQL of whether the region is one for demonstrations. */
export const DEMO = '(SELECT demo FROM region WHERE slug = e.region)';

/** The row of a noun's own table, which says what the newest version says; `joined` is SQL of what else it needs. */
export function headOf(noun: Noun, columns: Columns, joined = ''): Shown {
  const all = { region: 'e.region', version: 'v.version', ...columns };
  return {
    table: noun,
    subject: noun,
    key: [],
    columns: Object.keys(all),
    standing: rowsOf(noun, 'id'),
    sealed: sealed(all, `${newestVersion(noun)}\n${joined}`),
  };
}
