import { classes } from '../service-requests/states.ts';
import { words } from '../service-requests/words.ts';

/** Questions that every category asks through Open311, beside its own: what the portal's form asks of everybody. */
export const national = [
  {
    code: 'uraian',
    // Nothing to answer, only to be read: the answer is Open311's own `description`.
    variable: false,
    datatype: 'text',
    description:
      'description wajib: jelaskan masalahnya, 10 sampai 4.000 huruf. description is required, 10 to 4,000 characters.',
    values: [],
  },
  {
    code: 'class',
    datatype: 'singlevaluelist',
    description: 'Apa yang Anda sampaikan? Bila kosong: pengaduan.',
    values: classes.map((key) => ({ key, name: words.id.class[key] })),
  },
  {
    code: 'anonim',
    datatype: 'singlevaluelist',
    description: 'Sembunyikan siapa Anda, juga dari lembaga yang menjawab? Bila kosong: tidak.',
    values: yesOrNo(),
  },
  {
    code: 'rahasia',
    datatype: 'singlevaluelist',
    description: 'Rahasiakan seluruh isi laporan dari umum? Bila kosong: tidak.',
    values: yesOrNo(),
  },
  {
    code: 'incident_on',
    datatype: 'datetime',
    description: 'Kapan terjadi? Boleh kosong.',
    datatype_description: 'Tanggal, misalnya 2026-11-22',
    values: [],
  },
  {
    code: 'programme',
    datatype: 'string',
    description: 'Program kota cerdas yang dimaksud. Boleh kosong.',
    datatype_description: 'Nama program pada alamat halamannya, misalnya sensor-banjir',
    values: [],
  },
] as const;
export type National = (typeof national)[number]['code'];

function yesOrNo() {
  return [
    { key: 'ya', name: 'Ya' },
    { key: 'tidak', name: 'Tidak' },
  ];
}
