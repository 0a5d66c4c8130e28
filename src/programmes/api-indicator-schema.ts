import * as z from 'zod';
import { code, count, dayOf, dayOrNull, flag, momentOf, text, textOrNull } from '../api/fields.ts';
import { id, orNull } from '../api/schema.ts';
import { Citation } from '../sources/api-schema.ts';
import { change, ORIGINAL, PREVIOUS, valueOrNull } from './api-change.ts';
import { measures, pointKinds } from './indicator-schema.ts';

const Point = z.object({
  kind: code(pointKinds, 'Nilai awal, sasaran, atau nyata.'),
  from: dayOf('Hari pertama masanya.'),
  to: dayOf('Hari terakhir masanya.'),
  value: z.number().meta({ description: 'Nilainya.', example: 3.31 }),
  source: orNull(Citation),
  comment: textOrNull('Catatan.'),
  original_value: valueOrNull(ORIGINAL),
  previous_value: valueOrNull(PREVIOUS),
  ...change,
});

const DroppedPoint = z.object({
  kind: code(pointKinds, 'Nilai awal, sasaran, atau nyata.'),
  from: dayOf('Hari pertama masanya.'),
  to: dayOf('Hari terakhir masanya.'),
  original_value: z.number().meta({ description: 'Nilainya saat pertama terbit.', example: 20 }),
  previous_value: valueOrNull(PREVIOUS),
  ...change,
});

const Method = z
  .object({
    key: text('Kunci.'),
    name: text('Nama.'),
    valid_from: dayOf('Berlaku sejak.'),
    valid_to: dayOrNull('Berlaku sampai.'),
    weights: z
      .array(z.object({ key: text('Kunci.'), label: text('Sebutan.'), weight: count('Bobot, persen.') }))
      .meta({ description: 'Bobotnya; jumlahnya 100.' }),
    note: textOrNull('Catatan.'),
    source: orNull(Citation),
  })
  .meta({ id: 'Method', description: 'Cara menghitung. Yang berbeda caranya tidak dibandingkan.' });

/** What a programme wants to change, and how far it came. */
export const ApiIndicator = z
  .object({
    id,
    key: text('Kunci.'),
    title: text('Judul.'),
    unit: text('Satuan.', 'percent'),
    measure: code(measures, 'Ukuran (IATI IndicatorMeasure).'),
    ascending: flag('False: angkanya memang harus turun.'),
    method: orNull(Method),
    points: z.array(Point).meta({ description: 'Nilainya.' }),
    dropped_points: z
      .array(DroppedPoint)
      .meta({ description: 'Nilai yang pernah terbit dan tidak disebut lagi.' }),
    version: count('Nomor versi.'),
    published_at: momentOf('Saat versi ini terbit.'),
    reason: textOrNull('Alasan perubahan pada versi ini.'),
  })
  .meta({ id: 'Indicator', description: 'Satu indikator dengan nilai dan metodenya.' });
