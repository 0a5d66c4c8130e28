import { Indicator, measures, pointKinds } from '../../programmes/indicator-schema.ts';
import { indicatorWords } from '../../programmes/indicator-words.ts';
import { unitNames, units } from '../../programmes/units.ts';
import { quantity } from '../../ui/number.ts';
import { longDate } from '../../ui/when.ts';
import { optionsOf, type KindSpec, type Rows } from '../fields.ts';
import { ownKey, programme, reason, source } from './common.ts';

const w = indicatorWords.id;

const isTarget = (row: Record<string, unknown>) => row.kind === 'target';

type Point = Indicator['points'][number];

function whenOf({ kind, from, to }: Point): string {
  const when = from === to ? longDate(from) : w.span(from, to);
  return `${w.kinds[kind]} ${when}`;
}

const points: Rows = {
  type: 'rows',
  name: 'points',
  label: 'Nilai',
  hint: 'Nilai awal, sasaran, dan nilai nyata, masing-masing dengan masa dan sumbernya.',
  row: 'nilai',
  most: 60,
  same: ['kind', 'from', 'to'],
  named: whenOf,
  told: (row: Point, said, { unit }: Indicator) =>
    `${whenOf(row)}: ${quantity(row.value, unitNames.id[unit])} (${said('source')})${row.comment ? `, ${row.comment}` : ''}`,
  missing: 'isi sedikitnya satu nilai',
  fields: [
    { type: 'choice', name: 'kind', label: 'Jenis nilai', options: optionsOf(pointKinds, w.kinds) },
    { type: 'date', name: 'from', label: 'Dari tanggal', ahead: isTarget },
    { type: 'date', name: 'to', label: 'Sampai tanggal', hint: 'Hari terakhir masanya.', ahead: isTarget },
    {
      type: 'number',
      name: 'value',
      label: w.value,
      right: 'angka dengan paling banyak enam desimal, misalnya 3,31',
    },
    source,
    { type: 'prose', name: 'comment', label: 'Catatan', optional: true },
  ],
};

/** What a programme wants to change, and how far it came. */
export const indicator = {
  one: 'indikator',
  many: 'indikator',
  schema: Indicator,
  key: 'key',
  groups: [
    {
      heading: 'Indikator',
      fields: [
        programme,
        { type: 'line', name: 'title', label: w.title, hint: 'Misalnya jenis surat yang dilayani.' },
        { type: 'choice', name: 'unit', label: w.unit, options: optionsOf(units, unitNames.id) },
        {
          type: 'choice',
          name: 'measure',
          label: w.measure,
          options: optionsOf(measures, w.measures),
          preset: 'unit',
        },
        {
          type: 'tick',
          name: 'ascending',
          label: 'Angkanya diharapkan turun',
          hint: 'Misalnya lama menunggu. Tanpa centang, angkanya diharapkan naik.',
          ticked: false,
          optional: true,
        },
        {
          type: 'name',
          name: 'method',
          label: w.method,
          hint: 'Wajib untuk indeks dan peringkat.',
          list: 'methods',
          optional: true,
        },
        ownKey('title'),
      ],
    },
    { heading: 'Nilai', fields: [points, reason] },
  ],
} satisfies KindSpec;
