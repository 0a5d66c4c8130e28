import type { Locale } from '../ui/view.ts';

const id = {
  title: 'Laporan diterima',
  lead: 'Simpan nomor dan kunci berikut sekarang. Kunci hanya ditampilkan kali ini.',
  anew: 'Ini laporan lain: buka formulir baru dengan tulisan itu',
  changed:
    'Laporan ini sudah terkirim dengan isi yang pertama. Perubahan Anda sesudah itu tidak ikut; tambahkan lewat halaman Lacak.',
  reference: 'Nomor laporan',
  referenceWhy: 'Boleh dibagikan. Dengan nomor ini siapa pun melihat yang tampil untuk umum.',
  key: 'Kunci pribadi',
  keyWhy: 'Jangan dibagikan. Siapa pun yang memegangnya dapat membaca dan menghapus laporan Anda.',
  qr: 'Kode QR berisi nomor dan kunci. Pindai untuk membuka laporan Anda.',
  save: 'Cara menyimpan',
  copy: 'Tekan lama pada nomor atau kunci untuk menyalinnya, atau cetak halaman ini.',
  whatsapp: 'Simpan nomor ke WhatsApp Anda',
  whatsappWhy:
    'Pesan itu memuat nomor dan alamat Lacak, tanpa kunci. Salin sendiri kuncinya bila Anda mau menyimpannya di sana.',
  whatsappText: (region: string, reference: string, address: string) =>
    `Laporan saya ke ${region}\nNomor: ${reference}\nLacak: ${address}`,
  track: 'Buka laporan ini',
  about: (kind: string, service: string) => `${kind}: ${service}`,
  photos: (n: number) => (n > 0 ? `Bersama ${n} foto.` : 'Tanpa foto.'),
  received: 'Diterima',
  goesTo: 'Ditujukan kepada',
  coordinator: 'koordinator wilayah ini, yang meneruskannya',
  promises: 'Janji waktu',
  rules: 'Aturan janji waktu',
  verify: (day: string) => `Diperiksa dan diteruskan paling lambat ${day}`,
  first_action: (day: string) => `Tindakan pertama paling lambat ${day}`,
  final: (day: string) => `Jawaban akhir paling lambat ${day}`,
  calendar: (version: string) => `Dihitung menurut kalender hari kerja: ${version}.`,
  next: 'Selanjutnya',
  nextSteps: [
    'Petugas memeriksa laporan Anda dan meneruskannya.',
    'Lembaga yang menangani menyatakan tindakan pertamanya.',
    'Jawabannya muncul di halaman Lacak. Di sana Anda dapat membalas atau menambah foto.',
    'Sesudah dijawab, katakan di sana apakah sudah selesai. Tanpa tanggapan, laporan tertutup sendiri.',
  ],
  nextPublic: 'Laporan tampil untuk umum hanya setelah diperiksa.',
  nextSecret: 'Laporan rahasia ini tidak akan tampil untuk umum.',
  nextAnonymous: 'Umum dan petugas lembaga yang menangani tidak pernah mengetahui siapa Anda.',
  late: 'Bila sebuah janji lewat waktu, halaman Lacak menyebutkannya.',
  download: 'Unduh tanda terima',
};

/** Words of the receipt of a report. */
export const words: Record<Locale, typeof id> = { id };
