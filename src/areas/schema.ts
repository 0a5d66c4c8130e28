import * as z from 'zod';
import { line } from '../ui/schema.ts';

/** A kelurahan or desa. The code is Kemendagri's, such as "35.72.01.1001". */
const Village = z.strictObject({
  code: z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/),
  name: line(80, 'Tanggung'),
});

/** A kecamatan. The code is Kemendagri's, such as "35.72.01". */
const District = z.strictObject({
  code: z.string().regex(/^\d{2}\.\d{2}\.\d{2}$/),
  name: line(80, 'Kepanjenkidul'),
  villages: z.array(Village).max(200),
});
export type District = z.infer<typeof District>;

/** The kecamatan of a region with their kelurahan, each list by name. */
export const AreaList = z.array(District).max(80);
export type AreaList = z.infer<typeof AreaList>;
