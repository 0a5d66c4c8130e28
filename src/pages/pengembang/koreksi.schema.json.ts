import * as z from 'zod';
import { Correction } from '../../updates/schema.ts';

/** The shape of a correction file, for editors and scripts: made from the schema that checks the file. */
export function GET(): Response {
  const schema = {
    title: 'Berkas koreksi Pantau Kota',
    description: 'Satu kabar yang sudah terbit, alasan koreksinya, dan hanya kolom yang berubah.',
    ...z.toJSONSchema(Correction, { io: 'input' }),
  };
  return new Response(`${JSON.stringify(schema, null, 2)}\n`);
}
