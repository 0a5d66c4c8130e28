import { beforeAll, describe, expect, it } from 'vitest';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import type { Commitment } from '../src/commitments/schema.ts';
import { refused } from './edge/left.ts';
import { problemsOf } from './edge/load.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';
import { plain } from './edge/plain.ts';

const bridge: Commitment = { ...sample.commitment, made_on: '2026-02-03', due: '2026-Q2' };
const record = (over: Partial<Commitment> = {}) =>
  recordCommitment(ctxAt(), { region: REGION, commitment: { ...bridge, ...over } });
const begun = {
  value: 'limited',
  statement: 'Tiang dipasang.',
  as_of: '2026-05-01',
  source: 'koran',
} as const;
const pageOf = async () => (await ask(`/${REGION}/janji/`)).text();
const kept = async (key: string) =>
  (await rows('SELECT version, due_on FROM commitment WHERE key = ?', key))[0];

beforeAll(async () => {
  await furnish();
  const source = { ...sample.source, key: 'dinas', publisher: 'Dinas Uji' };
  await recordSource(ctxAt(), { region: REGION, source });
});

const later = { due: '2027', reason: 'anggaran belum ada', as_of: '2026-06-01', source: 'dinas' };
const again = { ...later, due: '2028', reason: 'lelang gagal', as_of: '2026-09-01', source: 'koran' };

const undone = async (moves?: Commitment['moves']) => {
  await record({ key: 'undur', due: '2026-03', moves });
  const drawn = await pageOf();
  return drawn.slice(drawn.indexOf('<li id="undur">')).split('<li id=')[1];
};

describe('what was published of a public word', () => {
  const first = { key: 'tetap', due: '2026', outcomes: [begun], moves: [later] };
  beforeAll(() => record(first));

  it.each<[string, Partial<Commitment>, string, string]>([
    ['its quote', { quote: 'mungkin kami bangun' }, 'quote', 'tidak ditulis ulang'],
    ['its kind', { kind: 'expectation' }, 'kind', 'tidak ditulis ulang'],
    ['its office', { office: 'Camat Uji' }, 'office', 'tidak ditulis ulang'],
    ['its day', { made_on: '2026-02-04' }, 'made_on', 'tidak ditulis ulang'],
    ['its source', { source: 'dinas' }, 'source', 'tidak ditulis ulang'],
    ['its programme', { programme: 'lampu' }, 'programme', 'tidak ditulis ulang'],
    ['its first due date', { due: '2030' }, 'due', '"moves"'],
    ['an outcome, dropped', { outcomes: [] }, 'outcomes', 'tambahkan'],
    ['an outcome, rewritten', { outcomes: [{ ...begun, value: 'substantial' }] }, 'outcomes', 'tambahkan'],
    ['a move, dropped', { moves: undefined }, 'moves', 'tambahkan'],
    ['a move, rewritten', { moves: [{ ...later, reason: 'lain' }] }, 'moves', 'tambahkan'],
  ])('stays, whatever the reason: %s', async (_, over, field, says) => {
    await refused(() => record({ ...first, reason: 'Rapikan kata-kata.', ...over }), 'invalid', field, says);
  });

  it('says so before an import writes anything', async () => {
    const file = {
      region: REGION,
      commitments: [{ ...bridge, ...first, kind: 'goal', due: '2029', reason: 'Rapi.' }],
    };
    const problems = await problemsOf(JSON.stringify(file));
    expect(problems.map(({ field }) => field)).toEqual(['commitments[1].kind', 'commitments[1].due']);
  });

  it('may gain the exact words that were not known', async () => {
    await record({ key: 'lisan', quote: null });
    expect(await record({ key: 'lisan', reason: 'rekaman ditemukan' })).toBe('amended');
    expect(plain(await pageOf())).toContain(
      'Kata-kata persis: semula tidak disebut, menjadi “akan kami bangun”',
    );
  });

  it('grows by a move: no reason of its own is asked, and the ledger keeps every date', async () => {
    expect(await record({ ...first, moves: [later, again] })).toBe('amended');
    expect(await kept('tetap')).toMatchObject({ version: 2, due_on: '2028-12-31' });
    const page = (await pageOf()).replace(/\s+/g, ' ');
    const item = page.slice(page.indexOf('<li id="tetap">'));
    for (const said of [
      'tenggat tahun 2028.',
      'mundur 731 hari dari tenggat pertama',
      'tahun 2026 → tahun 2027: mundur 365 hari. Alasan: anggaran belum ada',
      'tahun 2027 → tahun 2028: mundur 366 hari. Alasan: lelang gagal',
    ])
      expect(item).toContain(said);
    expect(await record({ ...first, moves: [later, again] })).toBe('unchanged');
  });

  it('is late by the date of today, not by the first', async () => {
    expect(await undone()).toContain('Lewat tenggat');
    expect(await undone([later])).not.toContain('Lewat tenggat');
  });
});
