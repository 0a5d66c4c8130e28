import type * as z from 'zod';
import { Revision } from '../../programmes/schedule-schema.ts';
import { key } from '../../ui/schema.ts';
import type { KindSpec } from '../fields.ts';
import { asOf, programme, source } from './common.ts';
import { milestoneFields, weight } from './plan.ts';

/** A change of a plan itself: milestones join it, and all get their new weights. */
export const revision = {
  one: 'perubahan rencana',
  many: 'perubahan rencana',
  schema: Revision.extend({ programme: key }),
  key: 'programme',
  groups: [
    {
      heading: 'Perubahan',
      fields: [
        programme,
        asOf,
        source,
        { type: 'line', name: 'reason', label: 'Alasan', hint: 'Tampil untuk umum.' },
      ],
    },
    {
      heading: 'Tonggak yang ditambahkan',
      fields: [
        {
          type: 'rows',
          name: 'add',
          label: 'Tonggak baru',
          row: 'tonggak baru',
          optional: true,
          most: 20,
          same: ['key'],
          fields: milestoneFields,
        },
      ],
    },
    {
      heading: 'Bobot semua tonggak',
      fields: [
        {
          type: 'rows',
          name: 'weights',
          label: 'Bobot',
          hint: 'Sebut semua tonggak, yang baru dan yang dibatalkan (0) pun. Jumlahnya tepat 100.',
          row: 'bobot',
          most: 200,
          same: ['key'],
          map: true,
          fields: [{ type: 'name', name: 'key', label: 'Tonggak', list: 'milestones' }, weight],
        },
      ],
    },
  ],
} satisfies KindSpec;

/** A revision as the verb takes it. */
export function revisionOf({ programme: of, ...change }: z.output<typeof revision.schema>) {
  return { programme: of, revision: change };
}
