import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../functions/feedback/answer-question.ts';
import { eraseFeedback } from '../functions/feedback/erase-feedback.ts';
import { hideFeedback } from '../functions/feedback/hide-feedback.ts';
import { publishFeedback } from '../functions/feedback/publish-feedback.ts';
import { refuseFeedback } from '../functions/feedback/refuse-feedback.ts';
import { furnishDesk } from './edge/desk.ts';
import { endOf, standing, toldOf, waiting } from './edge/moderation.ts';
import { ctxOf, type Signed } from './edge/officers.ts';

let boss: Signed;
let dinas: Signed;
let other: Signed;

beforeAll(async () => {
  ({ boss, dinas, other } = await furnishDesk());
});

const text = 'Lampu di jalan itu menyala mulai Januari.';
const own = (id: string, seen = 1) => ({ id, seen, text, organisation: 'dinas' });

describe('an officer of the agency', () => {
  it('publishes and then answers, each once with one event, and the promise moves on', async () => {
    const id = await waiting();
    const { clocks, next_due_at: before } = await standing(id);
    const { promises } = JSON.parse(clocks as string);
    expect(before).toBe(promises.verify.due_at);
    await publishFeedback(ctxOf(dinas), { id, seen: 1 });
    expect(await standing(id)).toMatchObject({ state: 'published', next_due_at: promises.final.due_at });
    await answerQuestion(ctxOf(dinas), own(id, 2));
    expect(await standing(id)).toMatchObject({ answer: text, list: 'published', version: 3 });
    expect((await standing(id)).next_due_at).toMatch(/^9999/);
    expect(await toldOf(id)).toEqual(['publish 2 public', 'answer 3 public']);
    // The same form once more, by the same person: nothing happens.
    await publishFeedback(ctxOf(dinas), { id, seen: 1 }).catch(() => {});
    await answerQuestion(ctxOf(dinas), own(id, 2));
    expect(await toldOf(id)).toHaveLength(2);
  });

  it('publishes and answers in one deed, or neither', async () => {
    const id = await waiting();
    const both = { id, seen: 1, answer: { text: 'pendek', organisation: 'dinas' } };
    expect(await endOf(publishFeedback(ctxOf(dinas), both))).toBe('invalid');
    expect(await standing(id)).toMatchObject({ state: 'waiting', version: 1 });
    await publishFeedback(ctxOf(dinas), { ...both, answer: { text, organisation: 'dinas' } });
    expect(await standing(id)).toMatchObject({ state: 'published', answer: text, version: 3 });
    expect(await toldOf(id)).toEqual(['publish 2 public', 'answer 3 public']);
  });

  it('answers no second time, and not what is no question', async () => {
    const id = await waiting();
    await publishFeedback(ctxOf(dinas), { id, seen: 1, answer: { text, organisation: 'dinas' } });
    expect(await endOf(answerQuestion(ctxOf(boss), { ...own(id, 3), text: `${text} Bukan.` }))).toBe(
      'conflict',
    );
    expect(await standing(id)).toMatchObject({ answer: text });
    const opinion = await waiting({ kind: 'opinion' });
    await publishFeedback(ctxOf(dinas), { id: opinion, seen: 1 });
    expect(await endOf(answerQuestion(ctxOf(dinas), own(opinion, 2)))).toBe('conflict');
    expect(
      await endOf(
        publishFeedback(ctxOf(dinas), { id: await waiting({ kind: 'opinion' }), seen: 1, answer: own('') }),
      ),
    ).toBe('conflict');
  });

  it('speaks for no other organisation, and not for the coordinator', async () => {
    const id = await waiting();
    await publishFeedback(ctxOf(dinas), { id, seen: 1 });
    for (const organisation of ['lain', null])
      expect(await endOf(answerQuestion(ctxOf(dinas), { ...own(id, 2), organisation }))).toBe('not_allowed');
    expect(await endOf(answerQuestion(ctxOf(boss), { ...own(id, 2), organisation: 'tiada' }))).toBe(
      'invalid',
    );
    await answerQuestion(ctxOf(boss), { ...own(id, 2), organisation: null });
    expect(await standing(id)).toMatchObject({ answer: text, answered_by: null });
  });

  it('asks once more before words go out that look personal', async () => {
    const id = await waiting();
    const personal = { ...own(id, 2), text: 'Hubungi 081234567890 untuk jadwalnya.' };
    await publishFeedback(ctxOf(dinas), { id, seen: 1 });
    expect(await endOf(answerQuestion(ctxOf(dinas), personal))).toBe('invalid');
    await answerQuestion(ctxOf(dinas), { ...personal, sure: true });
  });

  it('lets nobody of another agency do anything, and them nothing of the coordinator', async () => {
    const id = await waiting();
    const nobodys = await waiting({ agency: null });
    for (const [who, what] of [
      [other, id],
      [dinas, nobodys],
    ] as const) {
      const at = { id: what, seen: 1, reason: 'insult' };
      for (const run of [publishFeedback, refuseFeedback, hideFeedback, eraseFeedback])
        expect(await endOf(run(ctxOf(who), at))).toBe('not_allowed');
      expect(await endOf(answerQuestion(ctxOf(who), own(what)))).toBe('not_allowed');
    }
    expect(await endOf(eraseFeedback(ctxOf(dinas), { id, seen: 1 }))).toBe('not_allowed');
    await publishFeedback(ctxOf(boss), { id: nobodys, seen: 1 });
  });
});

describe('what somebody else did meanwhile', () => {
  it('keeps a stale form from doing anything', async () => {
    const id = await waiting();
    await publishFeedback(ctxOf(boss), { id, seen: 1 });
    const stale = { id, seen: 1, reason: 'insult' };
    for (const run of [publishFeedback, refuseFeedback, hideFeedback])
      expect(await endOf(run(ctxOf(dinas), stale))).toBe('conflict');
    expect(await endOf(answerQuestion(ctxOf(dinas), own(id, 1)))).toBe('conflict');
    expect(await endOf(eraseFeedback(ctxOf(boss), { id, seen: 1 }))).toBe('conflict');
    expect(await endOf(publishFeedback(ctxOf(dinas), { id, seen: NaN }))).toBe('conflict');
    expect(await toldOf(id)).toEqual(['publish 2 public']);
  });

  it('lets one of two win', async () => {
    const id = await waiting({ kind: 'observation', milestone_key: 'dua', seen_on: '2019-03-04' });
    const ends = await Promise.all([
      endOf(publishFeedback(ctxOf(boss), { id, seen: 1 })),
      endOf(refuseFeedback(ctxOf(dinas), { id, seen: 1, reason: 'insult' })),
      endOf(publishFeedback(ctxOf(dinas), { id, seen: 1 })),
    ]);
    expect(ends.toSorted()).toEqual(['conflict', 'conflict', 'done']);
    expect(await toldOf(id)).toHaveLength(1);
  });
});
