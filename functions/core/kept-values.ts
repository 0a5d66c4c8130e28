// SQL of the day of the newest judgement of somebody outside; '' while there is none. An index by day ends each of these.
const judgedOn = (region: string, kind: 'programme' | 'commitment' | 'plan', key?: string) => `coalesce((
             SELECT day FROM assessment
             WHERE region = ${region} AND subject_kind = '${kind}' ${key ? `AND subject_key = ${key}` : ''}
             ORDER BY day DESC
             LIMIT 1
           ), '')`;

/** SQL of the newest day on which something happened in a region; `region` is SQL of its slug. */
export const happenedIn = (region: string) => `nullif(max(
           coalesce((SELECT event_date FROM "update" WHERE region = ${region} ORDER BY event_date DESC LIMIT 1), ''),
           coalesce((SELECT last_event_date FROM programme WHERE region = ${region} ORDER BY last_event_date DESC LIMIT 1), ''),
           coalesce((SELECT last_event_date FROM commitment WHERE region = ${region} ORDER BY last_event_date DESC LIMIT 1), ''),
           ${judgedOn(region, 'plan')}
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

/**
 * SQL of the newest day on which a source said something of a public word: that it was given, moved, kept or not, or
 * judged. `region`, `key` and `content` are SQL.
 */
export const saidOfPromise = (region: string, key: string, content: string) => `max(
           ${content} ->> '$.made_on',
           coalesce(${content} ->> '$.moves[#-1].as_of', ''),
           coalesce(${content} ->> '$.outcomes[#-1].as_of', ''),
           ${judgedOn(region, 'commitment', key)}
         )`;

// What its newest version says by itself: its status, and figures that are published.
const saidIn = (id: string, version: string) => `(
             SELECT max(coalesce(v.content ->> '$.status_date', ''), coalesce(max(f.value ->> '$.as_of'), ''))
             FROM programme_version AS v LEFT JOIN json_each(v.content, '$.figures') AS f
             WHERE v.programme_id = ${id} AND v.version = ${version}
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
           coalesce((SELECT day FROM "transaction" WHERE programme_id = ${id} ORDER BY day DESC LIMIT 1), ''),
           coalesce(
             (SELECT last_event_date FROM commitment WHERE programme_id = ${id} ORDER BY last_event_date DESC LIMIT 1),
             ''
           ),
           ${judgedOn(`(SELECT region FROM programme WHERE id = ${id})`, 'programme', `(SELECT key FROM programme WHERE id = ${id})`)},
           coalesce(${saidIn(id, version)}, '')
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

const CITATION = `json_object(
           'id', s.id, 'class', s.class, 'publisher', s.publisher, 'title', s.title,
           'event_date', s.event_date, 'published_at', s.published_at
         )`;

/**
 * SQL of the sources that a public word names, by key, as pages name them; `region` and `content` are SQL. One that is named
 * twice stands twice under its one key: to tell them apart would cost a page of then as many rows again.
 */
export const citationsOfPromise = (region: string, content: string) => `(
         SELECT json_group_object(s.key, ${CITATION} ORDER BY s.key)
         FROM (
           SELECT ${content} ->> '$.source' AS key
           UNION ALL SELECT value ->> '$.source' FROM json_each(${content}, '$.moves')
           UNION ALL SELECT value ->> '$.source' FROM json_each(${content}, '$.outcomes')
         ) AS few
         CROSS JOIN source AS s ON s.region = ${region} AND s.key = few.key
       )`;

/** SQL of the sources that a programme cites, by key, as its page names them. */
export const citationsOf = (id: string) => `(
         SELECT json_group_object(s.key, ${CITATION})
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
