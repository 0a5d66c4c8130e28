import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { excerpt, marked } from '../src/search/marked.ts';
import { ask } from './edge/portal.ts';
import { follow, settle } from './edge/town.ts';

beforeAll(async () => {
  await settle('kota-satu', '35.01');
  await follow();
});

const hostile = [
  '"',
  '""',
  '"""',
  "'",
  "''",
  '`',
  '“wifi”',
  '"wifi"',
  '"wifi',
  'wifi"',
  'wi"fi',
  '"wifi" "gratis"',

  'AND',
  'wifi AND gratis',
  'wifi OR gratis',
  'NOT wifi',
  'wifi NOT gratis',
  'NEAR(wifi gratis, 5)',
  'NEAR',
  'wifi NEAR/2 gratis',
  'wifi*',
  '*',
  '***',
  '^wifi',
  'wifi + gratis',
  'title:wifi',
  'title : wifi',
  '{title body}: wifi',
  '-title:wifi',
  'facets:region',
  'region:kota-satu;',
  'kind:program;',
  'demo:ya;',
  '(wifi',
  'wifi)',
  '((((',
  '))))',
  '()',
  '{}',
  '{wifi}',
  '[wifi]',
  "' OR 1=1 --",
  "wifi'; DROP TABLE document; --",
  '"; DROP TABLE document; --',
  'UNION SELECT 1',
  'wifi/*',
  '*/',
  '--wifi',
  '%',
  '%%%',
  '___',
  'wif_',
  '\\',
  '\\\\\\',
  '\\x00',
  '$1$2$3',
  '${7*7}',
  '{{7*7}}',
  '?1 ?2',
  ':name',
  '@name',
  '\0',
  'wi\0fi',
  'wifi\0',
  '\u0001\u0002\u0003',
  '\u200bwifi',
  '\ufeffwifi',
  '\u202ewifi',
  '\ud800',
  '\udfff wifi',
  '\uffff\uffff\uffff',
  '🎉',
  '🎉🎉🎉',
  'wifi🎉',
  '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
  '𝓌𝒾𝒻𝒾',
  'é́́é́́é́́',
  'İSTANBUL',
  'ﬁﬁﬁ',
  '中文字',
  'ウィファイ',
  'واي فاي',
  '<script>alert(1)</script>',
  '<mark>wifi</mark>',
  '</title><img src=x>',
  '&lt;b&gt;',
  '" autofocus onfocus=alert(1)',
  'aaa '.repeat(25).trim(),
  'x'.repeat(100),
  'x'.repeat(101),
  'kata '.repeat(150).trim(),
  '"'.repeat(100),
  '(a+)+$aaa',
];

describe('whatever is typed', () => {
  it.each(hostile)('%j is answered or refused, runs nowhere, and is shown as text', async (q) => {
    const response = await ask(`/cari/?q=${encodeURIComponent(q.toWellFormed())}`);
    const page = await response.text();
    expect([200, 400]).toContain(response.status);
    expect(page).toContain('name="q"');
    expect(page).not.toMatch(/<script|<img src=x|<b>|"" autofocus|fts5|SQLITE|D1_ERROR/);
    expect(await (await ask('/cari/?q=wifi')).text()).toContain('href="/kota-satu/program/wifi/"');
  });

  it('is more than fifty strings', () => expect(hostile.length).toBeGreaterThan(50));

  it.each(['"wifi"', '“wifi”', 'wifi,', '(wifi)', 'wifi*', '#wifi', 'gratis… wifi!'])(
    '%s finds what its words find',
    async (q) => {
      expect(await (await ask(`/cari/?q=${encodeURIComponent(q)}`)).text()).toContain(
        '/kota-satu/program/wifi/',
      );
    },
  );

  it('cannot reach the filters of the index by typing them', async () => {
    for (const q of ['kind:program', 'demo:tidak', 'region:kota-satu'])
      expect(await (await ask(`/cari/?q=${q}`)).text()).toContain('Tidak ada yang cocok');
  });

  it('is never answered with a fault of ours', { timeout: 60_000 }, async () => {
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
    const word = fc.oneof(any, fc.constantFrom('wifi', 'AND', '"', '*', ' ', 'NEAR(', ')', ':'));
    const names = fc.constantFrom('q', 'wilayah', 'jenis', 'status', 'quick_win', 'setelah');
    const pair = fc.tuple(
      names,
      fc.array(word, { maxLength: 6 }).map((words) => words.join('')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { maxLength: 4 }), async (pairs) => {
        const query = new URLSearchParams(pairs.map(([name, value]) => [name, value.toWellFormed()]));
        const response = await ask(`/cari/?${query}`);
        await response.text();
        expect(response.status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
  });
});

const joined = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('');

describe('an excerpt', () => {
  it('stands around the first hit, with whole words at its ends', () => {
    const body = `${'awal '.repeat(100)}di tengah ada Perda baru ${'akhir '.repeat(100)}`;
    const pieces = excerpt(body, ['perda']);
    expect(pieces.filter((piece) => piece.hit)).toEqual([{ text: 'Perda', hit: true }]);
    expect(joined(pieces)).toMatch(/^… awal .* akhir …$/);
    expect(joined(pieces).length).toBeLessThan(240);
  });

  it('of a short text is the text, and of none is nothing', () => {
    expect(excerpt('Lampu\n\nmenyala.', [])).toEqual([{ text: 'Lampu menyala.', hit: false }]);
    expect(excerpt('', ['wifi'])).toEqual([]);
  });

  it('keeps every sign of the text it marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ minLength: 1 })), (text, words) => {
        expect(joined(marked(text, words))).toBe(text);
      }),
    );
  });
});
