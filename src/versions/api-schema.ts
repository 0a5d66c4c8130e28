import * as z from 'zod';
import { count, flag, momentOf, text, textOrNull } from '../api/fields.ts';
import { page } from '../api/schema.ts';
import { versionedKinds } from './page.ts';

/** What has versions, as the API names it. */
export const versionedNouns = Object.values(versionedKinds) as [
  (typeof versionedKinds)[keyof typeof versionedKinds],
];

/** One version of a thing, beside the one before it. */
export const ApiVersion = z
  .object({
    version: count('Nomor versi.'),
    published_at: momentOf('Saat versi ini terbit.'),
    verb: textOrNull('Apa yang terjadi.', 'amend'),
    reason: textOrNull('Alasannya kepada umum.'),
    redacted: flag('Isi versi ini sudah dihapus demi data pribadi.'),
    comparable: flag('Ada isi versi sebelumnya untuk dibandingkan.'),
    changes: z
      .array(
        z.object({
          what: text('Apa yang berubah.', 'Jumlah'),
          before: textOrNull('Bunyinya semula; null bila belum ada.', 'Rp600.000.000'),
          after: textOrNull('Bunyinya sekarang; null bila dihapus.', 'Rp650.000.000'),
          moved: textOrNull('Selisihnya, bila angka atau tenggat.', 'naik Rp50.000.000 (8,3%)'),
          corrected: flag('Hari terjadinya dikoreksi; tidak ada tenggat yang bergeser.'),
        }),
      )
      .meta({ description: 'Yang berbeda dari versi sebelumnya, dalam kata.' }),
    page,
  })
  .meta({ id: 'Version', description: 'Satu versi di samping versi sebelumnya.' });
