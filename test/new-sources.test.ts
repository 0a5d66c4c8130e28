import { describe, expect, it } from 'vitest';
import { newSources } from '../src/sources/new-sources.ts';
import { fromFirst } from '../src/ui/moved.ts';

const promise = {
  key: 'jalan',
  note: null,
  source: 'pidato',
  outcomes: [{ value: 'limited', source: 'koran' }],
};
const dropped = { action: 'drop', as_of: '2026-07-01', source: 'koran' };
const plan = (...changes: object[][]) => ({
  source: 'rencana',
  milestones: changes.map((of, i) => ({ key: `m${i}`, changes: of })),
});

describe('the sources of what a version says anew', () => {
  it('is at first the one that it names itself', () => {
    expect(newSources(null, promise)).toEqual(['pidato']);
    expect(newSources(null, { title: 'Lampu', sources: ['koran'] })).toEqual([]);
  });

  it('are those of the statements that came or became different, and no others', () => {
    const moved = { ...promise, moves: [{ due: '2027', source: 'radio' }] };
    expect(newSources(promise, moved)).toEqual(['radio']);
    expect(newSources(promise, { ...promise, note: 'lain', reason: 'salah' })).toEqual(['pidato']);
    expect(newSources(promise, { ...promise, reason: 'salah' })).toEqual([]);
    expect(newSources(moved, promise)).toEqual([]);
    expect(newSources({ sources: ['a'] }, { sources: ['a', 'b'] })).toEqual(['b']);
  });

  it('count a statement that was made of another thing already', () => {
    expect(newSources(plan([dropped], []), plan([dropped], [dropped]))).toEqual(['koran']);
  });
});

describe('how far a date is from the first of all', () => {
  it.each([
    ['2026-07-01', '2026-11-29', 'mundur 151 hari dari tenggat awal'],
    ['2026-11-29', '2026-09-10', 'masih 71 hari sesudah tenggat awal'],
    ['2026-11-29', '2026-07-01', 'kembali ke tenggat awal'],
    ['2026-11-29', '2026-06-01', 'maju 30 hari dari tenggat awal'],
    ['2026-05-01', '2026-06-01', 'masih 30 hari sebelum tenggat awal'],
  ])('of %s moved to %s', (before, after, words) => {
    expect(fromFirst('2026-07-01', before, after)).toBe(words);
  });
});
