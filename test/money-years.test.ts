import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Budget } from '../src/programmes/budget-schema.ts';
import { noMoney, payFresh as pay, setAsideFresh as setAside } from './edge/money.ts';
import { rows } from './edge/portal.ts';
import { furnish } from './edge/sample.ts';

const year = async () =>
  (
    await rows(
      `SELECT original, original_gap, revised, revised_gap, funds, records, status FROM money_year WHERE fiscal_year = 2026`,
    )
  )[0];

type Part = [kind: 'A' | 'P' | '?', amount: Budget['amount'], over?: Partial<Budget>];
const kinds = { A: 'original', P: 'revised', '?': null } as const;

async function setAll(parts: Part[]) {
  for (const [i, [kind, amount, over]] of parts.entries())
    await setAside({ key: `b-${i}`, kind: kinds[kind], amount, ...over });
}

const estimate: Partial<Budget> = { status: 'indicative' };
const apbn: Partial<Budget> = { funds: 'APBN' };
const unnamed: Partial<Budget> = { funds: 'not_published' };
const first: Partial<Budget> = { approved_on: '2025-12-01' };
const second: Partial<Budget> = { approved_on: '2026-01-04' };

beforeAll(() => furnish());
beforeEach(noMoney);

describe('a fiscal year adds up', () => {
  const [none, committed] = ['not_recorded', 'committed'];
  it.each<[string, Part[], (number | string | null)[]]>([
    [
      'an estimate and what was then committed: once',
      [
        ['A', 900, estimate],
        ['A', 800],
      ],
      [800, none, 1, committed],
    ],
    ['an estimate alone', [['A', 900, estimate]], [900, none, 1, 'indicative']],
    [
      'an unsaid status under a committed one: once',
      [
        ['A', 9, { status: null }],
        ['A', 8],
      ],
      [8, none, 1, committed],
    ],
    [
      'two lines of one fund',
      [
        ['A', 300],
        ['A', 200],
      ],
      [500, none, 2, committed],
    ],
    [
      'a revision, which replaces both lines',
      [
        ['A', 300],
        ['A', 200],
        ['P', 450],
      ],
      [500, 450, 1, committed],
    ],
    [
      'two funds',
      [
        ['A', 300],
        ['A', 50, apbn],
      ],
      [350, none, 2, committed],
    ],
    [
      'a revised fund and one that stands',
      [
        ['A', 300],
        ['A', 50, apbn],
        ['P', 200],
      ],
      [350, 250, 2, committed],
    ],
    [
      'the newest of two revisions',
      [
        ['A', 9],
        ['P', 7, second],
        ['P', 8, first],
      ],
      [9, 7, 1, committed],
    ],
    [
      'two lines of one revision',
      [
        ['A', 9],
        ['P', 7],
        ['P', 1],
      ],
      [9, 8, 2, committed],
    ],
    [
      'a committed revision rather than an estimated one',
      [
        ['P', 7, estimate],
        ['P', 8],
      ],
      [none, 8, 1, committed],
    ],
    [
      'nothing that says no kind',
      [
        ['A', 9],
        ['?', 5],
      ],
      [9, none, 1, committed],
    ],
    [
      'never a part: an amount not published',
      [
        ['A', 300],
        ['A', 'not_published', apbn],
      ],
      ['partial', none, 2, committed],
    ],
    [
      'never a part: all are unknown',
      [
        ['A', 'unknown'],
        ['A', 'unknown', apbn],
      ],
      ['unknown', none, 2, committed],
    ],
    [
      'never a part: a fund without an original',
      [
        ['A', 9],
        ['P', 5, apbn],
      ],
      ['partial', 14, 2, committed],
    ],
    [
      'never what may be the same money twice',
      [
        ['A', 9],
        ['P', 5, unnamed],
      ],
      ['partial', 'partial', 2, committed],
    ],
    [
      'a revision not published, under which no original stands',
      [
        ['A', 9],
        ['P', 'not_published'],
      ],
      [9, 'not_published', 1, committed],
    ],
    ['one record of funds that nobody names', [['A', 9, unnamed]], [9, none, 1, committed]],
  ])('%s', async (_, parts, expected) => {
    await setAll(parts);
    const { original, original_gap, revised, revised_gap, records, status } = (await year())!;
    expect([original ?? original_gap, revised ?? revised_gap, records, status]).toEqual(expected);
  });

  it('follows an amendment, and leaves no year from which everything was moved away', async () => {
    await setAside({ amount: 300 });
    await setAside({ fiscal_year: 2027, amount: 400, reason: 'salah tahun' });
    expect(await rows('SELECT fiscal_year, original, sources FROM money_year')).toEqual([
      { fiscal_year: 2027, original: 400, sources: '["koran"]' },
    ]);
  });

  it('says nothing of budgets where only money moved', async () => {
    await pay({ key: 'kontrak', type: 'commitment', amount: 5 });
    expect(await rows('SELECT * FROM money_year')).toMatchObject([
      { original: null, original_gap: none, revised_gap: none, commitment: 5, expenditure: null, records: 0 },
    ]);
  });
});
