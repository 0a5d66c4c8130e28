import { describe, expect, it } from 'vitest';
import { planOf, ticksFrom, tickOf, type Deed, type Standing } from '../src/triage/bulk.ts';
import { states } from '../src/service-requests/states.ts';

const standing = (more: Partial<Standing>): Standing => ({
  id: '7K3M9QXT2B',
  service: 'Lampu jalan',
  agency: 'dinas',
  state: 'received',
  version: 4,
  is_secret: false,
  is_withdrawn: false,
  opened: false,
  ...more,
});

describe('what a deed does to a report', () => {
  const check: Deed = { name: 'periksa', publicity: 'whole' };
  const sending: Deed = { name: 'teruskan', to: 'lain', reason: 'Lampu di jalan provinsi.' };

  it.each([
    [check, undefined, 'unknown'],
    [check, standing({ version: 5 }), 'changed'],
    [check, standing({ is_secret: true }), 'unopened'],
    [check, standing({ is_secret: true, opened: true }), 'secret'],
    [check, standing({ is_withdrawn: true }), 'withdrawn'],
    [{ name: 'periksa', publicity: 'none' } as Deed, standing({ is_secret: true, opened: true }), 'verify'],
    [{ name: 'periksa', publicity: 'none' } as Deed, standing({ is_withdrawn: true }), 'verify'],
    [sending, standing({ state: 'verified' }), 'forward'],
    [sending, standing({ state: 'referred' }), 'hand_over'],
    [sending, standing({ state: 'referred', agency: 'lain' }), 'same_agency'],
  ])('%j, %j: %s', (deed, report, result) => {
    expect(Object.values(planOf(deed, report, 4))).toEqual([result]);
  });

  it('is told for every state, and never closes one', () => {
    const told = states.map((state) =>
      [check, sending].map((deed) => Object.values(planOf(deed, standing({ state }), 4))[0]),
    );
    expect(Object.fromEntries(states.map((state, i) => [state, told[i]]))).toEqual({
      received: ['verify', 'state'],
      returned: ['verify', 'state'],
      verified: ['state', 'forward'],
      referred: ['state', 'hand_over'],
      in_progress: ['state', 'hand_over'],
      awaiting_reporter: ['state', 'hand_over'],
      reopened: ['state', 'hand_over'],
      done: ['state', 'state'],
      done_by_silence: ['state', 'state'],
      rejected: ['state', 'state'],
      not_responsible: ['state', 'state'],
      duplicate: ['state', 'state'],
    });
  });

  it('reads ticks as they were sent, each once, and nothing else', () => {
    expect(tickOf({ id: '7K3M9QXT2B', version: 4 })).toBe('7K3M9QXT2B.4');
    expect(
      ticksFrom([
        '7K3M9QXT2B.4',
        '7K3M9QXT2B.5',
        'x',
        '7K3M9QXT2C.0',
        "7K3M9QXT2C.1'",
        '7K3M9QXT2C.99999999999',
        '',
      ]),
    ).toEqual([{ id: '7K3M9QXT2B', seen: 4 }]);
  });
});
