import { words } from '../../src/updates/words.ts';
import { rowsOf, sealed, type Shown } from './shown.ts';
import { DEMO, everyVersion, firstPublished, headOf, idIn, newestVersion } from './shown-version-reads.ts';

/** An update whose newest words were erased: what it is called and which it is, as far as anything still says it. */
const LEFT = `LEFT JOIN "update" AS h ON h.id = j.value
     LEFT JOIN update_version AS w ON w.update_id = j.value AND w.version = (
       SELECT max(version) FROM update_version WHERE update_id = j.value AND content IS NOT NULL
     )`;
const still = (name: string) => `coalesce(w.content ->> '$.${name}', h.${name})`;

// Its day stands in the event that published it, unless a correction, whose words are gone, moved it.
const DAY = `coalesce(v.content ->> '$.event_date', iif(EXISTS (
    SELECT 1 FROM event, json_each(data, '$.changed')
    WHERE noun = 'update' AND subject_id = j.value AND verb = 'correct' AND value = 'event_date'
  ), h.event_date, e.data ->> '$.event_date'))`;

/** Updates as lists show them, the claims of their newest words, and what these rest on. */
export const shownUpdates: Shown[] = [
  headOf(
    'update',
    {
      key: still('key'),
      demo: DEMO,
      programme_id: `iif(w.content IS NULL, h.programme_id, ${idIn('programme', "w.content ->> '$.programme'")})`,
      title: `coalesce(v.content ->> '$.title', '${words.id.redactedTitle}')`,
      event_date: DAY,
      proved: "coalesce(json_array_length(v.content, '$.evidence') > 0, 0)",
      published_at: firstPublished('update'),
      changed_at: 'v.published_at',
    },
    LEFT,
  ),
  {
    table: 'claim',
    subject: 'update',
    key: ['region', 'key'],
    columns: ['programme_id', 'position', 'contradicts', 'content', 'as_of'],
    standing: rowsOf('claim', 'update_id'),
    sealed: sealed(
      {
        region: 'e.region',
        programme_id: idIn('programme', "v.content ->> '$.programme'"),
        key: "c.value ->> '$.key'",
        position: 'c.key',
        contradicts: "c.value ->> '$.contradicts'",
        content: 'c.value',
        as_of: "c.value ->> '$.as_of'",
      },
      `${newestVersion('update')}
       CROSS JOIN json_each(v.content, '$.claims') AS c`,
    ),
  },
  {
    table: 'contradiction',
    subject: 'update',
    key: ['about', 'key', 'region'],
    columns: [],
    standing: `JOIN claim AS c ON c.update_id = j.value
       JOIN contradiction AS t ON t.region = c.region AND t.key = c.key`,
    sealed: sealed(
      { about: 'p.value', key: 'c.key', region: 'c.region' },
      `FROM json_each(?1) AS j
       CROSS JOIN claim AS c ON c.update_id = j.value
       CROSS JOIN claim AS o ON o.region = c.region AND o.key = c.contradicts
       CROSS JOIN json_each(json_array(c.region, c.programme_id, o.programme_id)) AS p
       WHERE p.value IS NOT NULL`,
    ),
  },
  {
    table: 'update_source',
    subject: 'update',
    key: ['source_id'],
    columns: ['event_date'],
    standing: rowsOf('update_source', 'update_id'),
    sealed: sealed(
      { source_id: "s.value ->> '$.id'", event_date: "v.content ->> '$.event_date'" },
      `${newestVersion('update')}
       CROSS JOIN json_each(v.content, '$.names.sources') AS s`,
    ),
  },
  {
    table: 'evidence_use',
    subject: 'update',
    key: ['version', 'sha256'],
    columns: ['region'],
    standing: rowsOf('evidence_use', 'update_id'),
    sealed: sealed(
      { version: 'v.version', sha256: "p.value ->> '$.file'", region: 'e.region' },
      `${everyVersion('update')}
       CROSS JOIN json_each(v.content, '$.evidence') AS p
       WHERE p.value ->> '$.file' IS NOT NULL`,
    ),
  },
];
