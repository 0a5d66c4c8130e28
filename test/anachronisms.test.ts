import { beforeAll, describe, expect, it } from 'vitest';
import { recordAssessment } from '../functions/assessments/record-assessment.ts';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { recordBudget } from '../functions/programmes/record-budget.ts';
import { recordIndicator } from '../functions/programmes/record-indicator.ts';
import { recordTransaction } from '../functions/programmes/record-transaction.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { tooLate } from '../functions/sources/says.ts';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import { ImportFile } from '../src/imports/schema.ts';
import { readYaml } from '../functions/imports/read-yaml.ts';
import { refused } from './edge/left.ts';
import { lineWith, load, problemsOf } from './edge/load.ts';
import { ctxAt } from './edge/portal.ts';
import { FILE } from './edge/promises.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const WORDS = 'sumber ini bertanggal 1 Maret 2026, jadi tidak dapat mengatakan sesuatu';
const edition = {
  ...sample.source,
  key: 'edisi',
  event_date: '2026-02-28',
  published_at: '2026-03-01T13:01',
};

beforeAll(async () => {
  await furnish();
  await recordSource(ctxAt(), { region: REGION, source: edition });
  const assessor = {
    ...sample.organisation,
    key: 'penilai',
    name: 'Penilai Uji',
    kind: 'university' as const,
  };
  await registerOrganisation(ctxAt(), { region: REGION, organisation: assessor });
});

describe('a source', () => {
  it.each<[string, string | null, string | null, boolean]>([
    ['2026-03-01', '2026-02-28', '2026-03-01T23:59', false],
    ['2026-03-02', '2026-02-28', '2026-03-01T23:59', true],
    ['2026-03-01', '2026-03-01', '2026-02-28', false],
    ['2026-03-02', '2026-03-01', null, true],
    ['2026-03-02', null, '2026-03-01', true],
    ['2999-12-31', null, null, false],
  ])('asked of %s, with event %s and printed %s: too late %s', (day, event_date, published_at, late) => {
    expect(tooLate(day, { event_date, published_at }) !== null).toBe(late);
  });
});

/** Every kind of content that lets the edition speak on a day, and the field of that day. */
const speaking = (day: string) => `region: ${REGION}
programmes:
  - key: lampu
    title: Lampu jalan
    known_since: '2026-01-05'
    sources: [koran]
    figures:
      - { key: lampu, label: Lampu, value: 5, unit: buah, as_of: '${day}', source: edisi }
    reason: angka terbit
schedules:
  - programme: lampu
    as_of: '2026-01-05'
    source: koran
    milestones:
      - key: tiang
        title: Tiang berdiri
        type: delivery
        weight: 100
        due: 2026-Q3
        changes:
          - { action: move, due: 2026-Q4, reason: lelang gagal, as_of: '${day}', source: edisi }
    revisions:
      - as_of: '${day}'
        source: edisi
        reason: sakelar
        add: [{ key: sakelar, title: Sakelar, type: delivery, due: 2027-Q1 }]
        weights: { tiang: 50, sakelar: 50 }
budgets:
  - { key: biaya, programme: lampu, kind: original, status: committed, fiscal_year: 2026, amount: 5, funds: APBD, as_of: '${day}', source: edisi }
transactions:
  - { key: termin, programme: lampu, type: expenditure, date: '${day}', fiscal_year: 2026, amount: 5, source: edisi }
indicators:
  - key: titik
    programme: lampu
    title: Titik
    unit: point
    points:
      - { kind: baseline, from: '2026-01-01', to: '${day}', value: 3, source: edisi }
      - { kind: target, from: '2026-01-01', to: '2029-12-31', value: 9, source: edisi }
      - { kind: actual, from: '2026-01-01', to: '${day}', value: 4, source: edisi }
commitments:
  - key: jembatan
    kind: commitment
    statement: Jembatan akan dibangun.
    office: Bupati Uji
    made_on: '${day}'
    source: edisi
    outcomes:
      - { value: limited, statement: Dimulai., as_of: '${day}', source: edisi }
assessments:
  - key: telaah
    subject: { kind: programme, key: lampu }
    assessor: penilai
    scale: words
    rating: words
    statement: Baik.
    date: '${day}'
    source: edisi
`;

const fields = [
  'programmes[1].figures[1].as_of',
  'schedules[1].milestones[1].changes[1].as_of',
  'schedules[1].revisions[1].as_of',
  'budgets[1].as_of',
  'transactions[1].date',
  'indicators[1].points[1].to',
  'indicators[1].points[3].to',
  'commitments[1].made_on',
  'commitments[1].outcomes[1].as_of',
  'assessments[1].date',
];

describe('a file that lets a source speak after its own day', () => {
  it('is refused whole, each day with its line', async () => {
    const text = speaking('2026-03-02');
    const problems = await problemsOf(text);
    expect(problems.map(({ field }) => field)).toEqual(fields);
    for (const { message } of problems) expect(message).toContain(WORDS);
    expect(problems[0]?.line).toBe(lineWith(text, 'key: lampu, label'));
    expect(problems[3]?.line).toBe(lineWith(text, 'key: biaya'));
  });

  it('is judged by the source of the file when it holds one, by the portal otherwise', async () => {
    const plain = FILE.replace(
      'methods:',
      "sources:\n  - { key: koran, class: press_report, publisher: Koran Uji, title: Kota uji diuji, published_at: '2026-07-31', reason: tanggal ditemukan }\nmethods:",
    );
    const late = await problemsOf(plain);
    expect(late.map(({ field }) => field)).toEqual(['schedules[1].revisions[1].as_of']);
  });
});

const content = readYaml(speaking('2026-03-02'), ImportFile).data;
const region = REGION;

describe('a verb refuses', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    [
      'a figure',
      () => amendProgramme(ctxAt(), { region, programme: content.programmes[0]! }),
      'figures[1].as_of',
    ],
    ['a budget', () => recordBudget(ctxAt(), { region, budget: content.budgets[0]! }), 'as_of'],
    [
      'a payment',
      () => recordTransaction(ctxAt(), { region, transaction: content.transactions[0]! }),
      'date',
    ],
    [
      'a value',
      () => recordIndicator(ctxAt(), { region, indicator: content.indicators[0]! }),
      'points[3].to',
    ],
    [
      'a promise',
      () => recordCommitment(ctxAt(), { region, commitment: content.commitments[0]! }),
      'made_on',
    ],
    [
      'its outcome',
      () => recordCommitment(ctxAt(), { region, commitment: content.commitments[0]! }),
      'outcomes[1].as_of',
    ],
    ['a judgement', () => recordAssessment(ctxAt(), { region, assessment: content.assessments[0]! }), 'date'],
  ])('%s of a later day', async (_, verb, field) => {
    await refused(verb, 'invalid', field, WORDS);
  });
});

describe('the same file', () => {
  it('of the day itself enters whole', async () => {
    expect(await load(speaking('2026-03-01'))).toMatchObject({ created: 6, amended: 1 });
  });
});
