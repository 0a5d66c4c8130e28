import { amendable as ofAssessment } from '../../src/assessments/schema.ts';
import { amendable as ofCommitment } from '../../src/commitments/schema.ts';
import { recordFields } from '../../src/sources/schema.ts';
import { titleBefore } from './as-of.ts';
import { wordsAmended } from './kept-amendments.ts';
import { citationsOfPromise } from './kept-values.ts';
import { CLAIM, CONTRADICTION, UPDATE, type Then } from './updates-then.ts';

/** How much of a region is looked through for what was there: the first programmes, the newest of the rest. */
export const WINDOW = 200;
const WORDS = 100;

/** Programmes where they are only named beside something else: a table that SQLite finds its rows in by their ids. */
export const NAMED = 'programme named';

/** For each table that pages read, by its name and with its columns, the rows that it would have held then. */
export const tablesThen = (then: Then): Record<string, string> => ({
  source: SOURCE(then),
  organisation: ORGANISATION(then),
  region: REGION(then),
  programme_version: `SELECT * FROM main.programme_version WHERE published_at < ${then.until}`,
  programme: PROGRAMME(then),
  [NAMED]: NAMES(then),
  version: `SELECT * FROM main.version WHERE published_at < ${then.until}`,
  amendment: `SELECT * FROM main.amendment WHERE published_at < ${then.until}`,
  update: UPDATE(then),
  claim: CLAIM(then),
  contradiction: CONTRADICTION(then),
  schedule: face('schedule', 't.programme_id', then),
  budget: face('budget', `t.programme_id, ${BUDGET}`, then),
  transaction: face('transaction', `t.programme_id, ${TRANSACTION}`, then),
  method: face('method', "v.content ->> '$.name' AS name", then),
  indicator: face('indicator', `t.programme_id, ${INDICATOR}`, then),
  commitment: face('commitment', COMMITMENT(then), then),
  assessment: face('assessment', ASSESSMENT(then), then),
  progress: PROGRESS(then),
});

const newestOf = (noun: string, id: string, until: string) => `(
    SELECT version FROM main.version
    WHERE noun = '${noun}' AND subject_id = ${id} AND published_at < ${until}
    ORDER BY version DESC LIMIT 1)`;

// A keyed thing with the face that it had: of one programme alone (the plus keeps SQLite from going through its whole
// region), or of a region the newest of then.
const face = (noun: string, columns: string, then: Then) =>
  `SELECT t.id, ${then.own ? '+' : ''}t.region AS region, t.key, v.version, v.content, v.published_at, ${columns}
   FROM ${then.isWhole && FIRST.has(noun) ? newest(noun, then) : `main."${noun}" AS t`}
   CROSS JOIN main.version AS v ON v.noun = '${noun}' AND v.subject_id = t.id
     AND v.version = ${newestOf(noun, 't.id', then.until)}
   ${then.own ? `WHERE ${ownOf(noun, then.own, then.region)}` : ''}`;

const FIRST = new Set(['commitment', 'assessment']);

// Methods are of the region, judgements name by its key what they judge: it, or a promise about it.
function ownOf(noun: string, own: string, region: string): string {
  if (noun === 'method') return `t.region = ${region}`;
  if (noun !== 'assessment') return `t.programme_id = ${own}`;
  return `t.region = ${region} AND (
     (t.subject_kind = 'programme' AND t.subject_key = (SELECT key FROM main.programme WHERE id = ${own})) OR
     (t.subject_kind = 'commitment' AND t.subject_key IN (SELECT key FROM main.commitment WHERE programme_id = ${own})))`;
}

const newest = (noun: string, { region, until }: Then) => `(
     SELECT subject_id FROM first_publication
     WHERE region = ${region} AND noun = '${noun}' AND at < ${until}
     ORDER BY at DESC LIMIT ${WORDS}
   ) AS f
   CROSS JOIN main."${noun}" AS t ON t.id = f.subject_id`;

const numeric = (field: string) =>
  `iif(json_type(v.content, '$.${field}') = 'integer', v.content ->> '$.${field}', NULL) AS ${field}`;

const BUDGET = `v.content ->> '$.kind' AS kind, v.content ->> '$.status' AS status, ${numeric('fiscal_year')},
   ${numeric('amount')}, v.content ->> '$.as_of' AS said_on`;
const TRANSACTION = `v.content ->> '$.type' AS type, v.content ->> '$.date' AS day, ${numeric('fiscal_year')},
   ${numeric('amount')}`;
const INDICATOR = `v.content ->> '$.title' AS title,
   (SELECT id FROM main.method WHERE region = t.region AND key = v.content ->> '$.method') AS method_id,
   coalesce((SELECT points FROM indicator_original WHERE indicator_id = t.id AND version = v.version), '[]') AS originals`;

const COMMITMENT = ({
  until,
}: Then) => `t.demo, t.programme_id, v.content ->> '$.made_on' AS made_on, t.due_on,
   coalesce(v.content ->> '$.outcomes[#-1].value', '') NOT IN ('complete', 'withdrawn') AS open,
   ${citationsOfPromise('t.region', 'v.content')} AS citations,
   ${wordsAmended({ noun: 'commitment', fields: ofCommitment }, 't.id', until)} AS amended`;
const ASSESSMENT = ({
  until,
}: Then) => `t.subject_kind, t.subject_key, t.assessor_id, v.content ->> '$.date' AS day,
   (SELECT id FROM main.source WHERE region = t.region AND key = v.content ->> '$.source') AS source_id,
   ${wordsAmended({ noun: 'assessment', fields: ofAssessment }, 't.id', until)} AS amended`;

const SOURCE = ({ until }: Then) => `SELECT s.id, s.region, s.key, v.version,
     ${recordFields.map((field) => `v.content ->> '$.${field}' AS ${field}`).join(', ')}
   FROM main.source AS s
   CROSS JOIN main.source_version AS v ON v.source_id = s.id AND v.version = (
     SELECT version FROM main.source_version
     WHERE source_id = s.id AND published_at < ${until}
     ORDER BY version DESC LIMIT 1)`;

const ORGANISATION = ({ isWhole, region, until }: Then) => `SELECT t.id, t.region, t.key, v.version,
     v.content ->> '$.name' AS name, v.content ->> '$.kind' AS kind,
     coalesce(v.content -> '$.aliases', '[]') AS aliases, v.content ->> '$.mandate' AS mandate,
     (SELECT id FROM main.source WHERE region = t.region AND key = v.content ->> '$.source') AS source_id
   FROM main.organisation AS t
   CROSS JOIN main.version AS v ON v.noun = 'organisation' AND v.subject_id = t.id
     AND v.version = ${newestOf('organisation', 't.id', until)}
   ${isWhole ? `WHERE t.region = ${region}` : ''}`;

// How the region was called and sorted before any of its files was kept is told by the first that was.
const REGION = ({
  isMeant,
  until,
}: Then) => `SELECT r.slug, v.content ->> '$.code' AS code, v.content ->> '$.name' AS name,
     v.content ->> '$.province.code' AS province_code, r.demo,
     v.content ->> '$.time_zone' AS time_zone, v.content, NULL AS channels, coalesce(
       (SELECT after ->> '$.silent_after_days' FROM setting_change
        WHERE region = r.slug AND changed_at < ${until} ORDER BY version DESC LIMIT 1),
       (SELECT before ->> '$.silent_after_days' FROM setting_change WHERE region = r.slug ORDER BY version LIMIT 1),
       r.silent_after_days) AS silent_after_days,
     coalesce(k.programme_count, 0) AS programme_count, coalesce(k.figured_programme_count, 0) AS figured_programme_count,
     coalesce(k.update_count, 0) AS update_count, k.last_event_date, k.last_proof_date, k.at AS published_at
   FROM main.region AS r
   CROSS JOIN region_version AS v ON v.region = r.slug AND v.version = coalesce(
     (SELECT version FROM region_version WHERE region = r.slug AND published_at < ${until} ORDER BY version DESC LIMIT 1),
     (SELECT version FROM region_version WHERE region = r.slug ORDER BY version LIMIT 1))
   LEFT JOIN region_publication AS k ON k.region = r.slug AND k.at = (
     SELECT at FROM region_publication WHERE region = r.slug AND at < ${until} ORDER BY at DESC LIMIT 1)
   WHERE ${isMeant}`;

const PROGRESS = ({ region, until }: Then) => `SELECT k.region, e.value ->> '$.dimension' AS dimension,
     e.value ->> '$.programme_count' AS programme_count, e.value ->> '$.scheduled_count' AS scheduled_count,
     e.value ->> '$.progress_sum' AS progress_sum
   FROM (
     SELECT region, progress FROM region_publication WHERE region = ${region} AND at < ${until} ORDER BY at DESC LIMIT 1
   ) AS k, json_each(k.progress) AS e`;

// What was kept of it then; before anything was, its own words tell. Who took part and whom it cites is told of one alone.
const PROGRAMME = ({ isWhole, region, own, until }: Then) => `SELECT p.id, p.region, p.key, p.slug, v.version,
     v.content ->> '$.title' AS title, v.content ->> '$.dimension' AS dimension, v.content ->> '$.status' AS status,
     v.content ->> '$.quick_win' AS quick_win, p.created_at, v.published_at AS amended_at, coalesce(k.figured, EXISTS (
       SELECT 1 FROM json_each(v.content, '$.figures') WHERE value ->> '$.value' IS NOT NULL)) AS figured,
     coalesce(k.update_count, 0) AS update_count,
     coalesce(k.last_event_date, v.content ->> '$.known_since') AS last_event_date, k.last_proof_date,
     k.at AS kept_at, k.progress, k.next_due, k.slip_days, 0 AS open_request_count,
     ${isWhole ? "'{}'" : CITATIONS} AS citations, ${isWhole ? "'[]'" : PARTICIPANTS} AS participants
   FROM ${isWhole ? `(SELECT * FROM main.programme WHERE region = ${region} ORDER BY created_at, id LIMIT ${WINDOW})` : 'main.programme'} AS p
   CROSS JOIN main.programme_version AS v ON v.programme_id = p.id AND v.version = (
     SELECT version FROM main.programme_version
     WHERE programme_id = p.id AND published_at < ${until}
     ORDER BY version DESC LIMIT 1)
   LEFT JOIN programme_publication AS k ON k.programme_id = p.id AND k.at = (
     SELECT at FROM programme_publication WHERE programme_id = p.id AND at < ${until} ORDER BY at DESC LIMIT 1)
   WHERE p.created_at < ${until} ${own ? `AND p.id = ${own}` : ''}`;

const NAMES = ({ until }: Then) => `SELECT p.id, p.slug, ${titleBefore('p.id', until)} AS title
   FROM main.programme AS p
   WHERE p.created_at < ${until}`;

const CITATIONS = `(
       SELECT json_group_object(s.key, json_object('id', s.id, 'class', s.class, 'publisher', s.publisher,
         'title', s.title, 'event_date', s.event_date, 'published_at', s.published_at))
       FROM programme_source AS c CROSS JOIN source AS s ON s.id = c.source_id
       WHERE c.programme_id = p.id)`;

const PARTICIPANTS = `(
       SELECT json_group_array(json_object('key', o.key, 'name', o.name, 'kind', o.kind, 'aliases', json(o.aliases),
         'mandate', o.mandate, 'source_id', o.source_id, 'role', e.value ->> '$.role')
         ORDER BY e.value ->> '$.role', o.name)
       FROM json_each(v.content, '$.organisations') AS e
       CROSS JOIN organisation AS o ON o.region = p.region AND o.key = e.value ->> '$.organisation')`;
