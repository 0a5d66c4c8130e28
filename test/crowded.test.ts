import { beforeAll, describe, expect, it } from 'vitest';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { refused } from './edge/left.ts';
import { load, problemsOf } from './edge/load.ts';
import { pay, setAside } from './edge/money.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const cited = async () =>
  (
    await rows(
      "SELECT source_id FROM programme_source WHERE programme_id = (SELECT id FROM programme WHERE key = 'lampu')",
    )
  ).length;
const source = (key: string) => recordSource(ctxAt(), { region: REGION, source: { ...sample.source, key } });
const paid = (key: string, from: string) =>
  `  - { key: ${key}, programme: lampu, type: expenditure, date: '2026-01-05', fiscal_year: 2026, amount: 1, source: ${from} }\n`;
const several = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => `s${first + i}`);
const fileOf = (keys: string[]) =>
  `region: ${REGION}\nsources:\n${keys
    .map((key) => `  - { key: ${key}, class: press_report, publisher: Koran }\n`)
    .join('')}transactions:\n${keys.map((key) => paid(`bayar-${key}`, key)).join('')}`;

beforeAll(() => furnish());

describe('the sources of one programme are at most 40', () => {
  it('in a file, which is refused whole before anything of it is written', async () => {
    const text = fileOf(several(2, 41));
    expect(await problemsOf(text)).toEqual([
      { field: 'transactions[40]', message: 'paling banyak 40 sumber dalam satu program', line: 83 },
    ]);
    expect(await load(fileOf(several(2, 40)))).toMatchObject({ created: 78 });
    expect(await cited()).toBe(40);
    expect(await problemsOf(text)).toMatchObject([{ field: 'transactions[40]', line: 83 }]);
  });

  it('for every verb that cites one more', async () => {
    await source('satu-lagi');
    const words = 'paling banyak 40 sumber';
    await refused(() => pay({ key: 'x', source: 'satu-lagi' }), 'invalid', 'source', words);
    await refused(() => setAside({ key: 'x', source: 'satu-lagi' }), 'invalid', 'source', words);
    const programme = { ...sample.programme, sources: ['koran', 'satu-lagi'], reason: 'sumber baru' };
    await refused(() => amendProgramme(ctxAt(), { region: REGION, programme }), 'invalid', 'sources', words);
    expect(await pay({ key: 'bayar-lagi', source: 's40' })).toBe('created');
    expect(await cited()).toBe(40);
  });
});
