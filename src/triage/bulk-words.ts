import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { BULK_MOST, type BulkAction, type DeedName, type Why } from './bulk.ts';

const id = {
  title: 'Tindakan massal',
  tick: 'Pilih',
  tickOf: (reference: string) => `laporan ${reference}`,
  start: 'Untuk laporan yang dipilih',
  startLead: `Paling banyak ${BULK_MOST} laporan. Halaman berikutnya menyebutkan apa yang terjadi pada setiap laporan.`,
  deed: {
    periksa: 'Tandai sudah diperiksa',
    teruskan: 'Teruskan atau oper ke lembaga',
  } satisfies Record<DeedName, string>,
  publicity: 'Yang dilihat umum',
  photosNot: 'Foto tidak ikut tampil. Setujui foto di halaman laporannya.',
  to: 'Lembaga tujuan',
  choose: 'Pilih lembaga',
  reason: 'Alasan',
  reasonHint: 'Sedikitnya 10 huruf. Lembaga tujuan membacanya. Jangan menulis data pelapor.',
  goOn: 'Lanjutkan',
  confirm: 'Periksa sekali lagi',
  confirmLead: 'Belum ada yang berubah. Baca daftar ini, lalu lakukan.',
  will: 'Akan dilakukan',
  willNot: 'Tidak dilakukan',
  chosen: 'Yang Anda pilih',
  action: {
    verify: 'ditandai sudah diperiksa',
    forward: 'diteruskan',
    hand_over: 'dioper',
  } satisfies Record<BulkAction, string>,
  did: {
    verify: 'sudah diperiksa',
    forward: 'diteruskan',
    hand_over: 'dioper',
  } satisfies Record<BulkAction, string>,
  why: {
    unknown: 'tidak ada di wilayah ini, atau bukan untuk lembaga Anda',
    changed: 'diubah orang lain sesudah Anda melihat daftarnya; buka dahulu',
    state: 'keadaannya tidak mengizinkan tindakan ini',
    secret: 'rahasia, jadi tidak pernah tampil untuk umum',
    unopened: 'rahasia dan isinya belum dibuka; periksa di halamannya',
    withdrawn: 'ditarik pelapor dari tampilan umum',
    same_agency: 'sudah berada di lembaga itu',
    failed: 'belum tersimpan; muat ulang halaman ini, lalu ulangi dari daftar bila tetap begitu',
  } satisfies Record<Why, string>,
  from: (from: string, to: string) => `dari ${from} ke ${to}`,
  toward: (to: string) => `ke ${to}`,
  undoable: 'Dapat Anda urungkan selama 10 menit. Pemberitahuan baru dikirim sesudah itu.',
  doNow: (count: number) => `Lakukan pada ${number(count)} laporan`,
  nothing: 'Tidak ada laporan yang dapat dikenai tindakan ini.',
  back: 'Kembali ke daftar laporan',
  publicityMissing: 'Pilih seberapa banyak umum melihat laporan-laporan ini',
  agencyMissing: 'Pilih lembaga tujuan dari daftar',
  reasonMissing: 'Tulis alasannya, 10 sampai 500 huruf',
  incomplete: 'Ada yang belum dipilih. Lengkapi, lalu lanjutkan.',
  unticked: 'Belum ada laporan yang dipilih. Kembali ke daftar, lalu pilih laporannya.',
  tooMany: `Paling banyak ${BULK_MOST} laporan sekali jalan. Pilih lebih sedikit, lalu ulangi.`,

  doneAt: (when: string) => `Dilakukan ${when}.`,
  done: 'Yang dilakukan',
  left: 'Yang tidak dilakukan',
  undo: 'Urungkan semuanya',
  until: (when: string) => `Dapat diurungkan sampai ${when}.`,
  partly: 'Sebagian belum diurungkan karena basis data tidak menjawab. Tekan tombolnya sekali lagi.',
  late: 'Waktu untuk mengurungkan sudah lewat.',
  undone: 'Sudah diurungkan. Laporan kembali seperti sebelumnya, dan pemberitahuannya tidak dikirim.',
  undonePartly: (undone: number, stayed: number) =>
    `${number(undone)} diurungkan, ${number(stayed)} tidak: laporan itu berubah lagi sesudahnya.`,
  undoableUntil: (when: string) => `Tindakan massal Anda dapat diurungkan sampai ${when}.`,
  toUndo: 'Lihat atau urungkan',
  movedOn: 'berubah lagi sesudahnya, jadi tidak diurungkan',
  wasUndone: 'diurungkan',
};

/** Words of deeds on many reports at once. */
export const words: Record<Locale, typeof id> = { id };
