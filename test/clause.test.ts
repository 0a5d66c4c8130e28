import { expect, it } from 'vitest';
import { originalWords } from '../src/programmes/original-words.ts';
import { clause } from '../src/ui/changes.ts';
import { words } from '../src/updates/words.ts';

it.each([
  ['Rapat ditunda.', 'Rapat ditunda'],
  ['Rapat ditunda. ', 'Rapat ditunda'],
  ['rapat ditunda', 'rapat ditunda'],
  ['Siapa tahu?', 'Siapa tahu?'],
  ['hasil: “Semua taman gratis.”', 'hasil: “Semua taman gratis”'],
])('a reason %j within a sentence of ours is %j', (reason, within) => {
  expect(clause(reason)).toBe(within);
});

it('no sentence of ours ends twice where a reason ends as a sentence does', () => {
  const original = originalWords.id.told({
    first: '20',
    previous: null,
    count: 1,
    isGone: false,
    verb: 'corrected',
    day: '1 Mei 2026',
    reason: 'Salah salin.',
  });
  expect(original.endsWith('Salah salin')).toBe(true);
  expect(words.id.redactedAbstract('1 Mei 2026', 'Memuat nomor telepon.', 'ab')).toContain(
    'Alasan: Memuat nomor telepon. Sidik',
  );
});
