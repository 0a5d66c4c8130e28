import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { eraseFeedback } from '../functions/feedback/erase-feedback.ts';
import { hideFeedback } from '../functions/feedback/hide-feedback.ts';
import { publishFeedback } from '../functions/feedback/publish-feedback.ts';
import { refusalsOf, toRefusalTally } from '../functions/feedback/refusal-reads.ts';
import { refuseFeedback } from '../functions/feedback/refuse-feedback.ts';
import { readAll } from '../functions/core/db.ts';
import { furnishDesk } from './edge/desk.ts';
import { endOf, photographed, standing, toldOf, waiting } from './edge/moderation.ts';
import { ctxOf, type Signed } from './edge/officers.ts';
import { ask, rows } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';

let boss: Signed;
let dinas: Signed;

beforeAll(async () => {
  ({ boss, dinas } = await furnishDesk());
});

const text = 'Lampu di jalan itu menyala mulai Januari.';
const tally = (id: string) =>
  rows(
    `SELECT there, partly, absent FROM observation_tally AS t JOIN feedback AS f ON f.programme_id = t.programme_id
     WHERE f.id = ? AND t.month = '2019-03' AND t.milestone_key = f.milestone_key`,
    id,
  );

const count = async () => {
  const [found = []] = await readAll(env.DB, [refusalsOf(env.DB, REGION)]);
  const { all, agencies } = toRefusalTally(found);
  return [all.counts, agencies.find(({ key }) => key === 'dinas')?.counts ?? []].map(
    (counts) => counts.find(({ refusal }) => refusal === 'advertisement') ?? { refused: 0, hidden: 0 },
  );
};
const programme = () => rows("SELECT * FROM programme WHERE key = 'lampu'");
const state = async (photo: string) => (await rows('SELECT state FROM photo WHERE id = ?', photo))[0]?.state;

describe('a reason', () => {
  it('is needed, is kept, and is counted in public per agency and region', async () => {
    const [id, shown] = [await waiting(), await waiting()];
    for (const reason of ['', 'bohong', '__proto__'])
      expect(await endOf(refuseFeedback(ctxOf(dinas), { id, seen: 1, reason }))).toBe('invalid');
    const [before] = await count();
    await refuseFeedback(ctxOf(dinas), { id, seen: 1, reason: 'advertisement' });
    await refuseFeedback(ctxOf(dinas), { id, seen: 1, reason: 'advertisement' });
    await publishFeedback(ctxOf(dinas), { id: shown, seen: 1 });
    await hideFeedback(ctxOf(dinas), { id: shown, seen: 2, reason: 'advertisement' });
    const [all, ofDinas] = await count();
    expect(all).toMatchObject({ refused: before!.refused + 1, hidden: before!.hidden + 1 });
    expect(ofDinas).toMatchObject(all!);
    const list = (await (await ask(`/${REGION}/masukan/`)).text()).replaceAll(/<[^>]+>/g, ' ');
    expect(list).toMatch(new RegExp(`berisi iklan\\s+${all?.refused}\\s+${all?.hidden}\\s`));
    expect(await standing(id)).toMatchObject({ state: 'refused', refusal: 'advertisement' });
    expect(await toldOf(id)).toEqual(['refuse 2']);
    expect(await toldOf(shown)).toEqual(['publish 2 public', 'hide 3']);
  });
});

describe('an observation', () => {
  it('is counted while it is public, and changes nothing of the programme', async () => {
    const before = await programme();
    const [id, also] = await Promise.all(
      (['absent', 'there'] as const).map((seen) =>
        waiting({
          kind: 'observation',
          seen,
          seen_on: '2019-03-04',
          milestone_key: 'satu',
          village_code: '00.00.01.1001',
        }),
      ),
    );
    await publishFeedback(ctxOf(dinas), { id: id!, seen: 1 });
    await publishFeedback(ctxOf(dinas), { id: also!, seen: 1 });
    expect(await tally(id!)).toEqual([{ there: 1, partly: 0, absent: 1 }]);
    await hideFeedback(ctxOf(dinas), { id: id!, seen: 2, reason: 'unreadable' });
    expect(await tally(id!)).toEqual([{ there: 1, partly: 0, absent: 0 }]);
    await eraseFeedback(ctxOf(boss), { id: also!, seen: 2 });
    expect(await tally(id!)).toEqual([{ there: 0, partly: 0, absent: 0 }]);
    expect(await programme()).toEqual(before);
  });

  it('has its photo shown only when that was ticked, and of its own', async () => {
    const id = await waiting({ kind: 'observation', milestone_key: 'tiga' });
    const [mine, foreign] = [await photographed(id), await photographed(await waiting())];
    expect(await endOf(publishFeedback(ctxOf(dinas), { id, seen: 1, photos: [foreign] }))).toBe('conflict');
    expect(await standing(id)).toMatchObject({ state: 'waiting' });
    await publishFeedback(ctxOf(dinas), { id, seen: 1, photos: [mine, mine] });
    expect(await state(mine)).toBe('approved');
    expect(await state(foreign)).toBe('ready');
    await eraseFeedback(ctxOf(boss), { id, seen: 2 });
    expect(await state(mine)).toBe('leaving');
  });
});

describe('what is erased', () => {
  it('loses its words, its key, its place and the words of its answer, once, and stands in the ledger', async () => {
    const id = await waiting();
    await publishFeedback(ctxOf(dinas), { id, seen: 1, answer: { text, organisation: 'dinas' } });
    await eraseFeedback(ctxOf(boss), { id, seen: 3 });
    await eraseFeedback(ctxOf(boss), { id, seen: 3 });
    expect(await standing(id)).toMatchObject({
      state: 'withdrawn',
      body: null,
      answer: '',
      key_mac: null,
      village_code: null,
      list: 'withdrawn',
    });
    expect(await toldOf(id)).toEqual(['publish 2 public', 'answer 3 public', 'erase 4']);
    expect(await rows('SELECT noun, what, basis FROM erasure WHERE subject_id = ?', id)).toEqual([
      { noun: 'feedback', what: 'everything', basis: 'request' },
    ]);
    for (const run of [publishFeedback, refuseFeedback, hideFeedback])
      expect(await endOf(run(ctxOf(boss), { id, seen: 4, reason: 'insult' }))).toBe('conflict');
  });

  it('leaves no word in any event', async () => {
    const events = await rows("SELECT data FROM event WHERE noun = 'feedback'");
    expect(events.length).toBeGreaterThan(10);
    expect(JSON.stringify(events)).not.toMatch(/lampu|Lampu|Hubungi/);
  });
});
