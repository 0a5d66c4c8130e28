// A thing is told of by the name that it had when the event `e` happened; where no face of then is kept, by today's.
const then = (table: string, where: string, field: string) => `(
             SELECT content ->> '$.${field}' FROM ${table}
             WHERE ${where} AND published_at <= e.at
             ORDER BY version DESC LIMIT 1)`;

/** SQL for the title of a programme when the event `e` happened; `id` and `now` are SQL. */
export const programmeAt = (id: string, now: string) =>
  `coalesce(${then('programme_version', `programme_id = ${id}`, 'title')}, ${now})`;

/** The same of the title of an update, unless its words were removed since. */
export const updateAt = (id: string, now: string) =>
  `coalesce(${then('update_version', `update_id = ${id}`, 'title')}, ${now})`;

/** The same of the name of the organisation `o`; and of one of the region of the event by its key, which is SQL. */
export const NAME_AT = `coalesce(${then('version', "noun = 'organisation' AND subject_id = o.id", 'name')}, o.name)`;
export const organisationAt = (key: string) =>
  `(SELECT ${NAME_AT} FROM organisation AS o WHERE o.region = e.region AND o.key = ${key})`;

/** The same of a source of the region of the event by its key, which is SQL: its publisher and its title. */
export const sourceAt = (key: string) => `(
             SELECT coalesce(
               (SELECT ${cited("(content ->> '$.publisher')", "(content ->> '$.title')")} FROM source_version
                WHERE source_id = s.id AND published_at <= e.at
                ORDER BY version DESC LIMIT 1),
               ${cited('s.publisher', 's.title')}
             )
             FROM source AS s WHERE s.region = e.region AND s.key = ${key})`;

const cited = (publisher: string, title: string) =>
  `(${publisher} || coalesce(', “' || ${title} || '”', ''))`;

/** SQL for a field of the thing of the event `e` in the version that the event made; as it is now where it made none. */
export const madeOf = (noun: string, field: string, now: string) => {
  const [table, subject] = OWN[noun] ?? ['version', `noun = '${noun}' AND subject_id`];
  return `coalesce((
             SELECT content ->> '$.${field}' FROM ${table}
             WHERE ${subject} = e.subject_id AND version = e.subject_version), ${now})`;
};

const OWN: Record<string, [table: string, subject: string]> = {
  region: ['region_version', 'region'],
  source: ['source_version', 'source_id'],
  programme: ['programme_version', 'programme_id'],
  update: ['update_version', 'update_id'],
};
