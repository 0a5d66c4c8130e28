import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../src/ui/word-runs.ts';

describe('two texts', () => {
  it.each<[string, string, string]>([
    ['biaya Rp1.250.000.000.', 'biaya Rp1.350.000.000.', 'biaya [Rp1.250.000.000|Rp1.350.000.000].'],
    ['habis Rp1,5 miliar saja', 'habis Rp1,7 miliar saja', 'habis [Rp1,5 miliar|Rp1,7 miliar] saja'],
    [
      'sejak 3 Maret 2026, 12,5%',
      'sejak 13 Maret 2026, 12,7%',
      'sejak [3 Maret 2026|13 Maret 2026], [12,5%|12,7%]',
    ],
    ['pukul 10.30 di RT-RW', 'pukul 10.45 di RT-RW', 'pukul [10.30|10.45] di RT-RW'],
    ['satu dua tiga empat', 'satu lima enam empat', 'satu [dua tiga|lima enam] empat'],
    ['jaringan 4G baru', 'jaringan 5G baru', 'jaringan [4G|5G] baru'],
    ['sama sama', 'sama', 'sama[ sama|]'],
    ['', 'baru', '[|baru]'],
  ])('%s, then %s, are told apart where people tell them apart', (before, after, expected) => {
    const runs = runsOf(before, after);
    expect(runs.map((run) => ('same' in run ? run.same : `[${run.was}|${run.is}]`)).join('')).toBe(expected);
  });

  it('are each whole in what is told of both', () => {
    const text = fc
      .array(fc.constantFrom('satu', ' ', '\n', 'Rp1.000', '3 Mei 2026', '.', '\u{1F600}'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = runsOf(before, after);
        expect(runs.map((run) => ('same' in run ? run.same : run.was)).join('')).toBe(before);
        expect(runs.map((run) => ('same' in run ? run.same : run.is)).join('')).toBe(after);
      }),
    );
  });
});
