import { madeOf, NAME_AT, organisationAt, programmeAt, sourceAt, updateAt } from './named-reads.ts';

/** A row of a table and, where it belongs to one, its programme: each found by its key, one row at a time. */
const inProgramme = (table: string, facts: string) =>
  `SELECT json_object('title', ${programmeAt('p.id', 'p.title')}, 'slug', p.slug, ${facts})
         FROM "${table}" AS t JOIN programme AS p ON p.id = t.programme_id
         WHERE t.id = e.subject_id`;

/** What the thing of the event `e` was called then, as JSON; NULL when it is no longer kept. */
export const THING = `CASE e.noun
         WHEN 'region' THEN (
           SELECT json_object('title', ${madeOf('region', 'name', 'name')}) FROM region WHERE slug = e.subject_id
         )
         WHEN 'source' THEN (
           SELECT json_object('title', ${madeOf('source', 'title', 'title')},
             'publisher', ${madeOf('source', 'publisher', 'publisher')})
           FROM source
           WHERE id = e.subject_id
         )
         WHEN 'organisation' THEN (
           SELECT json_object('title', ${madeOf('organisation', 'name', 'name')}) FROM organisation WHERE id = e.subject_id
         )
         WHEN 'programme' THEN (
           SELECT json_object('title', ${madeOf('programme', 'title', 'title')}, 'slug', slug)
           FROM programme
           WHERE id = e.subject_id
         )
         WHEN 'schedule' THEN (${inProgramme(
           'schedule',
           `'milestone', (SELECT title FROM milestone WHERE programme_id = p.id AND key = e.data ->> '$.milestone')`,
         )})
         WHEN 'budget' THEN (${inProgramme(
           'budget',
           `'key', t.key, 'year', ${madeOf('budget', 'fiscal_year', 't.fiscal_year')},
             'funds', ${madeOf('budget', 'funds', "t.content ->> '$.funds'")}`,
         )})
         WHEN 'transaction' THEN (${inProgramme('transaction', `'key', t.key, 'day', ${madeOf('transaction', 'date', 't.day')}`)})
         WHEN 'indicator' THEN (${inProgramme('indicator', `'key', t.key, 'name', ${madeOf('indicator', 'title', 't.title')}`)})
         WHEN 'method' THEN (
           SELECT json_object('title', ${madeOf('method', 'name', 'name')}) FROM method WHERE id = e.subject_id
         )
         WHEN 'commitment' THEN (
           SELECT json_object('key', key, 'kind', content ->> '$.kind', 'office', office, 'made_on', made_on)
           FROM commitment
           WHERE id = e.subject_id
         )
         WHEN 'assessment' THEN (
           SELECT json_object('kind', a.subject_kind, 'assessor', ${NAME_AT},
             'title', ${programmeAt('p.id', 'p.title')}, 'slug', p.slug,
             'key', c.key, 'said', c.content ->> '$.kind', 'office', c.office, 'made_on', c.made_on)
           FROM assessment AS a
           JOIN organisation AS o ON o.id = a.assessor_id
           LEFT JOIN programme AS p
             ON p.region = a.region AND p.key = iif(a.subject_kind = 'programme', a.subject_key, NULL)
           LEFT JOIN commitment AS c
             ON c.region = a.region AND c.key = iif(a.subject_kind = 'commitment', a.subject_key, NULL)
           WHERE a.id = e.subject_id
         )
         WHEN 'update' THEN (
           SELECT json_object('title', ${madeOf('update', 'title', 'title')}) FROM "update" WHERE id = e.subject_id
         )
         WHEN 'error_report' THEN (
           SELECT json_object('answered_by', ${NAME_AT})
           FROM error_report AS r LEFT JOIN organisation AS o ON o.id = r.answered_by
           WHERE r.id = e.subject_id
         )
         WHEN 'feedback' THEN (
           SELECT json_object(
             'kind', f.kind, 'shown', f.state = 'published', 'slug', p.slug, 'title', coalesce(${programmeAt('p.id', 'p.title')}, ${updateAt('u.id', 'u.title')}),
             'answered_by', ${NAME_AT}, 'answered', f.answer IS NOT NULL
           )
           FROM feedback AS f
           LEFT JOIN programme AS p ON p.id = f.programme_id
           LEFT JOIN "update" AS u ON u.id = f.update_id
           LEFT JOIN organisation AS o ON o.id = f.answered_by
           WHERE f.id = e.subject_id
         )
         WHEN 'service_request' THEN json_object(
           'shown', EXISTS (SELECT 1 FROM service_request_public WHERE id = e.subject_id),
           'to', ${organisationAt("e.data ->> '$.to_agency'")}
         )
       END`;

/** True where the event `e` names such a list among what it changed. */
const DID = (list: string) => `coalesce(instr(e.data ->> '$.changed', '"${list}"'), 0)`;

/** When a public word was due before the event `e`: one version may move it twice, and nobody ever saw the date between. */
const STOOD = `(
                   SELECT coalesce(w.content ->> '$.moves[#-1].due', w.content ->> '$.due') FROM version AS w
                   WHERE w.noun = 'commitment' AND w.subject_id = e.subject_id AND w.version = e.subject_version - 1
                 )`;

/** The moves that the event `e` made, which are those that the version before it did not have. */
const NEW_MOVES = `json_each(content, '$.moves') AS few_moves
                   WHERE few_moves.key >= coalesce((
                     SELECT json_array_length(b.content, '$.moves') FROM version AS b
                     WHERE b.noun = 'commitment' AND b.subject_id = e.subject_id AND b.version = e.subject_version - 1
                   ), 0)`;

/** Why they moved it, each in its turn, and who said so. */
const WHY = `(SELECT group_concat(few_moves.value ->> '$.reason', '; lalu: ') FROM ${NEW_MOVES})`;
const SAID_BY = `(
                   SELECT group_concat(${sourceAt('few_by.source')}, ', dan ')
                   FROM (SELECT DISTINCT few_moves.value ->> '$.source' AS source FROM ${NEW_MOVES}) AS few_by
                 )`;

/**
 * What the version that the event `e` made says of itself, as JSON: its public reason, which the event does not hold.
 * Of a version whose words were removed nothing is told but that, and why, where that is the event.
 */
export const SAID = `CASE e.noun
         WHEN 'programme' THEN (
           SELECT json_object('reason', reason) FROM programme_version
           WHERE programme_id = e.subject_id AND version = e.subject_version
         )
         WHEN 'region' THEN (
           SELECT json_object('reason', reason) FROM region_version
           WHERE region = e.subject_id AND version = e.subject_version
         )
         WHEN 'source' THEN (
           SELECT json_object('reason', reason) FROM source_version
           WHERE source_id = e.subject_id AND version = e.subject_version
         )
         WHEN 'update' THEN (
           SELECT json_object(
             'reason', CASE WHEN e.verb = 'redact' THEN redaction_reason WHEN redacted_at IS NULL THEN reason END,
             'redacted', redacted_at IS NOT NULL
           )
           FROM update_version
           WHERE update_id = e.subject_id AND version = e.subject_version
         )
         WHEN 'commitment' THEN (
           SELECT json_patch(
             json_object('reason', coalesce(reason, iif(${DID('moves')}, ${WHY}, NULL))),
             json_patch(
               iif(${DID('moves')}, json_object(
                 'from', ${STOOD},
                 'to', content ->> '$.moves[#-1].due', 'move_reason', ${WHY},
                 'move_on', content ->> '$.moves[#-1].as_of', 'move_source', ${SAID_BY}
               ), '{}'),
               iif(${DID('outcomes')}, json_object(
                 'outcome', content ->> '$.outcomes[#-1].value',
                 'outcome_on', content ->> '$.outcomes[#-1].as_of',
                 'outcome_source', ${sourceAt("content ->> '$.outcomes[#-1].source'")}
               ), '{}')
             )
           )
           FROM version
           WHERE noun = 'commitment' AND subject_id = e.subject_id AND version = e.subject_version
         )
         WHEN 'organisation' THEN (
           SELECT json_object('reason', v.reason, 'was', nullif(w.content ->> '$.name', v.content ->> '$.name'))
           FROM version AS v
           LEFT JOIN version AS w
             ON w.noun = v.noun AND w.subject_id = v.subject_id AND w.version = v.version - 1
           WHERE v.noun = 'organisation' AND v.subject_id = e.subject_id AND v.version = e.subject_version
         )
         ELSE (
           SELECT json_object('reason', reason) FROM version
           WHERE noun = e.noun AND subject_id = e.subject_id AND version = e.subject_version
         )
       END`;
