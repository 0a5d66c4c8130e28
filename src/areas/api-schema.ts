import * as z from 'zod';
import { text } from '../api/fields.ts';

/** A kecamatan with its kelurahan. */
export const ApiDistrict = z
  .object({
    code: text('Kode Kemendagri.', '35.72.01'),
    name: text('Nama kecamatan.'),
    villages: z
      .array(z.object({ code: text('Kode Kemendagri.', '35.72.01.1001'), name: text('Nama.') }))
      .meta({ description: 'Kelurahan dan desanya.' }),
  })
  .meta({ id: 'District', description: 'Satu kecamatan. Data idn-area-data, ODbL 1.0.' });
