import { beforeAll, describe, expect, it } from 'vitest';
import { recordIndicator } from '../functions/programmes/record-indicator.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { Budget, Transaction } from '../src/programmes/budget-schema.ts';
import { changesOf } from '../src/programmes/changes.ts';
import { Indicator } from '../src/programmes/indicator-schema.ts';
import type { AmendedNumber } from '../src/programmes/page.ts';
import { budget, pay, payment, setAside } from './edge/money.ts';
import { plain } from './edge/plain.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const indicator = Indicator.parse({
  key: 'indeks',
  programme: 'lampu',
  title: 'Indeks lampu',
  unit: 'day',
  points: [
    { kind: 'actual', from: '2026-01-01', to: '2026-09-14', value: 5.5, source: 'koran' },
    { kind: 'actual', from: '2025-01-01', to: '2025-12-31', value: 4, source: 'koran' },
  ],
});
const [now, then] = indicator.points as [Indicator['points'][0], Indicator['points'][0]];
const measure = (over: Partial<Indicator> = {}) =>
  recordIndicator(ctxAt(), { region: REGION, indicator: { ...indicator, ...over } });
const history = async () => {
  const page = plain(await (await ask(`/${REGION}/program/lampu/`)).text());
  const section = page.slice(page.indexOf('id="angka-diubah"')).split('<ol')[0]!;
  // An address may hold a key; words may not.
  return section.replace(/ href="[^"]*"/g, '');
};

beforeAll(async () => {
  await furnish();
  const source = { ...sample.source, key: 'radio', publisher: 'Radio Uji', title: null };
  await recordSource(ctxAt(), { region: REGION, source });
});

describe('a number that was amended after it was published', () => {
  it('is named in words and shows its exact rupiah before and after, not its key', async () => {
    await setAside({ amount: 620_000_000 });
    await setAside({
      amount: 720_000_001,
      fiscal_year: 2027,
      status: 'indicative',
      reason: 'Salah salin angka',
    });
    const shown = await history();
    for (const said of [
      '<strong>Anggaran 2027, APBD</strong> (versi 2)',
      'Salah salin angka',
      'Jumlah: semula Rp620.000.000, menjadi Rp720.000.001',
      'Tahun anggaran: semula 2026, menjadi 2027',
      'semula sudah ditetapkan, menjadi perkiraan',
    ])
      expect(shown).toContain(said);
    expect(shown).not.toContain('biaya');
  });

  it('may be a payment, whose day, kind and source are told too', async () => {
    await pay();
    const over = { date: '2026-07-03', type: 'disbursement' as const, payee: null, source: 'radio' };
    await pay({ ...over, reason: 'bukan belanja' });
    const shown = await history();
    for (const said of [
      '<strong>Transaksi 3 Juli 2026</strong> (versi 2)',
      'Tanggal: dikoreksi dari 3 Februari 2026 menjadi 3 Juli 2026',
      'semula belanja, menjadi pencairan',
      'Penerima: semula Penyedia Uji, menjadi tidak disebut',
      'Sumber: semula Koran Uji, Kota uji diuji (nama kini), menjadi Radio Uji',
    ])
      expect(shown).toContain(said);
  });

  it('may be a value of an indicator: changed, dropped and added ones by their period', async () => {
    await measure();
    const target = { ...now, kind: 'target' as const, to: '2026-12-31', value: 6 };
    await measure({ points: [{ ...now, value: 1.5 }, target], reason: 'dihitung ulang' });
    const shown = await history();
    for (const said of [
      '<strong>Indeks lampu</strong> (versi 2)',
      'nilai nyata 1 Januari 2026 sampai 14 September 2026: semula 5,5 hari, menjadi 1,5 hari (turun 4 hari (72,7%))',
      'nilai nyata 1 Januari 2025 sampai 31 Desember 2025: semula 4 hari, dihapus',
      'sasaran 1 Januari 2026 sampai 31 Desember 2026: ditambahkan 6 hari',
    ])
      expect(shown).toContain(said);
  });

  it('stands before those amended earlier', async () => {
    await setAside({ ...budget, amount: 'unknown', reason: 'ditarik', fiscal_year: 2027 });
    const titles = [...(await history()).matchAll(/\(versi (\d)\)/g)].map(([, version]) => version);
    expect(titles).toHaveLength(4);
    expect(await history()).toContain('Jumlah: semula Rp720.000.001, menjadi belum diketahui');
  });
});

describe('every field that an amendment can change', () => {
  const fixed = new Set(['key', 'programme', 'currency', 'reason', 'unit', 'method']);
  const other: Record<string, unknown> = {
    kind: 'revised',
    status: 'indicative',
    fiscal_year: 2031,
    amount: 1,
    approved_on: '2026-01-01',
    as_of: '2026-01-01',
    date: '2026-01-01',
    type: 'commitment',

    ascending: false,
    points: [then],
  };
  const shapes = [
    ['budget', budget, Budget],
    ['transaction', payment, Transaction],
    ['indicator', indicator, Indicator],
  ] as const;

  it.each(
    shapes.flatMap(([noun, before, { shape }]) =>
      Object.keys(shape)
        .filter((field) => !fixed.has(field))
        .map((field) => ({ noun, field, before })),
    ),
  )('is told: $field of a $noun', ({ noun, field, before }) => {
    const after = { ...before, [field]: other[field] ?? 'lain' };
    const amended = { noun, before, after } as unknown as AmendedNumber;
    const { changes } = changesOf(amended, { locale: 'id', sourceOf: (key) => key });
    expect(changes).toHaveLength(1);
    expect(JSON.stringify(changes)).not.toContain('undefined');
  });
});
