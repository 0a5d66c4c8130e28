import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFrom, periodFrom } from '../src/spreadsheets/dates.ts';
import { defused, undefused } from '../src/spreadsheets/defused.ts';
import { readCsv } from '../src/spreadsheets/read-csv.ts';
import { csvLines } from '../src/spreadsheets/write-csv.ts';

// Every sign below the surrogates, which UTF-8 cannot hold alone; fast-check's own take seconds to set up.
const any = fc
  .array(fc.integer({ min: 0, max: 0xd7ff }), { maxLength: 8 })
  .map((codes) => String.fromCharCode(...codes));

describe('a cell', () => {
  it('is taken back exactly as it was defused, whatever it holds', () => {
    const signs = fc.array(
      fc.constantFrom("'", ' ', '\t', '\r', '\n', ';', ',', '=', '+', '-', '@', '＝', 'a'),
      {
        maxLength: 6,
      },
    );
    const cell = fc.oneof(
      any,
      signs.map((list) => list.join('')),
    );
    fc.assert(
      fc.property(cell, (text) => undefused(defused(text)) === text),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(cell, (text) => !/(^|[;,\t\r\n])\s*[=+\-@＝]/.test(defused(text))),
      { numRuns: 500 },
    );
  });

  it('that was written is read again, in either sign', () => {
    const line = fc.array(
      any.filter((cell) => !cell.includes('\r')),
      { minLength: 2, maxLength: 2 },
    );
    fc.assert(
      fc.property(line, fc.constantFrom(';', ','), ([a = '', b = ''], sign) => {
        const title = `x${a}`;
        const csv = readCsv(
          csvLines(
            [
              ['key', 'title', 'quote'],
              ['k', title, `${b}x`],
            ],
            sign,
            true,
          ),
          'programmes',
        );
        expect(csv).toMatchObject({ delimiter: sign, rows: [{ row: 2, cells: ['k', title, `${b}x`] }] });
      }),
    );
  });

  it('runs nothing in a program that parts cells by another sign', () => {
    const file = csvLines(
      [
        ['key', 'title', 'body'],
        ['k', 'a; =1+1', 'b,+2\tc;@x\n-3'],
      ],
      ',',
      false,
    );
    for (const sign of [';', ',', '\t'])
      for (const cell of file.split(/\r?\n/).flatMap((line) => line.split(sign)))
        expect(cell, `parted by ${sign}`).not.toMatch(/^"?\s*[=+\-@]/);
    expect(file.split('\r\n')[0]).toBe('"key","title","body"');
  });

  it('holds a day in every way that an office writes it', () => {
    for (const text of ['2026-12-31', '31/12/2026', '31-12-2026', '31.12.2026', '46387'])
      expect(dayFrom(text)).toBe('2026-12-31');
    expect([dayFrom('1/2/2026'), dayFrom('36526'), dayFrom('12/31/2026')]).toEqual([
      '2026-02-01',
      '2000-01-01',
      '2026-31-12',
    ]);
    // No number that could be an amount or a year is taken for a day.
    expect(['2026', '600000', '60', '99999', 'Des-26'].map(dayFrom)).toEqual([
      '2026',
      '600000',
      '60',
      '99999',
      'Des-26',
    ]);
    expect(['06/2026', '2026-Q2', '2026', '46387'].map(periodFrom)).toEqual([
      '2026-06',
      '2026-Q2',
      '2026',
      '2026-12-31',
    ]);
  });
});

describe('a header', () => {
  it.each([
    ['of a hundred thousand names', Array.from({ length: 100_000 }, (_, i) => `k${i}`)],
    ['of one name a hundred thousand times', Array<string>(100_000).fill('key')],
  ])('%s is one problem', (_, names) => {
    const read = readCsv(`${names.join(';')}\nx`, 'programmes');
    expect(read).toEqual([{ row: 1, message: expect.stringContaining('100.000 kolom') as string }]);
  });

  it('that names a column three times says so once', () => {
    expect(readCsv('key;title;title;title\nx', 'programmes')).toHaveLength(1);
  });
});
