import * as z from 'zod';
import { code, flag, text, textOrNull } from '../api/fields.ts';
import { datatypes } from './schema.ts';

const Attribute = z.object({
  code: text('Kode.'),
  datatype: code(datatypes, 'Jenis jawaban (GeoReport v2).'),
  required: flag('Wajib dijawab.'),
  description: text('Pertanyaannya.'),
  datatype_description: textOrNull('Contoh jawaban yang baik.'),
  variable: flag('False: hanya ditampilkan.'),
  values: z
    .array(z.object({ key: text('Kode.'), name: text('Sebutan.') }))
    .meta({ description: 'Pilihan jawabannya.' }),
});

/** What can be reported in a region. */
export const ApiService = z
  .object({
    code: text('Kode kategori (GeoReport v2 service_code).', 'lampu-jalan'),
    name: text('Sebutan.'),
    description: text('Penjelasan.'),
    group: text('Kelompok.'),
    keywords: z.array(z.string()).meta({ description: 'Kata sehari-hari.' }),
    agency: textOrNull('Kunci lembaga yang menjawab; null: koordinator meneruskan.'),
    sensitive: flag('Kategori peka: tempatnya lebih kasar, waktunya hanya hari.'),
    supervisory: flag('Berkadar pengawasan.'),
    attributes: z.array(Attribute).meta({ description: 'Pertanyaannya, urut tampil.' }),
  })
  .meta({ id: 'Service', description: 'Satu kategori laporan.' });
