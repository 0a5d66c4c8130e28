import { beforeAll, describe, it } from 'vitest';
import type { Schedule } from '../src/programmes/schedule-schema.ts';
import { refused } from './edge/left.ts';
import { plan, publish, revise, revision, said, tell } from './edge/plans.ts';
import { furnish } from './edge/sample.ts';

beforeAll(() => furnish());

const [first, second, third] = plan.milestones as [
  Schedule['milestones'][number],
  Schedule['milestones'][number],
  Schedule['milestones'][number],
];

describe('a first plan is refused', () => {
  it.each<[string, Partial<Schedule>, string, string]>([
    ['with an unknown programme', { programme: 'kolam' }, 'programme', 'kolam'],
    ['with an unknown source', { source: 'gosip' }, 'source', 'gosip'],
    ['from a day to come', { as_of: '2026-11-23' }, 'as_of', 'masa depan'],
    [
      'with weights of 101',
      { milestones: [first, second, { ...third, weight: 31 }] },
      'milestones',
      'tepat 100',
    ],
    [
      'with weights of 99',
      { milestones: [first, second, { ...third, weight: 29 }] },
      'milestones',
      'tepat 100',
    ],
    [
      'with half a percent',
      { milestones: [first, second, { ...third, weight: 29.5 }] },
      'milestones[3].weight',
      'bobot bulat',
    ],
    [
      'with a negative weight',
      { milestones: [first, { ...second, weight: 80 }, { ...third, weight: -30 }, { ...third, key: 'x' }] },
      'milestones[3].weight',
      'bobot bulat',
    ],
    [
      'with a key twice',
      { milestones: [first, second, { ...third, key: 'tiang' }] },
      'milestones',
      'dua kali',
    ],
    [
      'with a day that is none',
      { milestones: [first, second, { ...third, due: '2026-02-29' }] },
      'milestones[3].due',
      'setepat sumbernya',
    ],
    ['without milestones', { milestones: [] }, 'milestones', 'sedikitnya satu'],
  ])('%s', async (_, over, field, words) => {
    await refused(() => publish(over), 'invalid', field, words);
  });

  it('in a region that is not there; and nothing is said of a plan that is not there', async () => {
    await refused(() => publish({}, 'kota-hilang'), 'not_found');
    await refused(() => tell('tiang', said('meet')), 'not_found');
    await refused(() => revise(), 'not_found');
  });
});

describe('of a plan, nobody says', () => {
  beforeAll(async () => {
    await publish();
    await tell('menyala', said('miss'));
    await tell('tiang', said('drop'));
    await revise();
  });

  it.each<[string, string, Parameters<typeof said>, string, string]>([
    ['a move without a reason', 'menyala', ['move', { reason: null }], 'reason', 'alasannya'],
    ['a move with an empty reason', 'menyala', ['move', { reason: ' ' }], 'reason', 'tidak boleh kosong'],
    ['a move without a date', 'menyala', ['move', { due: null }], 'due', 'tenggat baru'],
    [
      'a move to where it is',
      'menyala',
      ['move', { due: '2026-12-31' }],
      'due',
      'sama dengan tenggat sebelumnya',
    ],
    ['a move to a year nobody plans', 'menyala', ['move', { due: '2101' }], 'due', 'setepat sumbernya'],
    ['a drop without a reason', 'menyala', ['drop', { reason: null }], 'reason', 'alasannya'],
    ['a drop with a date', 'menyala', ['drop', { due: '2027' }], 'due', 'hanya untuk move'],
    ['met without a day', 'menyala', ['meet', { date: null }], 'date', 'tanggal terpenuhi'],
    [
      'met on a day to come',
      'menyala',
      ['meet', { date: '2026-11-23', as_of: '2026-11-22' }],
      'date',
      'masa depan',
    ],
    [
      'met in a year to come',
      'menyala',
      ['meet', { date: '2027', as_of: '2026-11-22' }],
      'date',
      'masa depan',
    ],
    [
      'met after the source said so',
      'menyala',
      ['meet', { date: '2026-08', as_of: '2026-07-31' }],
      'date',
      'sesudah hari sumber',
    ],
    ['a word of tomorrow', 'menyala', ['drop', { as_of: '2026-11-23' }], 'as_of', 'masa depan'],
    ['a word older than the last one', 'menyala', ['drop', { as_of: '2026-06-30' }], 'as_of', 'urut'],
    ['a second miss', 'menyala', ['miss'], 'action', '"miss" tidak mungkin setelah "notMet"'],
    ['a move of what was dropped', 'tiang', ['move'], 'action', '"move" tidak mungkin setelah "dropped"'],
  ])('%s', async (_, milestone, change, field, words) => {
    const at = plan.milestones.findIndex((m) => m.key === milestone) + 1;
    const where = `milestones[${at}].changes[2].${field}`;
    await refused(() => tell(milestone, said(...change)), 'invalid', where, words);
  });

  it('what was said before it joined', async () => {
    const early = said('drop', { as_of: '2026-06-30' });
    await refused(() => tell('sakelar', early), 'invalid', 'revisions[1].add[1].changes[1].as_of', 'urut');
  });

  it('what rests on an unknown source, or is about nothing that is known', async () => {
    await refused(() => tell('menyala', said('drop', { source: 'gosip' })), 'invalid', 'source', 'gosip');
    await refused(() => tell('lampion', said('meet')), 'not_found');
    await refused(() => tell('tiang', said('meet'), 'kolam'), 'not_found');
    await refused(() => revise({}, 'kolam'), 'not_found');
  });

  const cable = { key: 'kabel', title: 'Kabel', type: 'delivery' as const, due: '2027', changes: [] };
  const weights = { ...revision.weights, kabel: 0 };
  const more = { add: [cable], weights };
  it.each([
    ['weights of 101', { ...more, weights: { ...weights, kabel: 1 } }, 'weights', 'tepat 100'],
    ['a weight forgotten', { ...more, weights: revision.weights }, 'weights', 'setiap tonggak'],
    ['a weight of a stranger', { ...more, weights: { ...weights, hantu: 0 } }, 'weights', 'setiap tonggak'],
    ['no reason', { ...more, reason: '' }, 'reason', 'tidak boleh kosong'],
    ['a day to come', { ...more, as_of: '2026-11-23' }, 'as_of', 'masa depan'],
    ['a day before the last one', { ...more, as_of: '2026-06-30' }, 'as_of', 'urut'],
  ])('a revision with %s', async (_, over, field, words) => {
    await refused(() => revise(over), 'invalid', `revisions[2].${field}`, words);
  });

  it.each([['menyala'], ['tiang']])(
    'a new weight for %s, which is settled: failing must not pay',
    async (key) => {
      const shifted = { ...weights, [key]: 0, rancangan: 10 + (weights as Record<string, number>)[key]! };
      const where = `revisions[2].weights.${key}`;
      await refused(() => revise({ ...more, weights: shifted }), 'invalid', where, 'tidak dapat diubah');
    },
  );

  it.each([
    [
      'a date that has passed when it is announced',
      ['move', { due: '2026-06', as_of: '2026-07-02' }],
      'due',
      'sudah lewat',
    ],
    ['the same last day in other words', ['move', { due: '2026-Q4' }], 'due', 'hari terakhirnya sama'],
    ['a day before the plan itself', ['meet', { date: '2025' }], 'date', 'mendahului rencananya'],
    ['a dash for a reason', ['drop', { reason: '-' }], 'reason', 'alasannya'],
  ] as [string, Parameters<typeof said>, string, string][])('%s', async (_, change, field, words) => {
    const where = `milestones[3].changes[2].${field}`;
    await refused(() => tell('menyala', said(...change)), 'invalid', where, words);
  });

  it('a revision that adds what is there, or rests on an unknown source', async () => {
    await refused(() => revise(), 'invalid', 'milestones', 'dua kali');
    await refused(() => revise({ ...more, source: 'gosip' }), 'invalid', 'source', 'gosip');
  });
});
