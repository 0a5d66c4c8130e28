import { roles } from '../../organisations/schema.ts';
import { words as organisationWords } from '../../organisations/words.ts';
import { statuses, WrittenProgramme } from '../../programmes/schema.ts';
import { words } from '../../programmes/words.ts';
import { optionsOf, type KindSpec } from '../fields.ts';
import { ownKey, reason } from './common.ts';
import { figures } from './figures.ts';

const w = words.id;

/** A programme: what was promised, by whom, with which figures. */
export const programme = {
  one: 'program',
  many: 'program',
  schema: WrittenProgramme,
  key: 'key',
  groups: [
    {
      heading: w.what,
      fields: [
        { type: 'line', name: 'title', label: 'Nama program' },
        {
          type: 'prose',
          name: 'description',
          label: 'Uraian',
          hint: 'Apa yang dijanjikan, dalam kata-kata biasa.',
          optional: true,
        },
        { type: 'prose', name: 'quote', label: 'Kata-kata sumber, apa adanya', optional: true },
        { type: 'name', name: 'dimension', label: w.dimension, list: 'dimensions', optional: true },
        { type: 'tick', name: 'quick_win', label: 'Termasuk quick win', ticked: true, optional: true },
      ],
    },
    {
      heading: w.howFar,
      fields: [
        {
          type: 'choice',
          name: 'status',
          label: w.status,
          options: optionsOf(statuses, w.statuses),
          optional: true,
        },
        { type: 'date', name: 'status_date', label: 'Status menurut sumber tanggal', optional: true },
        {
          type: 'name',
          name: 'status_source',
          label: 'Sumber yang menyebut status itu',
          hint: 'Salah satu sumber program ini; kosongkan bila sumbernya hanya satu.',
          list: 'sources',
          optional: true,
        },
        {
          type: 'date',
          name: 'known_since',
          label: 'Pertama disebut sumber',
          hint: 'Hari saat sumber pertama kali menyebut program ini.',
          happened: true,
        },
        {
          type: 'names',
          name: 'sources',
          label: w.sources,
          list: 'sources',
          most: 20,
          missing: 'sebutkan sedikitnya satu sumber; tanpa sumber tidak ada yang diterbitkan',
        },
      ],
    },
    {
      heading: w.who,
      fields: [
        {
          type: 'rows',
          name: 'organisations',
          label: 'Pelaku',
          row: 'pelaku',
          optional: true,
          most: 20,
          same: ['organisation', 'role'],
          fields: [
            { type: 'name', name: 'organisation', label: 'Lembaga', list: 'organisations' },
            {
              type: 'choice',
              name: 'role',
              label: 'Peran',
              options: optionsOf(roles, organisationWords.id.roles),
            },
          ],
        },
      ],
    },
    { heading: w.howMuch, fields: [figures] },
    {
      heading: 'Alamat',
      fields: [
        ownKey('title'),
        {
          type: 'key',
          name: 'slug',
          label: 'Alamat halaman',
          hint: 'Kosongkan bila sama dengan kuncinya.',
          optional: true,
          from: [],
        },
        reason,
      ],
    },
  ],
} satisfies KindSpec;
