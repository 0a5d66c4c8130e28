import type { Absence } from '../ui/absence.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { budgetKinds, budgetStatuses, transactionTypes } from './budget-schema.ts';

const kinds: Record<(typeof budgetKinds)[number], string> = {
  original: 'anggaran awal',
  revised: 'anggaran perubahan',
};
const statuses: Record<(typeof budgetStatuses)[number], string> = {
  indicative: 'perkiraan',
  committed: 'sudah ditetapkan',
};
const types: Record<(typeof transactionTypes)[number], string> = {
  commitment: 'kontrak',
  disbursement: 'pencairan',
  expenditure: 'belanja',
};
const absent: Record<Absence, string> = {
  not_published: 'belum dipublikasikan',
  not_applicable: 'tidak berlaku',
  unknown: 'belum diketahui',
};

const id = {
  kinds,
  statuses,
  types,
  absent,
  heading: 'Uang',
  none: 'Belum ada anggaran yang dicatat: biaya, tahun, dan sumber dana tidak disebut sumber.',
  details: 'Rincian uang dan sumbernya',
  kindUnsaid: 'awal atau perubahan tidak disebut',
  statusUnsaid: 'perkiraan atau ketetapan tidak disebut',
  amountAbsent: (why: Absence, day: string) => `angka ${absent[why]} sejak ${longDate(day)}`,
  budgetOf: (day: string) => `anggaran ${longDate(day)}`,
  asOf: (day: string) => `per ${longDate(day)}`,
  year: 'Tahun anggaran',
  funds: 'Sumber dana',
  kind: 'Jenis',
  approved: 'Ditetapkan',
  transactions: 'Uang yang bergerak',
  transactionsLead: 'Realisasi menjumlah belanja saja. Kontrak dan pencairan dicatat terpisah.',
  transactionsNone: 'Belum ada transaksi yang dipublikasikan; realisasi tidak diketahui.',
  to: 'kepada',
  payeeUnsaid: 'penerima tidak disebut',
  sumOf: (type: string, year: number) => `${type} ${year}`,
  newest: (count: number) => `${count} transaksi terbaru`,
  amount: 'Jumlah',
  status: 'Ketetapan',
  saidOn: 'Menurut sumber tanggal',
  source: 'Sumber',
  note: 'Catatan',
  date: 'Tanggal',
  payee: 'Penerima',
  budgetIn: (year: number | null, funds: string | null) =>
    `Anggaran ${year ?? 'tanpa tahun'}, ${funds ?? 'sumber dana tidak disebut'}`,
  transactionOf: (day: string) => `Transaksi ${longDate(day)}`,
  yearUnsaid: 'tahun tidak disebut',
};

/** Words of budgets and transactions. */
export const moneyWords: Record<Locale, typeof id> = { id };
