import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import { number } from '../ui/number.ts';
import type { absences } from '../ui/absence.ts';
import type { orders } from './page.ts';
import type { statuses } from './schema.ts';

const statusNames: Record<(typeof statuses)[number], string> = {
  identification: 'Identifikasi',
  preparation: 'Persiapan',
  implementation: 'Pelaksanaan',
  completion: 'Penyelesaian',
  maintenance: 'Operasional',
  decommissioning: 'Penghentian',
  decommissioned: 'Dihentikan',
  cancelled: 'Dibatalkan',
  suspended: 'Ditunda',
};

const absenceNames: Record<(typeof absences)[number], string> = {
  not_published: 'angka belum dipublikasikan',
  not_applicable: 'angka tidak berlaku',
  unknown: 'angka belum diketahui',
};

const id = {
  statuses: statusNames,
  absences: absenceNames,
  programme: 'Program',
  demoProgramme: 'Program karangan, untuk peragaan',
  stateOn: (day: string) => `Keadaan per ${longDate(day)}.`,
  programmes: 'Program',
  since: (day: string) => `sejak ${longDate(day)}`,
  statusUnsaid: 'status tidak disebut sumber',
  dimensionUnsaid: 'dimensi tidak disebut sumber',
  quickWin: 'quick win',
  figured: 'ada angka',
  unfigured: 'angka belum dipublikasikan',
  silent: 'tanpa kabar',
  /** Of the newest day that sources tell of, which is not the day on which they were published. */
  lastHeard: 'Keadaan terbaru menurut sumber:',
  what: 'Apa',
  who: 'Siapa',
  howMuch: 'Angka',
  howFar: 'Sampai mana',
  sinceWhen: 'Sejak kapan kita tahu',
  knownSince: (day: string) => `Pertama disebut sumber ${longDate(day)}.`,
  whatUnsaid: 'Belum ada uraian; yang tercatat baru namanya.',
  whoUnsaid: 'Belum tercatat siapa yang bertanggung jawab.',
  noPercentage: 'Persentase tidak ditampilkan: tanpa tonggak yang terbit, kemajuan tidak dapat dihitung.',
  nextDue: (due: string, past: boolean) => `${past ? 'tenggat terlewat' : 'tenggat berikutnya'} ${due}`,
  amendedNumbers: 'Angka yang pernah diubah',
  /** A source in what was told before: only its name of now is known on this page. */
  namedNow: (name: string) => `${name} (nama kini)`,
  newValue: 'nilai baru ditambahkan',
  asOf: (day: string) => `per ${longDate(day)}`,
  ownFigures: 'Angka program',
  figureLabel: 'sebutan',
  figureDay: 'hari yang dimaksud',
  status: 'Status',
  statusOn: (day: string) => `menurut sumber tanggal ${longDate(day)}`,
  /** Of a status of which nobody told which of several sources says it. */
  statusOneOf: (count: number) => `menurut salah satu dari ${number(count)} sumber program ini`,
  dimension: 'Dimensi',
  promises: 'Janji tentang program ini',
  allPromises: 'Daftar janji wilayah ini',
  sources: 'Sumber',
  updates: 'Kabar tentang program ini',
  noUpdates: 'Belum ada kabar tentang program ini.',
  history: 'Riwayat catatan',
  version: (version: number) => `versi ${version}`,
  created: 'pertama dicatat',
  listTitle: (region: string) => `Program ${region}`,
  listLead: (day: string) => `Terlambat dan tanpa kabar dihitung dari tanggal, sampai ${longDate(day)}.`,
  filter: 'Saring daftar',
  anyDimension: 'Semua dimensi',
  anyStatus: 'Semua status',
  onlyQuickWin: 'Hanya quick win',
  onlySilent: (days: number) => `Hanya yang tanpa kabar lebih dari ${number(days)} hari`,
  onlyLate: 'Hanya yang terlambat',
  late: (days: number) => `terlambat ${number(days)} hari`,
  slipped: (days: number) => `geser ${number(days)} hari`,
  progress: (percent: number) => `${percent}% terpenuhi`,
  noMilestones: 'tanpa tonggak',
  order: 'Urutkan menurut',
  orders: {
    kabar: 'paling lama tanpa kabar',
    tenggat: 'tenggat paling awal',
    geser: 'pergeseran terbesar',
  } satisfies Record<(typeof orders)[number], string>,
  apply: 'Terapkan',
  clear: 'Hapus saringan',
  searchHere: 'Cari di wilayah ini',
  none: 'Tidak ada program yang cocok dengan saringan ini.',
  noneAtAll: 'Belum ada program wilayah ini dalam catatan kami.',
  description: (title: string, region: string) =>
    `${title}, ${region}: apa yang dijanjikan, siapa, berapa, sampai mana, dan sejak kapan kita tahu.`,
};

export const words: Record<Locale, typeof id> = { id };
