import * as z from 'zod';
import { dayOf, dayOrNull, text, textOrNull } from '../api/fields.ts';
import { orNull } from '../api/schema.ts';
import { Citation } from '../sources/api-schema.ts';

const held = {
  person_name: text('Nama pemegang jabatan.', 'Rijanto'),
  from: dayOrNull('Hari pertamanya; null bila tidak disebut sumber.'),
  to: dayOrNull('Hari terakhirnya; null bila belum berakhir atau tidak disebut sumber.'),
  as_of: dayOf('Hari yang dimaksud sumber. Tanpa hari pertama dan terakhir, hanya hari ini yang diketahui.'),
};

/** Who held an office of a commitment on a day. */
export const ApiHolder = z
  .object(held)
  .meta({ id: 'Holder', description: 'Pemegang jabatan pada satu hari.' });

/** Who held an office of a region, with who says so. */
export const ApiOfficeTerm = z
  .object({
    office: text('Jabatan.', 'Bupati Blitar'),
    ...held,
    said_by: textOrNull('Siapa yang mengatakannya.'),
    source: orNull(Citation),
  })
  .meta({ id: 'OfficeTerm', description: 'Siapa memegang satu jabatan, menurut satu sumber.' });
