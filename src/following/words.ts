import type { Kind } from '../feedback/schema.ts';
import type { Locale } from '../ui/view.ts';
import type { Rhythm } from './schema.ts';

const kinds: Record<Kind, string> = {
  question: 'pertanyaan',
  observation: 'pengamatan',
  opinion: 'pendapat',
};

const about = (service: string | null) => (service ? ` tentang ${service}` : '');
const where = (district: string | null, region: string) =>
  district ? ` di Kecamatan ${district.replace(/^Kecamatan /, '')}, ${region}` : ` di ${region}`;

const topics = {
  region: (region: string) => `program, kabar, dan masukan ${region}`,
  programme: (title: string, region: string) => `program ${title}, ${region}`,
  service_request: (ref: string) => `laporan ${ref}`,
  service_area: (service: string | null, district: string | null, region: string) =>
    `laporan warga${about(service)}${where(district, region)}`,
  feedback: (kind: Kind, ref: string) => `${kinds[kind]} warga ${ref}`,
  dimension: (label: string, region: string) => `program dimensi ${label}, ${region}`,
  corrections: (region: string) => `koreksi dan tanggal yang bergeser di ${region}`,
  gone: 'sesuatu yang tidak tampil lagi untuk umum',
};

const rhythms: Record<Rhythm, string> = {
  daily: 'sekali sehari',
  at_once: 'segera',
};

/** What happened to something that a resident said; not a word of it. */
function feedback(verb: string, ref: string, thing: Record<string, unknown>): string {
  const kind = kinds[thing.kind as Kind] ?? 'masukan';
  const of = typeof thing.title === 'string' ? ` tentang program ${thing.title}` : '';
  const did = { answer: 'Jawaban atas', correct: 'Koreksi jawaban atas' }[verb] ?? 'Ada';
  return `${did} ${kind} warga ${ref}${of}`;
}

const id = {
  topics,
  feedback,
  report: (ref: string) => `Laporan ${ref}`,
  portal: 'pengelola portal',
  handedOver: (agency: string) => `Dioper kepada ${agency}.`,
  rhythms,
  follow: 'Ikuti',
  followIt: 'Ikuti lewat surel atau umpan Atom',
  formTitle: 'Ikuti kabar',
  mended: (title: string) => `Perlu diperbaiki: ${title}`,
  lead: (topic: string) => `Anda dikabari tentang ${topic}.`,
  notReports: 'Laporan warga tidak termasuk.',
  followReports: (region: string) => `Ikuti laporan warga di ${region}`,
  privacy:
    'Alamat surel disimpan tersegel, hanya untuk mengirim kabar ini, sampai Anda berhenti. Yang tidak disetujui dihapus setelah 48 jam.',
  service: 'Kategori laporan',
  anyService: 'Semua kategori',
  district: 'Kecamatan',
  anyDistrict: 'Semua kecamatan',
  areaHint: 'Anda dikabari saat sebuah laporan mulai tampil untuk umum, dan saat ditutup.',
  address: 'Alamat surel Anda',
  addressHint: 'Kami mengirim satu surel ke sana. Kabar baru dikirim setelah Anda menyetujuinya.',
  rhythm: 'Seberapa sering?',
  daily: 'Sekali sehari',
  dailyHint: 'satu ringkasan, pukul 06.00 WIB',
  atOnce: 'Segera',
  atOnceHint: 'beberapa menit sesudah sesuatu terjadi',
  send: 'Ikuti',
  feedHeading: 'Tanpa alamat surel',
  feedWords: 'Pakai umpan Atom ini di pembaca umpan Anda. Tidak ada data Anda yang kami simpan.',
  allFeeds: 'Semua umpan wilayah ini, juga koreksi saja',
  feedAsOpened: 'Umpan ini untuk kategori dan kecamatan saat halaman dibuka, bukan yang baru Anda pilih.',
  rhythmUnknown: 'Pilih “sekali sehari” atau “segera”',
  serviceUnknown: 'Pilih kategori dan kecamatan dari daftar',
  unknownTitle: 'Ini tidak dapat diikuti',
  unknown:
    'Yang ingin Anda ikuti tidak ada di portal ini, atau tidak tampil untuk umum. Buka halamannya, lalu tekan “Ikuti” di sana.',
  typedKept: 'Alamat yang Anda tulis:',
  askedTitle: 'Periksa surel Anda',
  asked: (topic: string) => `Permintaan mengikuti ${topic} sudah kami terima.`,
  askedNext:
    'Buka surel dari Pantau Kota dalam 48 jam, lalu tekan tautan di dalamnya. Tanpa itu tidak ada kabar yang dikirim.',
  askedLimit:
    'Ke satu alamat kami mengirim paling banyak satu surel persetujuan per jam, dan tiga per hari. Karena itu surelnya dapat datang lebih lambat.',
  askedSame:
    'Halaman ini selalu sama, juga bila alamat itu sudah mengikuti hal ini atau menolak semua surel.',
  consentTitle: 'Setujui kabar lewat surel',
  consentLead: 'Alamat Anda diminta mengikuti yang berikut. Hapus centang bila Anda tidak menginginkannya.',
  consentChoose:
    'Alamat Anda diminta mengikuti yang berikut. Centang yang Anda minta. Siapa pun dapat menulis alamat Anda.',
  consentEmpty: 'Belum ada yang dicentang, jadi belum ada yang disetujui. Centang yang Anda minta.',
  consentSend: 'Ya, kirim kabar ini',
  consentElse:
    'Bukan Anda yang meminta? Tutup saja halaman ini. Permintaan itu dihapus sendiri setelah 48 jam.',
  consentNone: 'Tidak ada yang menunggu persetujuan Anda.',
  consentDone: 'Terima kasih. Mulai sekarang Anda mendapat kabar ini.',
  manageTitle: 'Yang Anda ikuti',
  manageLead: 'Semua yang diikuti alamat surel Anda. Siapa pun yang memegang tautan ini dapat mengubahnya.',
  manageNone: 'Alamat Anda tidak mengikuti apa pun, dan sudah kami hapus.',
  manageLink: 'Atur semua yang Anda ikuti',
  change: 'Simpan',
  changed: 'Tersimpan.',
  leaveOne: 'Berhenti',
  leaveAll: 'Berhenti mengikuti semuanya',
  on: (topic: string) => `: ${topic}`,
  rhythmOf: (topic: string) => `Irama kabar ${topic}`,
  leaveTitle: 'Berhenti mengikuti',
  leaveLead: 'Tombol ini mengakhiri semua yang diikuti alamat Anda. Alamatnya lalu kami hapus.',
  leaveSend: 'Berhenti mengikuti semuanya',
  leaveLess: 'Hentikan sebagian saja, atau ubah iramanya',
  left: 'Anda sudah berhenti, dan alamat Anda kami hapus. Surel tentang yang berikut tidak dikirim lagi:',
  leftOne: 'Berhenti. Yang masih di daftar tetap mengirim kabar, juga bila tentang hal yang sama.',
  leftNothing: 'Lewat tautan ini tidak ada lagi yang diikuti.',
  leftNothingHow: 'Bila surel masih datang, pakai tautan di surel yang terbaru.',
  unconfirmed: 'Belum disetujui. Buka tautan di surel persetujuan.',
  back: 'Kembali ke halamannya',
  leftHow: 'Ingin mengikuti lagi? Buka halamannya, lalu tekan “Ikuti”.',
  tokenTitle: 'Tautan ini tidak berlaku',
  tokenWrong: 'Tautan ini salah atau terpotong. Salin seluruh tautan dari surel.',
  tokenOver:
    'Tautan ini salah, terpotong, atau lewat 48 jam. Salin seluruh tautan dari surel, atau minta lagi dari halaman yang ingin Anda ikuti.',
};

/** Words of following: its form, its pages, and what a topic is called. */
export const words: Record<Locale, typeof id> = { id };
