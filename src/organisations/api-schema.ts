import * as z from 'zod';
import { code, count, text, textOrNull } from '../api/fields.ts';
import { id } from '../api/schema.ts';
import { organisationKinds } from './schema.ts';

/** An organisation that the sources of a region name. */
export const ApiOrganisation = z
  .object({
    id,
    key: text('Kunci dalam wilayahnya.', 'diskominfo'),
    name: text('Nama.'),
    kind: code(organisationKinds, 'Jenis.'),
    aliases: z.array(z.string()).meta({ description: 'Nama lain.' }),
    mandate: textOrNull('Tugasnya, menurut sumber.'),
    source_id: textOrNull('Nomor sumber yang berkata begitu.'),
    version: count('Nomor versi catatan ini.'),
    reason: textOrNull('Alasan perubahan pada versi ini.'),
  })
  .meta({ id: 'Organisation', description: 'Satu lembaga.' });
