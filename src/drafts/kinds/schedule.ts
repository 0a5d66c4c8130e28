import { Schedule } from '../../programmes/schedule-schema.ts';
import type { KindSpec } from '../fields.ts';
import { asOf, programme, source } from './common.ts';
import { milestoneFields, weight } from './plan.ts';

/** The first plan of a programme; what is said of it later is a milestone change or a revision. */
export const schedule = {
  one: 'rencana pertama',
  many: 'rencana pertama',
  schema: Schedule,
  key: 'programme',
  groups: [
    { heading: 'Rencana', fields: [programme, asOf, source] },
    {
      heading: 'Tonggak',
      fields: [
        {
          type: 'rows',
          name: 'milestones',
          label: 'Tonggak',
          hint: 'Yang terbit pertama kali menjadi rencana awal, dan tidak diubah lagi.',
          row: 'tonggak',
          most: 30,
          same: ['key'],
          missing: 'isi sedikitnya satu tonggak',
          fields: [...milestoneFields.slice(0, 3), weight, ...milestoneFields.slice(3)],
        },
      ],
    },
  ],
} satisfies KindSpec;
