import type { Figure } from '../../programmes/schema.ts';
import { words } from '../../programmes/words.ts';
import { absences } from '../../ui/absence.ts';
import { quantity } from '../../ui/number.ts';
import { optionsOf, type Rows } from '../fields.ts';
import { asOf, note, ownKey, source } from './common.ts';

/** The figures of a programme: each is published, or absent with a reason. */
export const figures: Rows = {
  type: 'rows',
  name: 'figures',
  label: 'Angka program',
  hint: 'Bukan uang: uang dicatat sebagai anggaran atau transaksi. Angka yang tidak ada pun dicatat, dengan alasannya.',
  row: 'angka',
  optional: true,
  most: 20,
  same: ['key'],
  told: (figure: Figure, said) => {
    const value = 'absent' in figure ? said('absent') : quantity(figure.value, figure.unit);
    const said_on = 'absent' in figure ? `sejak ${said('since')}` : `menurut sumber tanggal ${said('as_of')}`;
    const of = [said_on, said('source'), said('note')].filter(Boolean);
    return `${figure.label}: ${value} (${of.join(', ')})`;
  },
  fields: [
    { type: 'line', name: 'label', label: 'Yang dihitung', hint: 'Misalnya jumlah titik.' },
    { type: 'number', name: 'value', label: 'Nilai', hint: 'Kosongkan bila angkanya tidak ada.' },
    {
      type: 'line',
      name: 'unit',
      label: 'Satuan',
      hint: 'Misalnya titik. Kosongkan bila angkanya tidak ada.',
    },
    { ...asOf, hint: 'Kosongkan bila angkanya tidak ada.' },
    {
      type: 'choice',
      name: 'absent',
      label: 'Mengapa tidak ada',
      hint: 'Isi hanya bila angkanya tidak ada.',
      options: optionsOf(absences, words.id.absences),
      optional: true,
    },
    {
      type: 'date',
      name: 'since',
      label: 'Tidak ada sejak',
      hint: 'Hari sejak angkanya semestinya dapat diketahui. Isi hanya bila angkanya tidak ada.',
      optional: true,
    },
    source,
    note,
    ownKey('label'),
  ],
};
