import * as z from 'zod';
import { code, dayOf, momentOrNull, text, textOrNull } from '../api/fields.ts';
import { id, page } from '../api/schema.ts';

/** What everybody may know of an error report: never the words of who reported it. */
export const ApiErrorReport = z
  .object({
    id,
    address: text('Alamat angka yang dilaporkan keliru.', '/kota-contoh/program/command-center/'),
    received_on: dayOf('Hari diterima.'),
    state: code(['open', 'answered'], 'Keadaannya.'),
    answered_at: momentOrNull('Dijawab.'),
    page,
  })
  .meta({ id: 'ErrorReport', description: 'Satu laporan kekeliruan pada portal.' });

export const ApiErrorReportWhole = ApiErrorReport.extend({
  answer: textOrNull('Jawabannya.'),
  answered_by: textOrNull('Lembaga yang menjawab; null: pengelola portal, atau belum.'),
}).meta({ id: 'ErrorReportWhole', description: 'Satu laporan kekeliruan dengan jawabannya.' });
