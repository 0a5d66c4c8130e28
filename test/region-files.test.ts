import { describe, expect, it } from 'vitest';
import { readYaml } from '../functions/imports/read-yaml.ts';
import { Refusal } from '../functions/core/refusal.ts';
import { RegionContent, sourceKeys } from '../src/regions/schema.ts';

const files = import.meta.glob<string>('../src/content/regions/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

// A whole region file, one line for each thing that can be wrong.
const FILE = `code: '35.72'
name: Kota Blitar
kind: kota
province:
  code: '35'
  name: Jawa Timur
time_zone: Asia/Jakarta
demo: false
vision:
  - valid_from: '2023-01-01'
    valid_to: '2028-01-01'
    statement: Kota yang cerdas
    terms:
      - { term: Cepat, definition: pelayanan yang mudah }
    as_of: '2023-01-01'
    source: s1
dimension_sets:
  - valid_from: '2023-01-01'
    dimensions:
      - { key: governance, label: Smart Governance }
    as_of: '2023-01-01'
    source: s1
stage_ladder:
  - stage: bimtek_1
    statement: Bimtek tahap pertama
    as_of: '2023-07-03'
    source: s1
plans:
  - key: masterplan
    title: Masterplan Smart City
    period_start: 2023
    period_end: 2027
    legal_forms:
      - form: draft
        as_of: '2023-03-01'
        source: s1
      - form: perda
        number: Perda Nomor 3 Tahun 2023
        as_of: '2023-07-03'
        source: s9
    as_of: '2023-07-03'
    source: s1
`;

function problemsOf(text: string) {
  try {
    readYaml(text, RegionContent);
  } catch (error) {
    if (error instanceof Refusal) return error.fields;
    throw error;
  }
  return [];
}

describe('a region file', () => {
  it('as it stands here is accepted', () => expect(problemsOf(FILE)).toEqual([]));

  it.each([
    ["code: '35.72'", "code: '3572'", 'code', '35.72'],
    ["code: '35.72'", 'code: 35.72', 'code', '35.72'],
    ["code: '35.72'", "code: '00.00'", 'code', 'wilayah contoh'],
    ['name: Kota Blitar', 'nama: Kota Blitar', 'name', 'Kota Blitar'],
    ['kind: kota', 'kind: kotamadya', 'kind', 'kota, kabupaten'],
    ["code: '35'", "code: '34'", 'province.code', '"35"'],
    ['time_zone: Asia/Jakarta', 'time_zone: WIB', 'time_zone', 'Asia/Makassar'],
    ['demo: false', 'demo: tidak', 'demo', 'true atau false'],
    ["valid_to: '2028-01-01'", "valid_to: '2020-01-01'", 'vision', 'valid_to'],
    ["as_of: '2023-01-01'", "as_of: '1 Mei 2023'", 'vision[1].as_of', 'TTTT-BB-HH'],
    ["as_of: '2023-01-01'", "as_of: '2023-02-30'", 'vision[1].as_of', 'TTTT-BB-HH'],
    ['source: s1', 'source: Sumber Satu', 'vision[1].source', 'huruf kecil'],
    ['stage: bimtek_1', 'stage: bimtek_9', 'stage_ladder[1].stage', 'bimtek_4'],
    ['period_start: 2023', 'period_start: 23', 'plans[1].period_start', '1990'],
    ['period_end: 2027', 'period_end: 20277', 'plans[1].period_end', '2100'],
    ['period_end: 2027', 'period_end: 2027.5', 'plans[1].period_end', '2100'],
    ['period_end: 2027', "period_end: '2027'", 'plans[1].period_end', '2100'],
    ['form: perda', 'form: perwali', 'plans[1].legal_forms[2].form', 'perbup_perwali'],
    ["as_of: '2023-03-01'", "as_of: '2023-08-01'", 'plans[1].legal_forms', 'urut dari yang terlama'],
    ['legal_forms:', 'legal_form: perda\n    legal_forms:', 'plans[1].legal_form', 'tidak dikenal'],
    ['stage_ladder:', 'stage_ladder: nanti\nlain:', 'stage_ladder', 'daftar'],
  ])('with %s -> %s names %s, its line and the right value', (right, wrong, field, value) => {
    const text = FILE.replace(right, wrong);
    const problem = problemsOf(text).find((p) => p.field === field);
    expect(problem?.message).toContain(value);
    const said = text.split('\n')[(problem?.line ?? 0) - 1] ?? '';
    const last = field.split('.').at(-1)!.replace(/\[.*/, '');
    // A missing field has no line of its own: the file's first line stands for it.
    expect(wrong.startsWith('nama') ? problem?.line === 1 : said.includes(`${last}:`)).toBe(true);
  });

  it('rests on the sources of its legal forms too', () => {
    expect(sourceKeys(readYaml(FILE, RegionContent).data)).toContain('s9');
  });

  it('calls each plan by a key of its own', () => {
    const twice = FILE.replace(/^plans:\n([\s\S]*)$/m, 'plans:\n$1$1');
    expect(problemsOf(twice)).toMatchObject([
      { field: 'plans', message: 'kunci tiap rencana hanya dipakai sekali' },
    ]);
  });

  it('calls its province as the other files here do: the list of provinces has one name for each', () => {
    const names = Object.values(files).map((text) => readYaml(text, RegionContent).data.province);
    const called = new Map(names.map(({ code, name }) => [code, name]));
    for (const { code, name } of names) expect(name).toBe(called.get(code));
  });

  it('with a column nobody knows names the column', () => {
    const problems = problemsOf(`${FILE}wali_kota: Santoso\n`);
    expect(problems).toMatchObject([{ field: 'wali_kota', line: FILE.split('\n').length }]);
    expect(problems[0]?.message).toContain('tidak dikenal');
  });

  it('never answers in a library\'s English or with a bare "no", whatever stands in a line', () => {
    const values = ['null', '12.5', '-1', "''", '[]', '{}', `'${'a'.repeat(5000)}'`, 'true', '"\\n"', '.inf'];
    const fields = FILE.split('\n').filter((line) => /^\s*(- )?\w+: \S/.test(line));
    for (const line of new Set(fields))
      for (const value of values) {
        const text = FILE.replace(line, line.replace(/: .*/, `: ${value}`));
        for (const problem of problemsOf(text)) {
          const about = `${problem.field} = ${value.slice(0, 20)}: ${problem.message}`;
          expect(about).not.toMatch(/Invalid|expected|received|Too |nilai tidak diterima|di luar batas/);
        }
      }
  });
});
