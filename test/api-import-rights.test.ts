import { beforeAll, describe, expect, it } from 'vitest';
import { lists } from '../src/imports/schema.ts';
import {
  budget,
  events,
  furnishImports,
  indicator,
  post,
  schedule,
  source,
  update,
} from './edge/importing.ts';
import type { Machine } from './edge/machines.ts';
import { sample } from './edge/sample.ts';

let dinas: Machine;
beforeAll(async () => void ({ dinas } = await furnishImports()));

const programme = (key: string) => ({
  key,
  title: 'Program',
  known_since: '2026-01-05',
  sources: ['koran'],
});
const amended = (key: string, organisation: string) => ({
  ...programme(key),
  title: 'Judul baru',
  organisations: [{ organisation, role: 'implementing' }],
  reason: 'judul lengkap',
});
const transaction = (of: string) => ({
  key: `bayar-${of}`,
  programme: of,
  type: 'disbursement',
  date: '2026-02-01',
  fiscal_year: 2026,
  amount: 1000,
  source: 'koran',
});
const closed: Record<(typeof lists)[number], object> = {
  sources: { ...source('koran'), title: 'Lain', reason: 'judul salah' },
  organisations: { key: 'baru', name: 'Dinas Baru', kind: 'agency' },
  methods: { key: 'cara', name: 'Cara hitung', source: 'koran', valid_from: '2020-01-01' },
  programmes: amended('milik-lain', 'lain'),
  schedules: schedule('milik-lain'),
  budgets: budget('uang-lain', 'milik-lain'),
  transactions: transaction('milik-lain'),
  indicators: indicator('milik-lain'),
  commitments: { ...sample.commitment },
  assessments: {
    key: 'nilai',
    subject: { kind: 'programme', key: 'milik-lain' },
    assessor: 'kampus',
    scale: 'gmpp',
    rating: 'amber',
    statement: 'Mungkin tercapai.',
    date: '2026-11-01',
    source: 'koran',
  },
  updates: update('tulisan-lain', { author: 'lain' }),
};

describe('a key of one organisation', () => {
  it.each(lists)(
    'writes in %s nothing of another one, and nothing of the same file before it',
    async (list) => {
      const before = await events();
      const file = { sources: [source('sebelum')], [list]: [closed[list]] };
      if (list === 'sources') file.sources = [source('sebelum'), closed.sources as never];
      for (const way of ['imports', 'imports?rehearsal=true']) {
        const answer = await post(way, file, dinas);
        const place = `$.${list}[${list === 'sources' ? 1 : 0}]`;
        expect([answer.status, answer.body.errors?.[0]?.field ?? answer.text]).toEqual([403, place]);
      }
      expect(await events()).toBe(before);
    },
  );

  it.each([
    'sources',
    'programmes',
    'schedules',
    'budgets',
    'transactions',
    'indicators',
    'updates',
  ] as const)('writes in %s what is its own', async (list) => {
    const own = {
      sources: source('punya-dinas'),
      programmes: amended('milik-dinas', 'dinas'),
      schedules: schedule('milik-dinas'),
      budgets: budget('uang-dinas', 'milik-dinas'),
      transactions: transaction('milik-dinas'),
      indicators: indicator('milik-dinas'),
      updates: update('tulisan-dinas'),
    };
    const answer = await post('imports', { [list]: [own[list]] }, dinas);
    expect([answer.status, answer.text]).toEqual([200, expect.stringMatching(/"(?:created|amended)":1/)]);
  });
});
