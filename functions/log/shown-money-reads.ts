import { moneyYears } from '../programmes/money-reads.ts';
import { FIGURES_DIFFER } from '../core/kept-amendments.ts';
import { originalFigures } from '../programmes/original-figure-reads.ts';
import { originalPoints } from '../programmes/original-reads.ts';
import { rowsOf, sealed, type Shown } from './shown.ts';
import { everyVersion, headOf, idIn, says } from './shown-version-reads.ts';

const OF = { programme_id: idIn('programme', "v.content ->> '$.programme'") };
const WHOLE = { content: 'v.content', published_at: 'v.published_at' };

// What nobody published stands as its reason in the content, and as nothing in the column.
const number = (name: string) =>
  `iif(json_type(v.content, '$.${name}') = 'integer', v.content ->> '$.${name}', NULL)`;

const amended = (noun: 'budget' | 'transaction' | 'indicator') =>
  `SELECT t.programme_id, v.published_at, v.noun, v.subject_id, v.version
         FROM "${noun}" AS t
         CROSS JOIN version AS v ON v.noun = '${noun}' AND v.subject_id = t.id AND v.version > 1`;

const AMENDED = [
  ...(['budget', 'transaction', 'indicator'] as const).map(amended),
  `SELECT v.programme_id, v.published_at, 'programme', v.programme_id, v.version
         FROM programme_version AS v
         CROSS JOIN programme_version AS b ON b.programme_id = v.programme_id AND b.version = v.version - 1
         WHERE ${FIGURES_DIFFER}`,
].join('\n         UNION ALL ');

/** Which versions of its numbers a programme's page lists as amended. */
const amendments: Shown = {
  table: 'amendment',
  subject: 'programme',
  key: ['published_at', 'noun', 'subject_id', 'version'],
  columns: [],
  standing: rowsOf('amendment', 'programme_id'),
  sealed: sealed(
    {
      published_at: 'a.published_at',
      noun: 'a.noun',
      subject_id: 'a.subject_id',
      version: 'a.version',
    },
    `FROM json_each(?1) AS j
       CROSS JOIN (
         ${AMENDED}
       ) AS a ON a.programme_id = j.value`,
  ),
};

const YEAR = [
  'original',
  'original_gap',
  'revised',
  'revised_gap',
  'commitment',
  'disbursement',
  'expenditure',
  'funds',
  'records',
  'status',
  'said_on',
  'sources',
];

/** Money and indicators, with what follows from both. */
export const shownNumbers: Shown[] = [
  headOf('budget', {
    ...OF,
    ...WHOLE,
    ...says('key', 'kind', 'status'),
    fiscal_year: number('fiscal_year'),
    amount: number('amount'),
    said_on: "v.content ->> '$.as_of'",
  }),
  headOf('transaction', {
    ...OF,
    ...WHOLE,
    ...says('key', 'type', 'fiscal_year', 'amount'),
    day: "v.content ->> '$.date'",
  }),
  headOf('method', { content: 'v.content', ...says('key', 'name') }),
  headOf('indicator', {
    ...OF,
    ...WHOLE,
    ...says('key', 'title', 'unit'),
    method_id: idIn('method', "v.content ->> '$.method'"),
    said_on: `(SELECT max(value ->> '$.to') FROM json_each(v.content, '$.points') WHERE value ->> '$.kind' <> 'target')`,
    originals: `(SELECT points FROM indicator_original WHERE indicator_id = j.value AND version = v.version)`,
  }),
  // Each from the one before it, as the verb keeps them: the first follows from its version alone.
  {
    table: 'indicator_original',
    subject: 'indicator',
    key: ['version'],
    columns: ['points'],
    standing: rowsOf('indicator_original', 'indicator_id'),
    sealed: sealed(
      { version: 'v.version', points: originalPoints },
      `${everyVersion('indicator')}
       LEFT JOIN indicator_original AS f ON f.indicator_id = j.value AND f.version = v.version - 1
       ORDER BY j.value, v.version`,
    ),
  },
  {
    table: 'programme_original',
    subject: 'programme',
    key: ['version'],
    columns: ['figures'],
    standing: rowsOf('programme_original', 'programme_id'),
    sealed: sealed(
      { version: 'o.version', figures: 'o.figures' },
      `FROM json_each(?1) AS j
       CROSS JOIN (
         SELECT v.programme_id, v.version, ${originalFigures} AS figures
         FROM programme_version AS v
         LEFT JOIN programme_original AS f ON f.programme_id = v.programme_id AND f.version = v.version - 1
       ) AS o ON o.programme_id = j.value AND o.figures <> '[]'
       ORDER BY j.value, o.version`,
    ),
  },
  amendments,
  {
    table: 'money_year',
    subject: 'programme',
    key: ['fiscal_year'],
    columns: YEAR,
    standing: rowsOf('money_year', 'programme_id'),
    sealed: sealed(
      Object.fromEntries(['fiscal_year', ...YEAR].map((name) => [name, `y.value ->> '$.${name}'`])),
      `FROM json_each(?1) AS j
       CROSS JOIN json_each((
         SELECT json_group_array(json_object(${['fiscal_year', ...YEAR].map((name) => `'${name}', m.${name}`).join(', ')}))
         FROM (${moneyYears('j.value')}) AS m
       )) AS y`,
    ),
  },
];
