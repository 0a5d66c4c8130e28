import * as z from 'zod';
import { isoDate, key, line, oneOf, prose, unsaid } from '../ui/schema.ts';
import { units, wholeUnits } from './units.ts';

/**
 * IATI IndicatorMeasure, without "qualitative": an indicator here is a number. A percentage is a share of a whole,
 * 0 to 100; a growth in percent may be negative and is written with measure "unit".
 */
export const measures = ['unit', 'percentage', 'nominal', 'ordinal'] as const;
export const pointKinds = ['baseline', 'target', 'actual'] as const;

const SHARE = 'bobot bulat 0 sampai 100';

/**
 * A way of counting, such as an index of one year with its weights. A changed method is a new method:
 * what was counted by the old one is never compared with what is counted by the new.
 */
export const Method = z
  .strictObject({
    key,
    name: line(160, 'Evaluasi Smart City 2022'),
    valid_from: isoDate,
    valid_to: unsaid(isoDate),
    weights: z
      .array(
        z.strictObject({
          key,
          label: line(80, 'Outcome'),
          weight: z.int(SHARE).min(0, SHARE).max(100, SHARE).describe(SHARE),
        }),
      )
      .max(30, 'paling banyak 30 bobot')
      .refine(
        (weights) => weights.length === 0 || weights.reduce((sum, w) => sum + w.weight, 0) === 100,
        'jumlah bobot harus tepat 100',
      )
      .refine(
        (weights) => new Set(weights.map((w) => w.key)).size === weights.length,
        'kunci bobot dipakai dua kali',
      )
      .default([]),
    source: key,
    note: unsaid(prose(300, 'bobot berbeda dari tahun sebelumnya')),
    reason: line(300, 'nama resmi ditemukan').optional(),
  })
  .refine((m) => m.valid_to === null || m.valid_from <= m.valid_to, {
    path: ['valid_to'],
    message: 'tidak boleh mendahului "valid_from"',
  });

const VALUE = 'angka dengan paling banyak enam desimal, misalnya 3.31';

/** One value of an indicator over a period, both days included. */
const Point = z
  .strictObject({
    kind: oneOf(pointKinds),
    from: isoDate,
    to: isoDate,
    value: z.number(VALUE).refine((n) => Math.abs(n) < 1e12 && Number(n.toFixed(6)) === n, VALUE),
    source: key,
    comment: unsaid(prose(300, 'angka sementara')),
  })
  .refine((p) => p.from <= p.to, { path: ['to'], message: 'tidak boleh mendahului "from"' });

type Point = z.infer<typeof Point>;

const METHOD = 'indeks dan peringkat wajib menyebut metodenya; catat pada "methods"';

const isShare = ({ unit, measure }: { unit: string; measure: string }) =>
  unit === 'percent' && measure === 'percentage';

const samePeriod = (one: Point, other: Point) =>
  one.kind === other.kind && one.from === other.from && one.to === other.to;

const overlap = (one: Point, other: Point) => one.from <= other.to && other.from <= one.to;

/**
 * What a programme wants to change and how far it came (IATI result/indicator). All its values are counted by one
 * method, which an index or a rank must name; `ascending: false` says that the number is meant to fall.
 */
export const Indicator = z
  .strictObject({
    key,
    programme: key,
    title: line(160, 'Jenis surat yang dilayani'),
    unit: oneOf(units),
    measure: oneOf(measures).default('unit'),
    ascending: z.boolean('true atau false').default(true),
    method: unsaid(key),
    points: z.array(Point).min(1, 'sedikitnya satu nilai').max(60, 'paling banyak 60 nilai'),
    reason: line(300, 'angka salah kutip').optional(),
  })
  .superRefine((indicator, issues) => {
    if (indicator.method === null && (indicator.unit === 'index' || indicator.measure === 'ordinal'))
      issues.addIssue({ code: 'custom', path: ['method'], message: METHOD });
    const baseline = indicator.points.findLast((p) => p.kind === 'baseline');
    for (const [i, point] of indicator.points.entries()) {
      const refuse = (field: string, message: string) =>
        issues.addIssue({ code: 'custom', path: ['points', i, field], message });
      const above = indicator.points.slice(0, i);
      if (above.some((p) => samePeriod(p, point))) refuse('from', 'masa ini sudah punya nilai di atas');
      else if (point.kind === 'actual' && above.some((p) => p.kind === 'actual' && overlap(p, point)))
        refuse('from', 'masa nilai nyata ini bertumpang dengan masa nilai nyata di atas');
      if (wholeUnits.has(indicator.unit) && !Number.isInteger(point.value))
        refuse('value', 'satuan ini dihitung utuh: tulis tanpa pecahan dan tanpa titik ribuan');
      if (isShare(indicator) && (point.value < 0 || point.value > 100))
        refuse('value', 'bagian dari keseluruhan: 0 sampai 100; pertumbuhan ditulis dengan "measure: unit"');
      if (point.kind !== 'target' || !baseline) continue;
      if (indicator.ascending && point.value < baseline.value)
        refuse(
          'value',
          'sasaran di bawah nilai awal; tulis "ascending: false" bila angkanya memang harus turun',
        );
      if (!indicator.ascending && point.value > baseline.value)
        refuse(
          'value',
          'sasaran di atas nilai awal, padahal "ascending: false" berarti angkanya harus turun',
        );
    }
  });

export type Method = z.infer<typeof Method>;
export type Indicator = z.infer<typeof Indicator>;
export type IndicatorPoint = Point;
