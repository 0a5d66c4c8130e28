import { sealed, type Shown, type Subject } from './shown.ts';
import { newestVersion } from './shown-version-reads.ts';

const NEWEST_REGION = `FROM json_each(?1) AS j
     CROSS JOIN region_version AS v ON v.region = j.value
       AND v.version = (SELECT max(version) FROM region_version WHERE region = j.value)`;

/** What rests on each source: what migration 0070 reads from the newest version of a thing, read from it again. */
const usesOf = (noun: Exclude<Subject, 'source' | 'programme' | 'update'>): Shown => ({
  table: 'source_use',
  subject: noun,
  key: ['source_key'],
  columns: ['region', 'published_at', 'version', 'parts'],
  standing: `JOIN source_use AS t ON t.noun = '${noun}' AND t.subject_id = j.value`,
  sealed: sealed(
    {
      source_key: 'j.source_key',
      region: 'j.region',
      published_at: 'j.published_at',
      version: 'j.version',
      parts: 'json_group_object(j.part, j.said)',
    },
    `FROM (
       SELECT j.value, u.atom AS source_key, ${noun === 'region' ? 'j.value' : 'e.region'} AS region,
         v.published_at, v.version, count(*) AS said,
         iif(u.path = '$', 'source', replace(substr(u.path, 3, instr(u.path, '[') - 3), '"', '')) AS part
       ${noun === 'region' ? NEWEST_REGION : newestVersion(noun)}
       CROSS JOIN json_tree(v.content) AS u
       WHERE u.key = 'source' AND u.type = 'text'
       GROUP BY j.value, u.atom, part
     ) AS j
     GROUP BY j.value, j.source_key`,
  ),
});

/** Those of every noun whose sources are kept so; a programme and an update keep theirs in their own rows. */
export const shownUses: Shown[] = (
  [
    'organisation',
    'schedule',
    'budget',
    'transaction',
    'method',
    'indicator',
    'commitment',
    'assessment',
    'region',
  ] as const
).map(usesOf);
