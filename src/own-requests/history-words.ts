import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';

/** What an event tells of itself, with the names for its codes. */
export interface Deed {
  data: Record<string, unknown>;
  /** Name of an organisation; the coordinator's, when there is none. */
  called: (key: unknown) => string;
}

type Words = string | ((deed: Deed) => string);

const how = ({ data }: Deed) =>
  data.confirmed === 'part' || data.outcome === 'part' ? 'selesai sebagian' : 'selesai sepenuhnya';
const towards = (did: string) => (deed: Deed) =>
  deed.data.to_agency ? `${did} ${deed.called(deed.data.to_agency)}` : 'Laporan diteruskan';

const submitted: Record<string, string> = {
  web: 'Laporan diterima',
  open311: 'Laporan diterima lewat aplikasi lain',
};

const id: Record<string, Words> = {
  submit: ({ data }) => submitted[String(data.channel ?? 'web')] ?? 'Laporan dicatat petugas untuk Anda',
  verify: 'Diperiksa petugas',
  hide: 'Petugas mengurangi yang tampil untuk umum',
  reply: 'Petugas mengirim pesan',
  approve_photos: 'Petugas menampilkan foto untuk umum',
  hide_photos: 'Petugas menutup foto dari umum',
  open_secret: 'Petugas membuka isi laporan rahasia',
  add_message: 'Anda menulis pesan',
  add_photos: 'Anda menambah foto',
  stop_mail: 'Surel tentang laporan ini dihentikan',
  withdraw: 'Anda menarik laporan dari tampilan umum',
  forward: towards('Diteruskan kepada'),
  hand_over: (deed) =>
    `Dioper dari ${deed.called(deed.data.from_agency)}${held(deed.data.days_held)} kepada ${deed.called(deed.data.to_agency)}`,
  ask: 'Petugas bertanya kepada Anda; waktunya berhenti sampai Anda menjawab',
  answer: 'Anda menjawab pertanyaan petugas',
  respond: 'Respon awal: laporan mulai ditangani',
  follow_up: 'Respon substantif: lembaga menyampaikan hasilnya',
  close: (deed) =>
    deed.data.outcome ? `Ditutup petugas sebagai ${how(deed)}` : 'Ditutup petugas sebagai selesai',
  reject: 'Ditolak petugas',
  disclaim: 'Ditutup petugas: bukan wewenang pemerintah daerah ini',
  merge: ({ data }) =>
    typeof data.into === 'string' ? `Digabung dengan laporan ${data.into}` : 'Digabung dengan laporan lain',
  confirm: (deed) => `Anda menyatakan ${how(deed)}`,
  object: ({ data }) =>
    data.to === 'reopened'
      ? 'Anda menyatakan belum selesai; laporan dibuka kembali'
      : 'Anda menyatakan belum selesai',
  reopen: 'Dibuka kembali oleh petugas karena pernyataan pendukung',
  auto_close: 'Tertutup sendiri karena tidak ada tanggapan Anda',
  undo: 'Petugas membatalkan tindakan terakhirnya',
  rate: ({ data }) =>
    typeof data.rating === 'number'
      ? `Anda memberi nilai ${number(data.rating)} dari 5`
      : 'Anda memberi nilai',
  remind: 'Petugas diingatkan bahwa sebuah janji hampir jatuh tempo',
  escalate: 'Tercatat: sebuah janji lewat waktu',
  stand: 'Keadaan laporan dicatat untuk statistik',
  ask_identity: 'Petugas meminta membuka kontak Anda',
  agree_identity: 'Petugas kedua menyetujui pembukaan kontak Anda',
  open_identity: 'Petugas membuka kontak Anda',
  dismiss_objections: 'Petugas menanggapi pendukung yang menyatakan belum selesai',
  set_lapor_number: 'Petugas mencatat nomor LAPOR!',
};

const held = (days: unknown) =>
  typeof days === 'number' ? `, yang memegangnya ${number(days)} hari kerja,` : '';

/** Words for what happened to a report, said to its reporter, by the verb of the event. */
export const deeds: Record<Locale, Record<string, Words>> = { id };
