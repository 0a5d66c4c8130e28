import type { Locale } from '../ui/view.ts';

const id = {
  everywhere: 'Koreksi dan tanggal yang bergeser di semua wilayah',
  overdue: (agency: string, region: string) => `Laporan warga yang terlambat dijawab ${agency}, ${region}`,
  late: (ref: string, service: string) => `Laporan ${ref} (${service}) terlambat dijawab`,
  lateSince: (title: string, agency: string, received: string, due: string) =>
    `${title}. Diterima ${received}. ${agency} menjanjikan jawaban akhir paling lambat ${due}.`,
  moved: (shift: string) => `Tenggatnya ${shift}`,
  changed: 'diubah',
  compare: (href: string) => `Semula dan kini selengkapnya: ${href}`,
  source: (publisher: string, title: string | null, issued: string, href: string) =>
    `Sumber: ${publisher}, ${title ? `“${title}”` : 'judul tidak tercantum'}, ${issued} (${href})`,
  recorded: (when: string) => `Dicatat ${when}.`,
  title: (region: string) => `Umpan ${region}`,
  lead: 'Umpan membawa kabar baru ke aplikasi pembaca umpan Anda. Tidak perlu akun atau alamat surel.',
  how: 'Salin alamatnya ke pembaca umpan Anda. Pilih Atom bila ragu; JSON berisi hal yang sama bagi program.',
  news: 'Program, kabar, dan masukan',
  newsHint: 'Semua yang diterbitkan di wilayah ini, selain laporan warga.',
  corrections: 'Koreksi dan tanggal yang bergeser',
  correctionsHint: 'Hanya yang mengubah hal yang sudah terbit, dengan alasannya.',
  requests: 'Laporan warga',
  requestsHint: 'Laporan yang mulai tampil dan yang ditutup.',
  requestsChoose: 'Pilih kategori atau kecamatan',
  programmes: 'Program satu dimensi',
  overdueHeading: 'Laporan yang terlambat dijawab',
  overdueHint: 'Janji yang tertua lebih dulu. Laporan hilang dari umpan sesudah dijawab.',
  others: 'Umpan lain',
  othersHint: 'Setiap program, laporan, dan masukan punya umpan sendiri, disebut pada halaman “Ikuti”-nya.',
  all: 'Umpan wilayah ini',
  allRegions: 'Koreksi di semua wilayah',
  format: { atom: 'Atom', json: 'JSON' },
};

/** Words of feeds, and of the page that lists those of a region. */
export const words: Record<Locale, typeof id> = { id };
