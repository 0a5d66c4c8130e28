import * as z from 'zod';
import { code, count, flag, momentOf, text, textOrNull } from '../api/fields.ts';
import { publicKinds } from './page.ts';

/** What events are told of. */
export const nouns = Object.values(publicKinds) as [(typeof publicKinds)[keyof typeof publicKinds]];

/** One public event. */
export const ApiEvent = z
  .object({
    id: text('Nomor peristiwa.', '1234'),
    at: momentOf('Saatnya.'),
    noun: code(nouns, 'Jenis bendanya.'),
    verb: text('Apa yang terjadi.', 'publish'),
    subject: textOrNull('Nomor bendanya; null bila tidak lagi tampil.', '7K3M9QXT2B'),
    version: count('Versi bendanya sesudah itu.'),
    title: textOrNull('Sebutan bendanya sekarang.'),
    by: z
      .object({
        kind: code(['resident', 'officer', 'key', 'system', 'clock'], 'Siapa.'),
        role: textOrNull('Perannya waktu itu.'),
        organisation: textOrNull('Lembaganya.'),
      })
      .meta({ description: 'Pelakunya; nama orang tidak pernah ada.' }),
    changed: z.array(z.string()).meta({ description: 'Nama kolom yang berubah.' }),
    reason: textOrNull('Alasannya kepada umum.'),
    redacted: flag('Isi versi itu sudah dihapus demi data pribadi.'),
  })
  .meta({ id: 'Event', description: 'Satu peristiwa yang boleh diketahui umum.' });
