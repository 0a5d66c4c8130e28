import { happenedIn, provedIn } from '../core/kept-values.ts';
import { rowsOf, sealed, type Columns, type Shown } from './shown.ts';

const NEWEST = `FROM json_each(?1) AS j
     CROSS JOIN region_version AS v ON v.region = j.value
       AND v.version = (SELECT max(version) FROM region_version WHERE region = j.value)`;
const keysIn = (list: string, name: string) => `(
    SELECT group_concat(name, ' ')
    FROM (SELECT DISTINCT value ->> '$.${name}' AS name FROM json_each(v.content, '$.${list}') ORDER BY name)
  )`;
const programmes = (what: string) => `(SELECT ${what} FROM programme WHERE region = j.value)`;

const SUMS = {
  programme_count: programmes('count(*)'),
  figured_programme_count: programmes('coalesce(sum(figured), 0)'),
  update_count: '(SELECT count(*) FROM "update" WHERE region = j.value)',
  slip_days: programmes('max(slip_days)'),
  slip_total: programmes('coalesce(sum(slip_total), 0)'),
  milestone_count: programmes('coalesce(sum(milestone_count), 0)'),
  moved_count: programmes('coalesce(sum(moved_count), 0)'),
  move_count: programmes('coalesce(sum(move_count), 0)'),
  last_event_date: happenedIn('j.value'),
  last_proof_date: provedIn('j.value'),
};

/** What a region's file says, which Git vouches for and not the log: its row must say what its newest version does. */
const FILE = {
  version: 'v.version',
  content: 'v.content',
  code: "v.content ->> '$.code'",
  name: "v.content ->> '$.name'",
  kind: "v.content ->> '$.kind'",
  province_code: "v.content ->> '$.province.code'",
  time_zone: "v.content ->> '$.time_zone'",
  demo: "iif(v.content ->> '$.demo', 1, 0)",
  dimension_keys: keysIn('dimension_sets[#-1].dimensions', 'key'),
  stages: keysIn('stage_ladder', 'stage'),
};

const NAMES = `(
    SELECT json_group_object(key, name) FROM organisation WHERE region = j.value AND kind <> 'portal'
  )`;

const THEN = ['programme_count', 'figured_programme_count', 'update_count', 'last_event_date'];
const PROGRESS = `(
    SELECT json_group_array(json_object('dimension', dimension, 'programme_count', programme_count,
      'scheduled_count', scheduled_count, 'progress_sum', progress_sum) ORDER BY dimension)
    FROM progress WHERE region = j.value
  )`;
const LAST = `JOIN region_publication AS t ON t.region = j.value
       AND t.at = (SELECT max(at) FROM region_publication WHERE region = j.value)`;

// What is published of these is written down in its second; a new source or method stands on no page yet.
const AT = `max(coalesce(t.at, ''), coalesce((
    SELECT substr(at, 1, 19) || 'Z' FROM event
    WHERE region = j.value AND public = 1 AND verb <> 'redact' AND noun IN ('update', 'programme', 'schedule', 'budget',
      'transaction', 'indicator', 'commitment', 'assessment', 'organisation')
    ORDER BY id DESC LIMIT 1
  ), ''))`;

// As of a programme: an erasure counts at once, and is no publication.
const provedThen = `iif(EXISTS (
    SELECT 1 FROM "update" AS u JOIN update_version AS w ON w.update_id = u.id
    WHERE u.region = j.value AND substr(w.redacted_at, 1, 19) || 'Z' >= t.at
  ), t.last_proof_date, r.last_proof_date)`;

const regionRow = (columns: Columns, from: string): Shown => ({
  table: 'region',
  subject: 'region',
  key: [],
  columns: Object.keys(columns),
  standing: rowsOf('region', 'slug'),
  sealed: sealed(columns, from),
});

/** Regions: their counts, the progress of their dimensions, and what was counted when something was published last. */
export const shownRegions: Shown[] = [
  regionRow(FILE, NEWEST),
  regionRow(
    {
      ...SUMS,
      organisation_names: NAMES,
      published_at: '(SELECT max(at) FROM region_publication WHERE region = j.value)',
    },
    'FROM json_each(?1) AS j',
  ),
  {
    table: 'progress',
    subject: 'region',
    key: ['dimension'],
    columns: ['programme_count', 'scheduled_count', 'progress_sum'],
    standing: rowsOf('progress', 'region'),
    sealed: sealed(
      {
        dimension: "coalesce(p.dimension, '')",
        programme_count: 'count(*)',
        scheduled_count: 'count(p.progress)',
        progress_sum: 'coalesce(sum(p.progress), 0)',
      },
      `FROM json_each(?1) AS j
       CROSS JOIN programme AS p ON p.region = j.value
       GROUP BY j.value, coalesce(p.dimension, '')`,
    ),
  },
  {
    table: 'region_publication',
    subject: 'region',
    key: [],
    columns: ['at', ...THEN, 'progress', 'last_proof_date'],
    standing: LAST,
    sealed: sealed(
      {
        at: AT,
        ...Object.fromEntries(THEN.map((name) => [name, `r.${name}`])),
        progress: PROGRESS,
        last_proof_date: provedThen,
      },
      `FROM json_each(?1) AS j
       JOIN region AS r ON r.slug = j.value
       LEFT ${LAST}`,
    ),
  },
];
