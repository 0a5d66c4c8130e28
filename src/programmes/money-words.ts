import { gaps } from '../charts/words.ts';
import type { Absence } from '../ui/absence.ts';
import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { Budget, budgetKinds, budgetStatuses, transactionTypes } from './budget-schema.ts';

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
// An enacted total needs no word; an estimate, or a mixture, does.
function totalStatus(status: Budget['status']): string {
  if (status === 'committed') return '';
  return status === 'indicative' ? ', masih perkiraan' : ', tidak seluruhnya disebut sudah ditetapkan';
}

const id = {
  kinds,
  statuses,
  types,
  absent: gaps,
  heading: 'Uang',
  none: 'Anggaran tidak tercatat di sini.',
  noneThen: 'Anggaran belum tercatat di sini pada hari itu.',
  details: 'Rincian uang dan sumbernya',
  kindUnsaid: 'awal atau perubahan tidak disebut',
  statusUnsaid: 'perkiraan atau ketetapan tidak disebut',
  amountAbsent: (why: Absence, day: string) => `angka ${gaps[why]} sejak ${longDate(day)}`,
  budgetOf: (day: string) => `anggaran ${longDate(day)}`,
  asOf: (day: string) => `per ${longDate(day)}`,
  year: 'Tahun anggaran',
  funds: 'Sumber dana',
  approved: 'Ditetapkan',
  transactions: 'Uang yang bergerak',
  transactionsLead: 'Realisasi menjumlah belanja saja. Kontrak dan pencairan dicatat terpisah.',
  transactionsNone: 'Realisasi tidak tercatat di sini, begitu pula kontrak dan pencairan.',
  to: 'kepada',
  payeeUnsaid: 'penerima tidak disebut',
  sumOf: (type: string, year: number) => `${type} ${year}`,
  totalOf: {
    original: (year: number) => `anggaran awal ${year}`,
    revised: (year: number) => `anggaran ${year} setelah perubahan`,
  },
  noTotal: (what: string, why: string) => `Jumlah ${what}: ${why}.`,
  totalStatus,
  addsUp: (records: number, funds: number) =>
    `Jumlah ${number(records)} catatan, ${funds > 0 ? `${number(funds)} sumber dana` : 'sumber dana tidak disebut'}`,
  rule: 'Dalam satu sumber dana, ketetapan menggantikan perkiraan, perubahan terbaru menggantikan semua anggaran awal; sisanya dijumlahkan per tahun.',
  ruleUnknown:
    'Bila satu bagian tidak diketahui, jumlahnya tidak diketahui. Catatan tanpa tahun atau jenis tidak dijumlahkan.',
  kind: 'Jenis',
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
