import * as z from 'zod';
import { ImportFile } from '../../imports/schema.ts';

/** The shape of an import file, for editors and scripts: made from the schema that checks the file. */
export function GET(): Response {
  const schema = {
    title: 'Berkas impor Pantau Kota',
    description: 'Sumber, organisasi, program, dan kabar satu wilayah. Identitas: wilayah dan "key".',
    ...z.toJSONSchema(ImportFile, { io: 'input' }),
  };
  return new Response(`${JSON.stringify(schema, null, 2)}\n`);
}
