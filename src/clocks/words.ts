import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import type { ClockRules, Holiday, Term } from './schema.ts';

const finals: Record<keyof ClockRules['final'], string> = {
  complaint: 'Jawaban akhir: pengaduan',
  supervisory: 'Jawaban akhir: pengaduan tentang perilaku petugas',
  information_request: 'Jawaban akhir: permintaan informasi',
  aspiration: 'Jawaban akhir: aspirasi',
};

const kinds: Record<Holiday['kind'], string> = {
  national_holiday: 'libur nasional',
  collective_leave: 'cuti bersama',
  local: 'libur daerah',
};

const term = (of: Term) =>
  'hours' in of ? `${number(of.hours)} jam` : `${number(of.working_days)} hari kerja`;

const id = {
  finals,
  kinds,
  term,
  title: (region: string) => `Aturan waktu laporan ${region}`,
  lead: 'Kapan laporan diperiksa dan dijawab, dari mana aturannya, dan hari apa saja kantor libur.',
  silence: 'Selesai otomatis tanpa tanggapan pelapor',
  silenceAbout: 'Dihitung sejak lembaga memberi jawaban. Satu tanggapan pelapor menghentikannya.',
  objection: 'Menyatakan belum selesai sesudah laporan ditutup',
  objectionAbout: 'Dihitung sejak laporan ditutup. Selama itu pelapor dapat membukanya kembali.',
  how: 'Cara menghitung',
  counting: [
    'Hari laporan diterima ialah hari ke-0. Hari terakhir ialah hari kerja ke sekian sesudahnya, sampai tengah malam.',
    'Batas dalam jam dihitung terus, juga pada hari libur.',
    'Tanggal yang sudah dijanjikan tidak pernah maju. Kalender yang berubah kemudian tidak menghitungnya ulang.',
    'Mengoper laporan ke lembaga lain tidak memulai hitungan baru.',
    'Menolak dengan alasan dihitung sebagai jawaban akhir. Menggabung laporan tidak dihitung sebagai jawaban.',
    'Janji lain yang belum ditepati ketika laporan berakhir disebut tidak berlaku lagi, dan tetap terlambat bila sudah terlambat.',
    'Tanggal dalam tahun yang hari liburnya belum ditetapkan bersifat sementara dan ditandai begitu.',
  ],
  kept: 'Tanggal yang sudah dijanjikan tidak berubah.',
  pauses: 'Kapan hitungan berhenti sementara',
  pausing: [
    'Hitungan berhenti selama petugas menunggu jawaban pelapor atas pertanyaannya.',
    'Hitungan juga berhenti sejak lembaga menjawab. Bila pelapor menyatakan belum selesai, jawaban akhir terutang lagi.',
    'Sesudahnya batas waktu mundur sebanyak hari kerja sesudah hari pertama jeda sampai hari terakhirnya.',
    'Jawaban yang ditarik lagi oleh petugas, dengan mengoper atau bertanya, tidak memundurkan batas waktu.',
    'Batas dalam jam mundur selama jeda itu, menurut jam.',
    'Janji yang sudah terlambat sebelum jeda tetap terlambat.',
  ],
  usual: 'Berlaku untuk semua kategori',
  own: (service: string) => `Khusus kategori ${service}`,
  source: (source: string) => `Sumber: ${source}.`,
  calendar: 'Hari libur',
  national: (version: number) => `Seluruh Indonesia, versi ${number(version)}`,
  local: (region: string, version: number | undefined) =>
    version === undefined ? region : `${region}, versi ${number(version)}`,
  noLocal: 'Tidak ada hari libur tambahan yang tercatat.',
  year: (year: number, source: string) => `Tahun ${year}: ${source}`,
  json: 'Data yang sama sebagai JSON',
  consoleTitle: 'Kalender kerja',
  consoleLead: 'Hari libur daerah menunda batas waktu laporan yang masuk sesudah hari itu dicatat.',
  missing: (year: number) =>
    `Kalender ${year} belum ditetapkan di portal ini. Batas waktu yang jatuh pada ${year} ditandai sementara.`,
  missingDo: 'Pengelola portal menambahkannya setelah keputusan bersama tiga menteri terbit.',
  saved: 'Kalender tersimpan.',
  ownDays: 'Hari libur daerah',
  remove: 'Hapus',
  removeDay: (day: string) => `${day} dari kalender`,
  add: 'Tambah hari libur',
  day: 'Tanggal',
  dayHint: 'Misalnya pemilihan kepala daerah atau hari jadi yang diliburkan.',
  name: 'Nama hari',
  save: 'Tambahkan',
  readOnly: (roles: string) => `Peran Anda tidak dapat mengubah kalender. Yang dapat: ${roles}.`,
};

/** Words of the clocks and of the calendar that they run by. */
export const words: Record<Locale, typeof id> = { id };
