/** SQL of the newest day on which something happened in a region; `region` is SQL of its slug. */
export const happenedIn = (region: string) => `nullif(max(
           coalesce((SELECT event_date FROM "update" WHERE region = ${region} ORDER BY event_date DESC LIMIT 1), ''),
           coalesce((SELECT last_event_date FROM programme WHERE region = ${region} ORDER BY last_event_date DESC LIMIT 1), '')
         ), '')`;

/** SQL of the newest day of which there is proof in a region. */
export const provedIn = (region: string) => `(
           SELECT event_date FROM "update" WHERE region = ${region} AND proved = 1 ORDER BY event_date DESC LIMIT 1
         )`;

/** SQL of the newest day of which there is proof in a programme; `id` is SQL. */
export const provedOf = (id: string) => `(
           SELECT event_date FROM "update"
           WHERE programme_id = ${id} AND proved = 1
           ORDER BY event_date DESC
           LIMIT 1
         )`;

/** SQL of the newest day on which a source said something of a programme; `id` and `version` are SQL. */
export const saidOf = (id: string, version: string) => `max(
           coalesce(
             (SELECT event_date FROM "update" WHERE programme_id = ${id} ORDER BY event_date DESC LIMIT 1),
             (SELECT json_extract(content, '$.known_since') FROM programme_version
              WHERE programme_id = ${id} AND version = ${version})
           ),
           coalesce((SELECT said_on FROM schedule WHERE programme_id = ${id}), ''),
           coalesce((SELECT max(said_on) FROM budget WHERE programme_id = ${id}), ''),
           coalesce((SELECT max(said_on) FROM indicator WHERE programme_id = ${id}), ''),
           coalesce((SELECT day FROM "transaction" WHERE programme_id = ${id} ORDER BY day DESC LIMIT 1), '')
         )`;

/** SQL of who takes part in a programme, as its page lists them; `id` is SQL. */
export const participantsOf = (id: string) => `(
         SELECT json_group_array(json_object(
           'key', o.key, 'name', o.name, 'kind', o.kind, 'aliases', json(o.aliases), 'mandate', o.mandate,
           'source_id', o.source_id, 'role', r.role
         ) ORDER BY r.role, o.name)
         FROM programme_role AS r JOIN organisation AS o ON o.id = r.organisation_id
         WHERE r.programme_id = ${id}
       )`;

/** SQL of the sources that a programme cites, by key, as its page names them. */
export const citationsOf = (id: string) => `(
         SELECT json_group_object(s.key, json_object(
           'id', s.id, 'class', s.class, 'publisher', s.publisher, 'title', s.title,
           'event_date', s.event_date, 'published_at', s.published_at
         ))
         FROM programme_source AS c JOIN source AS s ON s.id = c.source_id
         WHERE c.programme_id = ${id}
       )`;

/** SQL of whether a programme has any published figure; `id` and `version` are SQL. */
export const figuredOf = (id: string, version: string) => `(
         EXISTS (SELECT 1 FROM budget WHERE programme_id = ${id} AND amount IS NOT NULL)
         OR EXISTS (SELECT 1 FROM indicator WHERE programme_id = ${id})
         OR EXISTS (
           SELECT 1 FROM programme_version AS p, json_each(p.content, '$.figures') AS f
           WHERE p.programme_id = ${id} AND p.version = ${version}
             AND json_extract(f.value, '$.value') IS NOT NULL
         )
       )`;
