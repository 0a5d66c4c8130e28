import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';

const id = {
  ofProgramme: 'Laporan warga tentang program ini',
  openCount: (count: number, shown: number) =>
    count > shown
      ? `${number(count)} laporan masih terbuka; ini ${number(shown)} yang terbaru.`
      : `${number(count)} laporan masih terbuka.`,
  openNone: 'Tidak ada laporan terbuka tentang program ini yang sudah terbit.',
  allOfProgramme: 'Semua laporan tentang program ini',
  reportProgramme: 'Laporkan masalah program ini',
  readThem: 'Laporan warga di sini',
  title: (region: string) => `Laporan warga ${region}`,
  lead: 'Yang dilaporkan warga, siapa yang menangani, dan kapan jawabannya dijanjikan.',
  report: 'Buat laporan',
  track: 'Lacak laporan Anda',
  text: 'Kata dalam laporan',
  textHint: 'Tiap kata sedikitnya tiga huruf',
  service: 'Kategori',
  anyService: 'Semua kategori',
  district: 'Kecamatan',
  anyDistrict: 'Semua kecamatan',
  agency: 'Lembaga',
  anyAgency: 'Semua lembaga',
  status: 'Keadaan',
  anyStatus: 'Semua keadaan',
  onlyLate: 'Hanya yang terlambat dijawab',
  apply: 'Terapkan',
  clear: 'Hapus saringan',
  counted: (name: string, count: number) => `${name} (${number(count)})`,
  all: (count: number) => (count === 0 ? 'Belum ada laporan' : `${number(count)} laporan`),
  filtered: 'Hasil saringan',
  shownNow: (said: string[]) => `Yang tampil: laporan ${said.join(', ')}.`,
  withWords: (text: string) => `yang memuat “${text}”`,
  inService: (name: string) => `kategori ${name}`,
  inDistrict: (name: string) => `di Kecamatan ${name.replace(/^Kecamatan /, '')}`,
  ofAgency: (name: string) => `yang ditangani ${name}`,
  inStatus: (name: string) => `dengan keadaan ${name}`,
  onlyLateNow: 'yang lewat dari janji jawaban akhirnya',
  aboutProgramme: (title: string) => `tentang program ${title}`,
  orderNewest: 'Yang terbaru di atas.',
  orderLate: 'Janji yang paling lama lewat di atas.',
  withMerged: 'Termasuk yang digabung dengan laporan lain, yang tidak dihitung selesai.',
  orderFound:
    'Yang terakhir berubah di atas. Laporan yang baru terbit dapat ditemukan beberapa menit kemudian.',
  noneAtAll:
    'Belum ada laporan yang terbit di wilayah ini. Laporan terbit setelah diperiksa petugas; yang rahasia tidak pernah tampil.',
  none: 'Tidak ada laporan terbit yang cocok. Kurangi saringan, atau hapus semuanya.',
  noneLate: 'Tidak ada laporan terbuka yang cocok dan lewat dari janji jawaban akhirnya.',
  noneLeft: 'Tidak ada laporan lagi sesudah ini.',
  closedIsNotLate: 'Laporan yang sudah selesai atau ditolak tidak lagi dihitung terlambat.',
  lateMeans: 'Tidak dihitung terlambat selama waktunya berhenti menunggu pelapor, atau setelah dijawab.',
  received: 'Diterima',
  late: 'Jawaban akhir terlambat',
  part: 'Sebagian',
  bySilence: 'Otomatis',
  answered: 'Sudah dijawab',
  awaiting: 'Menunggu pelapor',
  reopened: 'Dibuka kembali',
  handed: (count: number) => `Dioper ${number(count)} kali`,
  supported: (count: number) => `${number(count)} warga lain mengalaminya`,
  wordsHidden: 'Tulisan pelapor tidak ditampilkan.',
  unread:
    'Laporan warga tidak dapat ditampilkan sekarang. Laporan hanya ditampilkan langsung, agar yang ditarik atau dihapus tidak muncul lagi.',
  rules: 'Aturan janji waktu',
  counts: 'Jumlah menurut keadaan',
  countsOf: (all: number, open: number) =>
    `${number(all)} laporan terbit di wilayah ini; ${number(open)} masih terbuka.`,
  count: 'Laporan',
  mapLead: (host: string) =>
    `Peta diambil dari ${host} saat Anda menekan tombol ini. Alamat itu lalu mengetahui bagian peta yang Anda lihat. Semua isinya ada juga dalam daftar.`,
  mapShow: 'Tampilkan peta',
  mapName: 'Peta laporan di halaman ini',
  mapFailed: 'Peta tidak dapat dimuat. Daftar di bawah memuat laporan yang sama.',
};

/** Words of the public list of residents' reports. */
export const words: Record<Locale, typeof id> = { id };
