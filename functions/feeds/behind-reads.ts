import type { Behind } from '../../src/feeds/line.ts';

const CITATION = `json_object('id', s.id, 'class', s.class, 'publisher', s.publisher, 'title', s.title,
             'event_date', s.event_date, 'published_at', s.published_at)`;

/** Nouns whose content names one source, or none where that is optional. Of a public word its newest move, or outcome, has one of its own. */
const SOURCED = ['organisation', 'commitment', 'budget', 'transaction', 'assessment'];

/**
 * On which sources the event `e` rests, as JSON, and by how many days it moved a date; NULL where its own thing tells it,
 * or where the words that named them were removed.
 */
export const BEHIND = `CASE
         WHEN e.noun = 'schedule' AND e.verb = 'move' THEN (
           SELECT json_object('days', m.days, 'sources', json_array(${CITATION}))
           FROM milestone_move AS m JOIN source AS s ON s.id = m.source_id
           WHERE m.programme_id = (SELECT programme_id FROM schedule WHERE id = e.subject_id)
             AND m.milestone = e.data ->> '$.milestone' AND m.as_of = e.data ->> '$.as_of'
             AND m.to_due = e.data ->> '$.due'
           LIMIT 1
         )
         WHEN e.noun = 'update' AND e.verb <> 'redact' THEN (
           SELECT json_object('sources', (SELECT json_group_array(json(value)) FROM json_each(content, '$.names.sources')))
           FROM update_version
           WHERE update_id = e.subject_id AND version = e.subject_version AND redacted_at IS NULL
         )
         WHEN e.noun IN (${SOURCED.map((noun) => `'${noun}'`).join(', ')}) THEN (
           SELECT json_object('sources', json_array(${CITATION}))
           FROM version AS v JOIN source AS s ON s.region = e.region AND s.key = CASE e.data ->> '$.changed'
             WHEN '["moves"]' THEN v.content ->> '$.moves[#-1].source'
             WHEN '["outcomes"]' THEN v.content ->> '$.outcomes[#-1].source'
             ELSE v.content ->> '$.source'
           END
           WHERE v.noun = e.noun AND v.subject_id = e.subject_id AND v.version = e.subject_version
           LIMIT 1
         )
       END AS behind`;

/** What such a column holds. */
export const toBehind = (json: unknown): Behind =>
  typeof json === 'string' ? (JSON.parse(json) as Behind) : { sources: [] };
