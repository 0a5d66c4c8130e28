import { amendable, dueOf, isOpen, outcomeOf, type Commitment } from '../../src/commitments/schema.ts';
import { amendable as judged } from '../../src/assessments/schema.ts';
import { lastDay } from '../../src/ui/period.ts';
import type { Row } from '../core/db.ts';
import { wordsAmended } from '../core/kept-amendments.ts';
import { citationsOfPromise, saidOfPromise } from '../core/kept-values.ts';
import { rowsOf, sealed, type Shown } from './shown.ts';
import { DEMO, headOf, idIn, says } from './shown-version-reads.ts';

function standing(row: Row): Row {
  const content = JSON.parse(row.content as string) as Commitment;
  const due = dueOf(content);
  return {
    ...row,
    due_on: due && lastDay(due),
    open: isOpen(content) ? 1 : 0,
    outcome: outcomeOf(content)?.value ?? 'none',
  };
}

const first = (noun: 'commitment' | 'assessment') =>
  `SELECT t.region, '${noun}' AS noun, t.id, (
           SELECT min(published_at) FROM version WHERE noun = '${noun}' AND subject_id = t.id
         ) AS at
         FROM ${noun} AS t`;

/** When each was first published, as its region's pages of then find it. */
const firsts: Shown = {
  table: 'first_publication',
  subject: 'region',
  key: ['noun', 'at', 'subject_id'],
  columns: [],
  standing: rowsOf('first_publication', 'region'),
  sealed: sealed(
    { noun: 'f.noun', at: 'f.at', subject_id: 'f.id' },
    `FROM json_each(?1) AS j
       CROSS JOIN (
         ${first('commitment')}
         UNION ALL ${first('assessment')}
       ) AS f ON f.region = j.value`,
  ),
};

/** Public words of offices, and judgements. */
export const shownPromises: Shown[] = [
  {
    ...headOf('commitment', {
      ...says('key', 'office', 'made_on'),
      content: 'v.content',
      demo: DEMO,
      programme_id: idIn('programme', "v.content ->> '$.programme'"),
      due_on: 'NULL',
      open: 'NULL',
      outcome: 'NULL',
      source_id: idIn('source', "v.content ->> '$.source'"),
      outcome_source_id: idIn('source', "v.content ->> '$.outcomes[#-1].source'"),
      citations: citationsOfPromise('e.region', 'v.content'),
      last_event_date: saidOfPromise('e.region', "(v.content ->> '$.key')", 'v.content'),
      amended: wordsAmended({ noun: 'commitment', fields: amendable }, 'j.value'),
    }),
    derive: { by: ['content'], rows: (row) => [standing(row)] },
  },
  headOf('assessment', {
    ...says('key'),
    content: 'v.content',
    subject_kind: "v.content ->> '$.subject.kind'",
    subject_key: "v.content ->> '$.subject.key'",
    assessor_id: idIn('organisation', "v.content ->> '$.assessor'"),
    day: "v.content ->> '$.date'",
    source_id: idIn('source', "v.content ->> '$.source'"),
    amended: wordsAmended({ noun: 'assessment', fields: judged }, 'j.value'),
  }),
  firsts,
];
