import type { Term } from '../clocks/schema.ts';
import { DECIMALS } from '../service-requests/public.ts';
import type { State } from '../service-requests/states.ts';
import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { weekday } from '../ui/when.ts';

const states: Record<State, string> = {
  received: 'Belum diperiksa petugas.',
  returned: 'Dikembalikan kepada pelapor untuk dilengkapi.',
  verified: 'Sudah diperiksa petugas.',
  referred: 'Sudah diteruskan kepada lembaga yang menangani.',
  in_progress: 'Sedang ditangani.',
  awaiting_reporter: 'Menunggu jawaban pelapor.',
  reopened: 'Dibuka kembali.',
  done: 'Selesai ditangani.',
  done_by_silence: 'Selesai otomatis, karena pelapor tidak menanggapi jawaban lembaga.',
  rejected: 'Ditolak.',
  not_responsible: 'Bukan wewenang pemerintah daerah ini.',
  duplicate: 'Digabung dengan laporan lain tentang hal yang sama.',
};

const term = (of: Term) =>
  'hours' in of ? `${number(of.hours)} jam` : `${number(of.working_days)} hari kerja`;

const id = {
  states,
  title: (service: string, code: string) => `${service}, laporan ${code}`,
  description: (region: string) =>
    `Laporan warga di ${region}: apa yang dilaporkan, siapa yang menangani, dan kapan jawabannya dijanjikan.`,
  list: 'Laporan warga',
  listOf: (region: string) => `Semua laporan warga ${region}`,
  kicker: (code: string) => `Laporan warga · nomor ${code}`,
  closedOn: (day: string) => `Ditutup ${day}.`,
  lateOf: (promise: string) => `Lewat dari yang dijanjikan dan belum terjadi: ${promise}.`,
  photos: 'Foto',
  photosWords: 'Foto dari pelapor, tampil setelah disetujui petugas.',
  photo: (i: number) => `Foto ${number(i)} dari pelapor`,
  support: 'Saya juga',
  supported: (count: number) =>
    count > 0
      ? `${number(count)} warga lain mengatakan mengalami hal yang sama.`
      : 'Belum ada warga lain yang mengatakan mengalami hal yang sama.',
  supportWords:
    'Anda mengalami hal yang sama? Tekan tombol ini, tanpa akun dan tanpa nama. Peramban Anda menyimpan satu kuki agar dapat diurungkan.',
  supportMe: 'Saya juga mengalaminya',
  supportUndo: 'Urungkan',
  supportClosed: 'Laporan ini sudah ditutup, jadi tidak lagi menghitung “saya juga”.',
  pressed: {
    added: 'Terima kasih, Anda ikut dihitung. Anda dapat mengurungkannya di bawah.',
    again: 'Anda sudah dihitung pada laporan ini. Jumlahnya tidak berubah.',
    undone: 'Sudah diurungkan. Anda tidak lagi dihitung pada laporan ini.',
    objected: 'Terima kasih. Pernyataan Anda menunggu ditinjau petugas; Anda dapat mengurungkannya di bawah.',
    objected_before: 'Anda sudah menyatakan belum selesai atas penutupan ini. Satu kali sudah cukup.',
  },
  objections: (count: number) =>
    `${number(count)} pendukung menyatakan belum selesai, dan menunggu ditinjau petugas.`,
  objectHeading: 'Menurut Anda belum selesai?',
  objectWords: (day: string) =>
    `Bila Anda menekan “saya juga” di peramban ini sebelum laporan ditutup, Anda dapat mengatakannya sampai ${day}. Petugas meninjaunya, lalu dapat membuka kembali laporan.`,
  objectLabel: 'Apa yang belum selesai?',
  objectHint: 'Antara 10 dan 1.000 huruf. Hanya petugas yang membacanya.',
  objectSend: 'Belum selesai',
  handed: (count: number) => `Dioper ${number(count)} kali`,
  reopened: 'Pernah dibuka kembali',
  unknown: 'Laporan tidak ditemukan',
  follow: 'Mengikuti laporan ini',
  followWords:
    'Halaman ini selalu memuat keadaan terbaru. Bila ini laporan Anda, buka dengan kunci Anda untuk menulis kepada petugas.',
  track: 'Lacak laporan',
  rules: 'Aturan janji waktu',
  what: 'Yang dilaporkan',
  wordsHidden: 'Tulisan pelapor tidak ditampilkan; yang tampil hanya faktanya.',
  class: 'Jenis laporan',
  service: 'Kategori',
  agency: 'Lembaga yang dituju',
  agencyNone: 'Belum ditentukan; koordinator wilayah ini yang meneruskan.',
  place: 'Tempat',
  placeNone: 'Tidak disebut.',
  landmark: (text: string) => `Patokan: ${text}`,
  position: (lat: number, long: number) =>
    `Kira-kira di ${degrees(lat)} ${lat < 0 ? 'LS' : 'LU'}, ${degrees(long)} ${long < 0 ? 'BB' : 'BT'}`,
  incidentOn: 'Tanggal kejadian',
  received: 'Diterima',
  dayOnly: 'Untuk kategori ini hanya harinya yang ditampilkan.',
  programme: 'Tentang program',
  laporNumber: 'Nomor di SP4N-LAPOR!',
  promises: 'Janji waktu',
  dueOn: (day: string) => `paling lambat ${weekday(day)}`,
  dueAt: (moment: string) => `paling lambat ${moment}`,
  rule: (of: Term, source: string) => `Aturan: ${term(of)}. Sumber: ${source}.`,
  provisional: 'Sementara: hari libur tahun itu belum ditetapkan.',
  late: 'Terlambat',
  lateDays: (days: number) => (days > 0 ? `Terlambat ${number(days)} hari kerja` : 'Terlambat'),
  keptOn: (day: string) => `Ditepati ${day}.`,
  lapsed: 'Tidak berlaku lagi: laporan berakhir sebelum ini dilakukan.',
  happenedOn: (day: string) => `Baru terjadi ${day}.`,
  moved: (day: string, days: number, toReporter: boolean) =>
    `Semula ${day}${days > 0 ? `, ditambah ${number(days)} hari kerja` : ', ditambah'} karena ${waited(toReporter)}.`,
  stands: (day: string, toReporter: boolean) =>
    `Waktunya berhenti sejak ${day} karena ${waited(toReporter)}.`,
};

const waited = (toReporter: boolean) => (toReporter ? 'menunggu jawaban Anda' : 'menunggu pelapor');

const degrees = (value: number) =>
  `${Math.abs(value).toLocaleString('id-ID', { maximumFractionDigits: DECIMALS.ordinary })}°`;

/** Words of the public pages of residents' reports. */
export const words: Record<Locale, typeof id> = { id };
