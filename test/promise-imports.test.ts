import { beforeAll, describe, expect, it } from 'vitest';
import { lineWith, load, problemsOf } from './edge/load.ts';
import { rows } from './edge/portal.ts';
import { FILE } from './edge/promises.ts';
import { furnish } from './edge/sample.ts';

beforeAll(() => furnish());

// What is wrong | the right words | the wrong ones | the field | what is said | where its line is another, words on it. An arrow is a new line.
const wrongs = `
  weights that do not add up | weight: 70 | weight: 69 | schedules[1].milestones | tepat 100 | milestones:
  a weight with a fraction | weight: 70 | weight: 69.5 | schedules[1].milestones[2].weight | bobot bulat
  a negative weight | weight: 70 | weight: -70 | schedules[1].milestones[2].weight | bobot bulat
  new weights that do not add up | sakelar: 20 } | sakelar: 21 } | schedules[1].revisions[1].weights | tepat 100
  new weights that forget one | tiang: 50, sakelar: 20 | tiang: 70 | schedules[1].revisions[1].weights | setiap tonggak
  a move without a reason | reason: lelang gagal | reason: null | schedules[1].milestones[2].changes[1].reason | alasannya
  a move with an empty reason | reason: lelang gagal | reason: '' | schedules[1].milestones[2].changes[1].reason | tidak boleh kosong
  a revision without a reason | reason: warga meminta sakelar | reason: null | schedules[1].revisions[1].reason | satu baris teks
  a milestone met in the future | '2026-03-20', as_of: '2026-03-25' | '2026-11-23', as_of: '2026-11-22' | schedules[1].milestones[1].changes[1].date | masa depan
  a milestone met before it was said | date: '2026-03-20' | date: 2026-04 | schedules[1].milestones[1].changes[1].date | sesudah hari sumber
  a word of the future | as_of: '2026-07-01' | as_of: '2026-11-23' | schedules[1].milestones[2].changes[1].as_of | masa depan
  a word older than the plan | as_of: '2026-07-01' | as_of: '2026-01-04' | schedules[1].milestones[2].changes[1].as_of | urut
  a step that cannot be | action: meet, date: '2026-03-20' | action: reopen, reason: keliru | schedules[1].milestones[1].changes[1].action | "reopen" tidak mungkin setelah "scheduled"
  a quarter that is none | due: 2026-Q3 | due: 2026-Q5 | schedules[1].milestones[2].due | setepat sumbernya
  a 30th of February | due: '2026-12-31' | due: '2026-02-30' | schedules[1].milestones[2].changes[1].due | setepat sumbernya
  an unknown source of a move | as_of: '2026-07-01'↵            source: koran | as_of: '2026-07-01'↵            source: gosip | schedules[1].milestones[2].changes[1].source | gosip | source: gosip
  a negative amount | amount: 600000000 | amount: -5 | budgets[1].amount | rupiah utuh tanpa pemisah
  an amount of 20 digits | amount: 600000000 | amount: 12345678901234567890 | budgets[1].amount | rupiah utuh tanpa pemisah
  an amount with its thousands apart | amount: 600000000 | amount: 600.000.000 | budgets[1].amount | rupiah utuh tanpa pemisah
  600.000, which YAML takes for 600 | amount: 600000000 | amount: 600.000 | budgets[1].amount | tanpa titik ribuan
  half a rupiah | amount: 600000000 | amount: 600.5 | budgets[1].amount | rupiah utuh tanpa pemisah
  an amount that a float would round | amount: 600000000 | amount: 99999999999999.99999 | budgets[1].amount | tanpa titik ribuan
  an amount in words | amount: 600000000 | amount: 600 juta | budgets[1].amount | rupiah utuh tanpa pemisah
  an amount in powers of ten | amount: 600000000 | amount: 6e8 | budgets[1].amount | tanpa titik ribuan
  a blank amount | amount: 600000000 | amount: null | budgets[1].amount | rupiah utuh tanpa pemisah
  a currency that is not kept | funds: APBD | currency: USD | budgets[1].currency | IDR
  an approval in the future | approved_on: '2026-01-04' | approved_on: '2026-11-23' | budgets[1].approved_on | masa depan
  a year of another age | committed↵    fiscal_year: 2026 | committed↵    fiscal_year: 1889 | budgets[1].fiscal_year | tahun anggaran | fiscal_year: 1889
  a negative payment | amount: 204000000 | amount: -204000000 | transactions[1].amount | rupiah utuh tanpa pemisah
  a payment of 20 digits | amount: 204000000 | amount: 99999999999999999999 | transactions[1].amount | rupiah utuh tanpa pemisah
  a payment in the future | date: '2026-02-03' | date: '2026-11-23' | transactions[1].date | masa depan
  a payment on no day | date: '2026-02-03' | date: '2026-02-29' | transactions[1].date | tanggal berbentuk
  a payment of no kind | type: expenditure | type: hibah | transactions[1].type | disbursement
  a target below its baseline | value: 20 | value: 2 | indicators[1].points[2].value | ascending: false
  a falling one with a target above | measure: unit | ascending: false | indicators[1].points[2].value | harus turun | value: 20
  an unknown unit | unit: kind | unit: unta | indicators[1].unit | percent, index
  money as an indicator | unit: kind | unit: IDR | indicators[1].unit | salah satu dari
  a value of the future | to: '2026-06-30' | to: '2026-11-23' | indicators[1].points[3].to | masa depan
  a value in words | value: 12 | value: dua belas | indicators[1].points[3].value | angka
  1.250, which YAML takes for 1.25 | value: 12 | value: 1.250 | indicators[1].points[3].value | tanpa titik ribuan
  an unknown method | method: evaluasi | method: rahasia | indicators[1].method | rahasia
  a method that does not add up | weight: 60 | weight: 61 | methods[1].weights | tepat 100 | weights:`;
const changes = `
  another method for one indicator | method: evaluasi | method: null | indicators[1].method | cara hitung lain
  another unit | unit: kind | unit: document | indicators[1].unit | cara hitung lain
  other weights of one method | weight: 40 }↵      - { key: outcome, label: Outcome, weight: 60 | weight: 50 }↵      - { key: outcome, label: Outcome, weight: 50 | methods[1].weights | metode lain | weights:
  an amount without a reason | amount: 600000000 | amount: 700000000 | budgets[1].key | "reason" | key: biaya
  a payment without a reason | amount: 204000000 | amount: 204 | transactions[1].key | "reason" | key: termin-1
  a value without a reason | value: 12 | value: 13 | indicators[1].key | "reason" | key: jenis-surat
  the programme of a payment | lampu↵    type: expenditure | taman↵    type: expenditure | transactions[1].programme | program lain | programme: taman`;

const cases = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' | ').map((cell) => cell.trim().replaceAll('↵', '\n')));

const tried = async (...[, right = '', wrong = '', field, says, line = wrong]: string[]) => {
  expect(FILE).toContain(right);
  const text = FILE.replace(right, wrong);
  expect(await problemsOf(text)).toContainEqual({
    field,
    message: expect.stringContaining(says ?? ''),
    line: lineWith(text, line),
  });
};

describe('a file is refused whole, naming line, field and the right value', () => {
  it.each(cases(wrongs))('with %s', tried);

  it('with every mistake named at once', async () => {
    const text = FILE.replace("date: '2026-02-03'", "date: '2026-11-23'").replace(
      'evaluasi\n    points',
      'x\n    points',
    );
    const fields = (await problemsOf(text)).map(({ field }) => field);
    expect(fields.toSorted()).toEqual(['indicators[1].method', 'transactions[1].date']);
  });
});

describe('the same file, right', () => {
  it('enters whole, and a second time changes nothing', async () => {
    expect(await load(FILE)).toEqual({ created: 5, amended: 0, unchanged: 0 });
    const [kept] = await rows(
      "SELECT progress, next_due, slip_days, figured FROM programme WHERE key = 'lampu'",
    );
    expect(kept).toEqual({ progress: 30, next_due: '2026-12-31', slip_days: 92, figured: 1 });
    expect(await load(FILE)).toEqual({ created: 0, amended: 0, unchanged: 5 });
  });

  it.each(cases(changes))('is refused when it changes %s', tried);
});
