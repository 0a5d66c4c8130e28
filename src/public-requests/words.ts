import type { Term } from '../clocks/schema.ts';
import { DECIMALS } from '../service-requests/public.ts';
import type { State } from '../service-requests/states.ts';
import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { weekday } from '../ui/when.ts';

const states: Record<State, string> = {
  received: 'Belum diperiksa petugas.',
  returned: 'Dikembalikan kepada pelapor untuk dilengkapi.',
  verified: 'Sudah diperiksa petugas; sedang dicari lembaga yang menangani.',
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
  what: 'Yang dilaporkan',
  wordsHidden: 'Tulisan pelapor tidak ditampilkan; yang tampil hanya faktanya.',
  class: 'Jenis laporan',
  service: 'Kategori',
  agency: 'Lembaga yang menangani',
  agencyNone: 'Belum ditentukan; koordinator wilayah ini yang meneruskan.',
  place: 'Tempat',
  placeNone: 'Tidak disebut.',
  landmark: (text: string) => `Patokan: ${text}`,
  position: (lat: number, long: number) => `Kira-kira di ${degrees(lat)}, ${degrees(long)}`,
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
  lateDays: (days: number) => (days > 0 ? `Terlambat ${number(days)} hari` : 'Terlambat'),
};

const degrees = (value: number) =>
  value.toLocaleString('id-ID', { maximumFractionDigits: DECIMALS.ordinary });

/** Words of the public pages of residents' reports. */
export const words: Record<Locale, typeof id> = { id };
