import * as z from 'zod';
import { Correction, UpdateContent } from '../../updates/schema.ts';
import { stable } from '../../ui/stable.ts';
import type { KindSpec } from '../fields.ts';
import { said } from './update.ts';

const { update, reason } = Correction.shape;
const { key: _key, programme: _programme, ...fields } = UpdateContent.shape;

/** The next version of an update, whole, with a public reason. */
export const correction = {
  one: 'koreksi',
  many: 'koreksi',
  schema: z.strictObject({ update, reason, ...fields }),
  key: 'update',
  groups: [
    {
      heading: 'Koreksi',
      fields: [
        { type: 'name', name: 'update', label: 'Kabar yang dikoreksi', list: 'updates' },
        {
          type: 'line',
          name: 'reason',
          label: 'Alasan koreksi',
          hint: 'Tampil untuk umum, misalnya: angka salah kutip dari sumber.',
          missing: 'sebutkan alasannya; koreksi tanpa alasan tidak dapat diterbitkan',
        },
      ],
    },
    ...said,
  ],
} satisfies KindSpec;

type Whole = z.output<typeof correction.schema>;

/** A published update as the form in which it is corrected begins: no reason yet. */
export function correctable(before: UpdateContent): Whole {
  const { key: name, programme: _, ...content } = before;
  return { update: name, reason: '', ...content };
}

/** The correction as the verb takes it: only the fields that differ from the update as it stands. */
export function correctionOf(region: string, before: UpdateContent, whole: Whole): Correction {
  const { update: name, reason: why, ...after } = whole;
  const changed = Object.entries(after).filter(
    ([field, value]) => stable(value) !== stable(before[field as keyof UpdateContent]),
  );
  return { region, update: name, reason: why, ...Object.fromEntries(changed) };
}
