import type { Locale } from '../ui/view.ts';
import { number } from '../ui/number.ts';
import type { MilestoneState } from './milestone-states.ts';
import type { milestoneTypes } from './schedule-schema.ts';

const types: Record<(typeof milestoneTypes)[number], string> = {
  preProcurement: 'persiapan pengadaan',
  approval: 'persetujuan',
  engagement: 'pelibatan',
  assessment: 'penilaian',
  delivery: 'hasil kerja',
  reporting: 'pelaporan',
  financing: 'pendanaan',
  payment: 'pembayaran',
  procurement: 'pengadaan',
  contractClose: 'penutupan kontrak',
};

const states: Record<MilestoneState, string> = {
  scheduled: 'dijadwalkan',
  partiallyMet: 'terpenuhi sebagian',
  met: 'terpenuhi',
  notMet: 'tidak terpenuhi',
  dropped: 'dibatalkan',
};

const id = {
  types,
  states,
  heading: 'Rencana dan kenyataan',
  none: 'Belum ada tonggak yang terbit. Tanpa tonggak tidak ada persentase.',
  progress: (met: number) => `Kemajuan ${met}%`,
  formula: 'Cara menghitung',
  formulaWords: (sum: string, met: number) =>
    `Kemajuan = jumlah bobot tonggak yang terpenuhi: ${sum} = ${met}%. Jumlah semua bobot 100.`,
  formulaNothing: '0 (belum ada tonggak yang terpenuhi)',
  formulaRules:
    'Yang terpenuhi sebagian belum dihitung. Bobot yang dibatalkan tetap ada dalam jumlah, jadi membatalkan tidak menaikkan kemajuan. Geser = tenggat kini dikurangi tenggat pertama terbit, dari hari terakhir ke hari terakhir.',
  curve: 'Kurva S',
  milestones: 'Tonggak',
  milestone: 'Tonggak',
  /** What the file of the drawing tells besides what is drawn; the source of its newest word follows. */
  lineColumns: [
    { name: 'milestone_key', means: 'Kunci tonggak di dalam programnya.' },
    { name: 'move_count', means: 'Berapa kali tenggatnya dipindah.' },
    {
      name: 'sources',
      means:
        'Nomor semua sumber tonggak ini, dipisah spasi: yang pertama memuat tenggat pertamanya. Sesudahnya sumber dari kata terbaru tentangnya.',
    },
  ],
  weight: 'Bobot',
  original: 'Tenggat awal',
  due: 'Tenggat kini',
  met: 'Terpenuhi',
  state: 'Keadaan',
  slip: 'Geser',
  late: (days: number) => `terlambat ${number(days)} hari`,
  metAgainst: (days: number) =>
    days === 0
      ? 'tepat pada tenggat awal'
      : days > 0
        ? `${number(days)} hari sesudah tenggat awal`
        : `${number(-days)} hari sebelum tenggat awal`,
  metAfter: 'sesudah tenggat awal',
  metWithin: 'tidak melewati tenggat awal',
  added: (day: string) => `Ditambahkan ${day}, bukan bagian rencana awal`,
  addedDue: 'Tenggat pertamanya',
  weightWas: (weight: number) => `semula ${weight}`,
  ledger: 'Catatan pergeseran',
  ledgerLead: 'Setiap tenggat yang dipindah, dengan alasannya. Yang lama tidak dihapus.',
  ledgerNone: 'Belum ada tenggat yang dipindah.',
  from: 'Dari',
  to: 'Menjadi',
  days: 'Hari',
  reason: 'Alasan',
  said: 'Diumumkan',
  baseline: 'Rencana awal terbit',
  history: 'Riwayat rencana',
  firstPlan: 'rencana awal terbit',
  noted: 'perkembangan tonggak dicatat',
  version: (version: number) => `versi ${version}`,
  regionLedger: (region: string) => `Pergeseran ${region}`,
  regionLedgerLead:
    'Setiap tenggat yang dipindah di wilayah ini, dari yang terbaru, dengan alasan dan sumbernya.',
  regionLedgerNone: 'Belum ada tenggat yang dipindah di wilayah ini.',
  programme: 'Program',
  sorted: 'Urutkan menurut hari bergeser',
  framed: 'Gambar pergeseran dan kode sematannya',
  everywhere: 'Pergeseran di semua wilayah',
};

/** Words of plans, their milestones and the ledger of moved dates. */
export const planWords: Record<Locale, typeof id> = { id };
