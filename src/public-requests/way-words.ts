import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import type { Step, ToldVerb } from './timeline.ts';

/** A step with the name of who did it, null when it is not known, and of who had it before. */
interface Told extends Omit<Step, 'from' | 'at'> {
  by: string | null;
  from: string;
}

const byWhom = ({ by }: Told) => (by ? ` oleh ${by}` : '');
const how = ({ how: outcome }: Told) => (outcome === 'part' ? 'sebagian' : 'sepenuhnya');
const days = (n: number) => `${number(n)} hari kerja`;

const because = ({ objections = 0 }: Told) =>
  objections > 0 ? `, setelah ${number(objections)} pendukung menyatakan belum selesai` : '';

const steps: Record<Exclude<ToldVerb, 'merge'>, (told: Told) => string> = {
  verify: () => 'Diperiksa petugas.',
  forward: ({ by }) => `Diteruskan kepada ${by}.`,
  hand_over: ({ by, from, days_held }) =>
    `Dioper dari ${from}, yang memegangnya ${days(days_held ?? 0)}, kepada ${by}.`,
  ask: (told) => `Pertanyaan kepada pelapor${byWhom(told)}. Waktunya berhenti sampai dijawab.`,
  answer: () => 'Pelapor menjawab. Waktunya berjalan lagi.',
  respond: (told) => `Respon awal${byWhom(told)}: mulai ditangani.`,
  follow_up: (told) => `Respon substantif${byWhom(told)}: hasilnya disampaikan kepada pelapor.`,
  close: (told) => `Ditutup${byWhom(told)}${told.how ? `: selesai ${how(told)}` : ''}.`,
  reject: (told) => `Ditolak${byWhom(told)}.`,
  disclaim: (told) => `Ditutup${byWhom(told)}: bukan wewenang pemerintah daerah ini.`,
  confirm: (told) => `Pelapor menyatakan selesai ${how(told)}.`,
  object: (told) => `Pelapor menyatakan belum selesai${told.reopened ? '; laporan dibuka kembali' : ''}.`,
  reopen: (told) => `Dibuka kembali${byWhom(told)}${because(told)}.`,
  auto_close: () => 'Tertutup sendiri, karena pelapor tidak menanggapi jawaban lembaga.',
  undo: () => 'Petugas membatalkan tindakan terakhirnya.',
  approve_photos: () => 'Foto dari pelapor ditampilkan.',
  dismiss_objections: (told) =>
    `${number(told.objections ?? 0)} pendukung menyatakan belum selesai. Ditinjau${byWhom(told)}: laporan tetap ditutup.`,
};

const id = {
  steps,
  heading: 'Perjalanan laporan ini',
  received: 'Laporan diterima.',
  dayHidden: 'Harinya tidak ditampilkan.',
  coordinator: (region: string) => `Koordinator ${region}`,
  merged: 'Digabung dengan laporan lain tentang hal yang sama.',
  mergedHere: (count: number, isCut: boolean) =>
    `${isCut ? 'Sedikitnya ' : ''}${number(count)} laporan lain tentang hal yang sama digabung ke sini.`,
  answer: 'Tanggapan petugas',
  mergedInto: (ref: string) => `Digabung dengan laporan ${ref}`,
  hand: (from: string, held: number, to: string) => `${from} (${days(held)}) ke ${to}`,
  hands: (count: number, hands: string[]) =>
    `Dioper ${number(count)} kali${hands.length > 0 ? `: ${hands.join('; ')}` : ''}.`,
  reopened: (count: number) => `Dibuka kembali ${number(count)} kali.`,
  cut: (count: number) => `Yang tampil hanya ${number(count)} langkah terakhir.`,
  json: 'Semua waktu laporan ini sebagai JSON, untuk dihitung ulang',
  ended: 'Bagaimana berakhirnya',
  byAgency: 'Menurut lembaga',
  byReporter: 'Menurut pelapor',
  answeredOn: (day: string) => `sudah menjawab ${day}`,
  objectedOn: (day: string | null) => `terakhir menyatakan belum selesai${day ? `, ${day}` : ''}`,
  outcome: { whole: 'selesai sepenuhnya', part: 'selesai sebagian' },
  unsaid: 'belum dikatakan',
  reason: 'Alasan petugas',
  silence: (day: string) =>
    `Bila pelapor tidak menanggapi jawaban lembaga sampai ${day}, laporan tertutup sendiri.`,
  objection: (day: string) => `Pelapor dapat membuka kembali laporan ini sampai ${day}.`,
};

/** Words of a report's way, as the public reads it. */
export const wayWords: Record<Locale, typeof id> = { id };
