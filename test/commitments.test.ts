import { beforeAll, describe, expect, it } from 'vitest';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { idFor } from '../functions/core/ids.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { Commitment, outcomes } from '../src/commitments/schema.ts';
import { words } from '../src/commitments/words.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';
import { plain } from './edge/plain.ts';

const bridge: Commitment = { ...sample.commitment, made_on: '2026-02-03', due: '2026-Q2' };
const record = (over: Partial<Commitment> = {}, now?: string) =>
  recordCommitment(ctxAt(now), { region: REGION, commitment: { ...bridge, ...over } });
const begun = {
  value: 'limited',
  statement: 'Tiang dipasang.',
  as_of: '2026-05-01',
  source: 'koran',
} as const;
const built = {
  value: 'complete',
  statement: 'Jembatan dipakai.',
  as_of: '2026-09-01',
  source: 'dinas',
} as const;
const seven = Array.from({ length: 7 }, (_, i) => ({
  ...begun,
  statement: `Kata ${i + 1}.`,
  as_of: `2026-03-0${i + 1}`,
}));
const pageOf = async () => (await ask(`/${REGION}/janji/`)).text();
const kept = async (key = 'jembatan') =>
  (await rows('SELECT version, open, due_on, demo, programme_id FROM commitment WHERE key = ?', key))[0];
const events = async (key = 'jembatan') =>
  rows(
    'SELECT noun, verb, subject_version, public, data FROM event WHERE subject_id = ? ORDER BY id',
    await idFor(REGION, 'commitment', key),
  );

beforeAll(async () => {
  await furnish();
  const source = { ...sample.source, key: 'dinas', publisher: 'Dinas Uji' };
  await recordSource(ctxAt(), { region: REGION, source });
});

describe('a public word', () => {
  it('is on its register at once, with one event that repeats nothing of it', async () => {
    expect(await record()).toBe('created');
    expect(await pageOf()).toContain('“akan kami bangun”');
    expect(await kept()).toMatchObject({ version: 1, open: 1, due_on: '2026-06-30', demo: 1 });
    expect(await events()).toEqual([
      { noun: 'commitment', verb: 'record', subject_version: 1, public: 1, data: '{}' },
    ]);
  });

  it('recorded again unchanged changes nothing', async () => {
    expect(await record()).toBe('unchanged');
    expect(await events()).toHaveLength(1);
  });

  it('is amended with a public reason only, and its register keeps the words before beside those after', async () => {
    const amended = { statement: 'Jembatan gantung akan dibangun.', holder: 'Sri' };
    await expect(record(amended)).rejects.toMatchObject({ code: 'invalid' });
    expect(await events()).toHaveLength(1);
    expect(await record({ ...amended, reason: 'rekaman diputar ulang' })).toBe('amended');
    expect(await events()).toMatchObject([
      {},
      { verb: 'amend', subject_version: 2, data: '{"changed":["statement","holder"]}' },
    ]);
    const page = plain(await pageOf());
    for (const said of [
      'pernah diubah (versi 2, 22 November 2026',
      'rekaman diputar ulang',
      'Pernyataan: semula “Jembatan akan dibangun.”, menjadi “Jembatan gantung akan dibangun.”',
      'Pemegang jabatan: semula tidak disebut, menjadi Sri',
    ])
      expect(page).toContain(said);
  });

  it('takes an outcome without a reason, and is over when a source says that it was kept whole', async () => {
    const now = { statement: 'Jembatan gantung akan dibangun.', holder: 'Sri' };
    expect(await record({ ...now, outcomes: [begun] })).toBe('amended');
    expect(await kept()).toMatchObject({ version: 3, open: 1 });
    const half = await pageOf();
    for (const said of ['hasil: terbatas', 'Tiang dipasang.', 'Lewat tenggat']) expect(half).toContain(said);
    expect(await record({ ...now, outcomes: [begun, built] })).toBe('amended');
    expect(await kept()).toMatchObject({ version: 4, open: 0 });
    const whole = (await pageOf()).replace(/\s+/g, ' ');
    expect(whole).toMatch(/Jembatan dipakai\..*1 September 2026.*Dinas Uji/);
    expect(whole).toMatch(/<details>.*terbatas.*Tiang dipasang\..*1 Mei 2026.*Koran Uji.*<\/details>/);
    expect(whole).not.toMatch(/Terbuka \d|Lewat tenggat \d/);
    expect((await events()).at(-1)).toMatchObject({ verb: 'amend', data: '{"changed":["outcomes"]}' });
  });

  it('shows an amendment under the version that made it, also after an outcome was added', async () => {
    const page = await pageOf();
    expect(page).toContain('(versi 2,');
    expect(page).not.toMatch(/\(versi [34],/);
  });

  it('may be taken back, which ends it too', async () => {
    await record({ key: 'pasar', outcomes: [{ ...begun, value: 'withdrawn' }] });
    expect(await kept('pasar')).toMatchObject({ open: 0 });
  });

  it('shows every older outcome, the newest first', async () => {
    await record({ key: 'lama', outcomes: seven });
    const page = await pageOf();
    for (const said of ['Kata 7.', 'sebelumnya (6)']) expect(page).toContain(said);
    expect([...page.matchAll(/Kata ([1-6])\./g)].map(([, n]) => n)).toEqual(['6', '5', '4', '3', '2', '1']);
  });
});

const later = { due: '2027', reason: 'anggaran belum ada', as_of: '2026-06-01', source: 'dinas' };
const again = { ...later, due: '2028', reason: 'lelang gagal', as_of: '2026-09-01', source: 'koran' };

describe('a public word is refused', () => {
  it.each<[string, Partial<Commitment>, string, string?]>([
    ['of tomorrow', { made_on: '2026-11-23' }, 'made_on'],
    [
      'of tomorrow in its own region, though today elsewhere',
      { made_on: '2026-11-22' },
      'made_on',
      '2026-11-21T16:59:00Z',
    ],
    ['with an unknown source', { source: 'entah' }, 'source'],
    ['with an outcome from an unknown source', { outcomes: [{ ...begun, source: 'entah' }] }, 'source'],
    ['with a move from an unknown source', { moves: [{ ...later, source: 'entah' }] }, 'source'],
    ['with a move said tomorrow', { moves: [{ ...later, as_of: '2026-11-23' }] }, 'moves[1].as_of'],
    ['about an unknown programme', { programme: 'entah' }, 'programme'],
    ['with an outcome of tomorrow', { outcomes: [{ ...begun, as_of: '2026-11-23' }] }, 'outcomes[1].as_of'],
  ])('%s', async (_, over, field, now) => {
    await expect(record({ key: 'tolak', due: null, ...over }, now)).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ field }],
    });
    expect(await rows("SELECT id FROM commitment WHERE key = 'tolak'")).toEqual([]);
    expect(await events('tolak')).toEqual([]);
  });

  it('for a region that is not there', async () => {
    const made = recordCommitment(ctxAt(), { region: 'kota-entah', commitment: bridge });
    await expect(made).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each<[string, Partial<Commitment>, string]>([
    ['due before it was made', { due: '2026-01' }, 'due'],
    ['moved to before it was made', { moves: [{ ...later, due: '2026-01' }] }, 'moves'],
    ['moved to where it was', { moves: [{ ...later, due: '2026-Q2' }] }, 'moves'],
    ['with moves out of order', { moves: [again, later] }, 'moves'],
    ['with outcomes out of order', { outcomes: [built, begun] }, 'outcomes'],
    ['with an outcome older than itself', { outcomes: [{ ...begun, as_of: '2026-02-02' }] }, 'outcomes'],
  ])('%s, before any verb is called', (_, over, field) => {
    const { error } = Commitment.safeParse({ ...bridge, ...over });
    expect(error?.issues.map((issue) => issue.path[0])).toEqual([field]);
  });

  it('never, when it is due in the very month in which it was made', () => {
    expect(Commitment.safeParse({ ...bridge, due: '2026-02' }).success).toBe(true);
  });
});

it('lets one of four racers record, and leaves one event', async () => {
  const races = [1, 2, 3, 4].map((n) => record({ key: 'lomba', statement: `Lomba ${n}.` }));
  const ended = await Promise.allSettled(races);
  expect(ended.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
  expect(await events('lomba')).toHaveLength(1);
});

it("speaks of outcomes in OGP's scale, and of nobody's honesty", () => {
  expect(Object.keys(words.id.outcomes)).toEqual([...outcomes]);
  expect(JSON.stringify(words.id)).not.toMatch(/ingkar|bohong|ditepati|dilanggar|mandek|kompromi/i);
});
