import { describe, expect, it } from 'vitest';
import { actions, next, type Action, type Standing } from '../src/feedback/actions.ts';
import { nextDueAt, owedOf } from '../src/feedback/due.ts';
import { kinds, states, type State } from '../src/feedback/schema.ts';

/** Every pair that leads anywhere, of a question that nobody answered. */
const table: Record<Action, Partial<Record<State, State>>> = {
  publish: { waiting: 'published' },
  refuse: { waiting: 'refused' },
  answer: { published: 'published' },
  correct: {},
  show_photos: {},
  hide: { published: 'hidden' },
  withdraw: { waiting: 'withdrawn', published: 'withdrawn', refused: 'withdrawn', hidden: 'withdrawn' },
  erase: {
    waiting: 'withdrawn',
    published: 'withdrawn',
    refused: 'refused',
    hidden: 'hidden',
    withdrawn: 'withdrawn',
  },
};
const question = { kind: 'question', is_answered: false, is_erased: false } as const;

describe('what can be done with feedback', () => {
  it.each(actions.flatMap((action) => states.map((state) => [action, state] as const)))(
    '%s while it is %s',
    (action, state) => {
      expect(next({ ...question, state }, action)).toBe(table[action][state] ?? null);
      // Erased words are never done anything with; a question is answered once, and then corrected.
      expect(next({ ...question, state, is_erased: true }, action)).toBeNull();
      const answered = next({ ...question, state, is_answered: true }, action);
      const once: Partial<typeof table> = { answer: {}, correct: { published: 'published' } };
      expect(answered).toBe((once[action] ?? table[action])[state] ?? null);
    },
  );

  it('lets photos be chosen of a published observation alone', () => {
    const observation = { ...question, kind: 'observation' } as const;
    const chosen = states.filter((state) => next({ ...observation, state }, 'show_photos'));
    expect(chosen).toEqual(['published']);
    expect(next({ ...observation, state: 'published', is_erased: true }, 'show_photos')).toBeNull();
  });

  it('lets nobody answer what is no question', () => {
    for (const kind of ['observation', 'opinion'] as const)
      expect(next({ ...question, kind, state: 'published' }, 'answer')).toBeNull();
  });

  it('never leads back to the public from anything that was refused, hidden, taken back or erased', () => {
    const all: Standing[] = kinds.flatMap((kind) =>
      states.flatMap((state) => [{ ...question, kind, state, is_erased: false }]),
    );
    const shown = all.flatMap((now) =>
      actions.flatMap((action) => (next(now, action) === 'published' ? [`${now.state} ${action}`] : [])),
    );
    expect(new Set(shown)).toEqual(new Set(['waiting publish', 'published answer', 'published show_photos']));
  });
});

const at = (due_at: string) => ({ due_at }) as never;

describe('what is owed', () => {
  const promises = { verify: at('2026-11-25T16:59:59.999Z'), final: at('2026-12-02T16:59:59.999Z') };
  it('is a look, then the answer to a question, then nothing', () => {
    const owing = { kind: 'question', is_answered: false } as const;
    expect(nextDueAt({ ...owing, state: 'waiting' }, promises)).toBe('2026-11-25T16:59:59.999Z');
    expect(nextDueAt({ ...owing, state: 'published' }, promises)).toBe('2026-12-02T16:59:59.999Z');
    expect(nextDueAt({ ...owing, state: 'published', is_answered: true }, promises)).toMatch(/^9999/);
    expect(nextDueAt({ ...owing, kind: 'opinion', state: 'published' }, promises)).toMatch(/^9999/);
    for (const state of ['refused', 'hidden', 'withdrawn'] as const)
      expect(owedOf({ ...owing, state })).toBeNull();
  });
});
