import { citationsOf, figuredOf, participantsOf, provedOf, saidOf } from '../core/kept-values.ts';
import { rowsOf, sealed, type Shown } from './shown.ts';
import { DEMO, everyVersion, firstPublished, headOf, newestVersion, says } from './shown-version-reads.ts';

const SLUG = "coalesce(v.content ->> '$.slug', v.content ->> '$.key')";
const milestones = (what: string) => `(SELECT ${what} FROM milestone WHERE programme_id = j.value)`;

/** What of a programme a page as of an earlier moment reads. */
const THEN = ['figured', 'update_count', 'last_event_date', 'progress', 'next_due', 'slip_days'];

// An erasure counts at once, and is no publication: what was proved till then stays with the moment of then.
const provedThen = `iif(EXISTS (
    SELECT 1 FROM "update" AS u JOIN update_version AS r ON r.update_id = u.id
    WHERE u.programme_id = j.value AND substr(r.redacted_at, 1, 19) || 'Z' >= t.at
  ), t.last_proof_date, p.last_proof_date)`;

const own = (noun: string) =>
  `(SELECT max(v.published_at) FROM "${noun}" AS o
      CROSS JOIN version AS v ON v.noun = '${noun}' AND v.subject_id = o.id AND v.version = o.version
      WHERE o.programme_id = j.value)`;
const renamed = (noun: string) =>
  `(SELECT at FROM event
      WHERE region = p.region AND noun = '${noun}' AND public = 1 AND verb = 'amend'
      ORDER BY id DESC LIMIT 1)`;

/** When something of a programme, or what its page names, was published last: no earlier moment can be its newest. */
const LAST = `max(coalesce(t.at, ''), ${[
  '(SELECT max(published_at) FROM programme_version WHERE programme_id = j.value)',
  '(SELECT max(changed_at) FROM "update" WHERE programme_id = j.value)',
  ...['schedule', 'budget', 'transaction', 'indicator'].map(own),
  ...['source', 'organisation'].map(renamed),
]
  .map((at) => `coalesce(substr(${at}, 1, 19) || 'Z', '')`)
  .join(', ')})`;

const NEWEST = `JOIN programme_publication AS t ON t.programme_id = j.value
       AND t.at = (SELECT max(at) FROM programme_publication WHERE programme_id = j.value)`;

/** The sources that a version of a noun names, by where they stand in its content. */
const cited = (noun: 'programme' | 'schedule' | 'budget' | 'transaction' | 'indicator') =>
  noun === 'programme'
    ? `SELECT p.programme_id, p.content FROM programme_version AS p`
    : `SELECT t.programme_id, p.content FROM "${noun}" AS t CROSS JOIN version AS p ON p.noun = '${noun}' AND p.subject_id = t.id`;

/** Programmes, with their addresses, roles and sources, and what is kept of everything that is said of them. */
export const shownProgrammes: Shown[] = [
  headOf('programme', {
    ...says('key', 'title', 'dimension', 'status'),
    slug: SLUG,
    quick_win: "iif(v.content ->> '$.quick_win', 1, 0)",
    demo: DEMO,
    created_at: firstPublished('programme'),
    amended_at: 'v.published_at',
    figured: figuredOf('j.value', 'v.version'),
    update_count: '(SELECT count(*) FROM "update" WHERE programme_id = j.value)',
    last_event_date: saidOf('j.value', 'v.version'),
    last_proof_date: provedOf('j.value'),
    citations: citationsOf('j.value'),
    participants: participantsOf('j.value'),
    progress: milestones("iif(count(*), coalesce(sum(weight) FILTER (WHERE state = 'met'), 0), NULL)"),
    next_due: milestones("min(due_on) FILTER (WHERE state NOT IN ('met', 'dropped'))"),
    slip_days: milestones('max(slip_days)'),
    slip_total: milestones('coalesce(sum(slip_days), 0)'),
    milestone_count: milestones('count(*)'),
    moved_count: milestones('count(*) FILTER (WHERE move_count > 0)'),
    move_count: milestones('coalesce(sum(move_count), 0)'),
  }),
  {
    table: 'programme_slug',
    subject: 'programme',
    key: ['region', 'slug'],
    columns: [],
    standing: rowsOf('programme_slug', 'programme_id'),
    sealed: sealed({ region: 'e.region', slug: SLUG }, everyVersion('programme')),
  },
  {
    table: 'programme_role',
    subject: 'programme',
    key: ['organisation_id', 'role'],
    columns: [],
    standing: rowsOf('programme_role', 'programme_id'),
    sealed: sealed(
      { organisation_id: 'o.id', role: "r.value ->> '$.role'" },
      `${newestVersion('programme')}
       CROSS JOIN json_each(v.content, '$.organisations') AS r
       CROSS JOIN organisation AS o ON o.region = e.region AND o.key = r.value ->> '$.organisation'`,
    ),
  },
  {
    table: 'programme_source',
    subject: 'programme',
    key: ['source_id'],
    columns: [],
    standing: rowsOf('programme_source', 'programme_id'),
    // Every source of every version: none ever leaves.
    sealed: sealed(
      { source_id: 's.id' },
      `FROM json_each(?1) AS j
       CROSS JOIN (
         ${(['programme', 'schedule', 'budget', 'transaction', 'indicator'] as const).map(cited).join('\n         UNION ALL ')}
       ) AS c ON c.programme_id = j.value
       CROSS JOIN json_tree(c.content) AS k
       CROSS JOIN programme AS p ON p.id = j.value
       CROSS JOIN source AS s ON s.region = p.region AND s.key = k.atom
       WHERE k.type = 'text' AND (k.key = 'source' OR k.path = '$.sources')`,
    ),
  },
  {
    table: 'programme_publication',
    subject: 'programme',
    key: [],
    columns: ['at', ...THEN, 'last_proof_date'],
    standing: NEWEST,
    sealed: sealed(
      {
        at: LAST,
        ...Object.fromEntries(THEN.map((name) => [name, `p.${name}`])),
        last_proof_date: provedThen,
      },
      `FROM json_each(?1) AS j
       JOIN programme AS p ON p.id = j.value
       LEFT ${NEWEST}`,
    ),
  },
];
