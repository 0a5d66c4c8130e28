import * as z from 'zod';
import {
  code,
  codeOrNull,
  count,
  countOrNull,
  dayOf,
  dayOrNull,
  momentOf,
  text,
  textOrNull,
} from '../api/fields.ts';
import { id, orNull } from '../api/schema.ts';
import { Citation } from '../sources/api-schema.ts';
import { absences } from '../ui/absence.ts';
import { budgetKinds, budgetStatuses, transactionTypes } from './budget-schema.ts';

const amount = (description: string) => z.number().nullable().meta({ description, example: 600000000 });

/** A sum set aside. */
export const ApiBudget = z
  .object({
    id,
    key: text('Kunci.'),
    kind: codeOrNull(budgetKinds, 'Semula atau perubahan (IATI BudgetType).'),
    status: codeOrNull(budgetStatuses, 'Perkiraan atau ditetapkan (IATI BudgetStatus).'),
    fiscal_year: countOrNull('Tahun anggaran; null bila tidak diketahui.'),
    fiscal_year_absent: codeOrNull(absences, 'Mengapa tahunnya tidak ada.'),
    amount: amount('Rupiah utuh; null bila tidak diketahui.'),
    amount_absent: codeOrNull(absences, 'Mengapa jumlahnya tidak ada.'),
    currency: text('Mata uang (ISO 4217).', 'IDR'),
    funds: text('Sumber dana, dalam kata-kata sumber.', 'APBD'),
    approved_on: dayOrNull('Hari disetujui.'),
    as_of: dayOf('Hari yang dimaksud sumber.'),
    source: orNull(Citation),
    note: textOrNull('Catatan.'),
    version: count('Nomor versi.'),
    published_at: momentOf('Saat versi ini terbit.'),
    reason: textOrNull('Alasan perubahan pada versi ini.'),
  })
  .meta({ id: 'Budget', description: 'Satu jumlah yang dianggarkan.' });

/** Money that moved. */
export const ApiTransaction = z
  .object({
    id,
    key: text('Kunci.'),
    type: code(transactionTypes, 'Jenis (IATI 2, 3, 4). Hanya expenditure yang terhitung realisasi.'),
    date: dayOf('Harinya.'),
    fiscal_year: count('Tahun anggaran.'),
    amount: z.number().meta({ description: 'Rupiah utuh.', example: 600000000 }),
    currency: text('Mata uang (ISO 4217).', 'IDR'),
    payee: textOrNull('Penerima.'),
    source: orNull(Citation),
    note: textOrNull('Catatan.'),
    version: count('Nomor versi.'),
  })
  .meta({ id: 'Transaction', description: 'Uang yang bergerak.' });
