import { Method } from '../../programmes/indicator-schema.ts';
import type { KindSpec } from '../fields.ts';
import { note, ownKey, reason, source } from './common.ts';

/** A way of counting an index, with the weights of its parts. */
export const method = {
  one: 'cara hitung',
  many: 'cara hitung',
  schema: Method,
  key: 'key',
  groups: [
    {
      heading: 'Cara hitung',
      fields: [
        { type: 'line', name: 'name', label: 'Nama', hint: 'Misalnya Evaluasi Smart City 2022.' },
        { type: 'date', name: 'valid_from', label: 'Berlaku sejak' },
        {
          type: 'date',
          name: 'valid_to',
          label: 'Berlaku sampai',
          hint: 'Kosongkan bila masih berlaku.',
          optional: true,
          ahead: true,
        },
        source,
        { ...note },
        ownKey('name'),
        reason,
      ],
    },
    {
      heading: 'Bobot',
      fields: [
        {
          type: 'rows',
          name: 'weights',
          label: 'Bobot tiap bagian',
          hint: 'Jumlahnya tepat 100. Bobot lain berarti cara hitung lain.',
          row: 'bobot',
          optional: true,
          most: 30,
          same: ['key'],
          fields: [
            { type: 'line', name: 'label', label: 'Bagian' },
            { type: 'number', name: 'weight', label: 'Bobot', right: 'angka bulat 0 sampai 100' },
            ownKey('label'),
          ],
        },
      ],
    },
  ],
} satisfies KindSpec;
