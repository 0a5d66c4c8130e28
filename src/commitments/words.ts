import { capital } from '../ui/capital.ts';
import { words as citing } from '../citing/words.ts';
import { movedDays } from '../ui/moved.ts';
import { number } from '../ui/number.ts';
import { periodWords } from '../ui/period.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import { outcomeWords } from './outcome-words.ts';
import type { RegisterState } from './page.ts';
import type { amendable as amendableFields, Commitment, commitmentKinds, OutcomeValue } from './schema.ts';

const kinds: Record<(typeof commitmentKinds)[number], string> = {
  commitment: 'janji',
  goal: 'tujuan',
  expectation: 'harapan',
};

const outcomes = outcomeWords.id;

const states: Record<RegisterState, string> = {
  terbuka: 'Masih terbuka',
  selesai: 'Selesai atau ditarik kembali',
  lewat: 'Terbuka dan lewat tenggat',
  'tanpa-hasil': 'Hasil: belum ada sumber',
  'tanpa-bukti': `Hasil: ${outcomes.noEvidence}`,
  'belum-dimulai': `Hasil: ${outcomes.notStarted}`,
  terbatas: `Hasil: ${outcomes.limited}`,
  'sebagian-besar': `Hasil: ${outcomes.substantial}`,
  'hasil-selesai': `Hasil: ${outcomes.complete}`,
  ditarik: `Hasil: ${outcomes.withdrawn}`,
};

const amendable: Record<(typeof amendableFields)[number], string> = {
  quote: 'Kata-kata persis',
  statement: 'Pernyataan',
  holder: 'Pemegang jabatan',
  place: 'Tempat',
  signatories: 'Penanda tangan',
  witnesses: 'Saksi',
  note: 'Catatan',
};

// Whom its own source names; else who is known to have held the office that day.
function heldBy(holder: string | null, known?: string) {
  if (holder) return `saat itu ${holder}`;
  return known ? `saat itu ${known}, menurut sumber lain` : 'pemegangnya tidak disebut sumber';
}

// Within a quarter or a year no day is early: that it was not passed is all that is sure.
const againstDue = (days: number) =>
  days > 0 ? `${number(days)} hari sesudah tenggat pertamanya` : 'tidak melewati tenggat pertamanya';

const id = {
  kinds,
  outcomes,
  states,
  label: ({ kind, office, made_on }: Pick<Commitment, 'kind' | 'office' | 'made_on'>) =>
    `${kinds[kind]} ${office}, ${longDate(made_on)}`,
  genre: 'Catatan janji publik',
  citedAs: (of: Pick<Commitment, 'kind' | 'office' | 'made_on'> & { region: { name: string } }) =>
    citing.id.inRegion(`${capital(kinds[of.kind])} ${of.office} ${longDate(of.made_on)}`, of.region.name),
  saidBy: ({ office, holder }: Pick<Commitment, 'office' | 'holder'>) =>
    holder ? `${office} (saat itu ${holder})` : office,
  quoteNone: 'Kata-kata persisnya tidak ada pada catatan kami.',
  // A promise binds the office; a goal or a hope is only said by it.
  bound: ({ kind, office }: Pick<Commitment, 'kind' | 'office'>, held: string | null) =>
    `${kind === 'commitment' ? 'Terikat: jabatan' : 'Disampaikan oleh'} ${office}${held ? ` (${held})` : ''}.`,
  heldBy,
  made: 'Diucapkan',
  at: (place: string) => `di ${place}`,
  due: (due: string | null) => (due ? `tenggat ${periodWords(due)}` : 'tanpa tenggat'),
  open: (kind: Commitment['kind'], days: number) =>
    `${kind === 'commitment' ? 'Terbuka ' : ''}${number(days)} hari sejak diucapkan.`,
  late: (days: number) => `Lewat tenggat ${number(days)} hari.`,
  ended: (isComplete: boolean, days: number, against: number | null) =>
    `Disebut ${isComplete ? 'selesai' : 'ditarik'} ${number(days)} hari sesudah diucapkan${against === null ? '' : `, ${againstDue(against)}`}.`,
  outcome: (value: OutcomeValue) => `hasil: ${outcomes[value]}`,
  outcomeIs: 'Hasil menurut sumber:',
  outcomeNone: 'Belum ada sumber tentang hasilnya.',
  earlier: (count: number) => `Catatan hasil sebelumnya (${number(count)})`,
  signatories: 'Penanda tangan',
  witnesses: 'Saksi',
  programme: 'Program',
  amendable,
  listOf: (names: string[]) => names.join(', ') || 'tidak ada',
  moves: 'Tenggat yang dipindah',
  moved: (from: string | null, to: string, days: number | null) =>
    `${from ? periodWords(from) : 'tanpa tenggat'} → ${periodWords(to)}${days === null ? '' : `: ${movedDays(days)}`}`,
  slip: (days: number) => `${movedDays(days)} dari tenggat pertama`,
  why: 'Alasan',
  title: 'Janji yang tercatat',
  titleOf: (region: string) => `Janji ${region}`,
  lead: 'Janji, tujuan, dan harapan: kata-kata persis, siapa yang mengucapkannya, kapan, dan apa hasilnya menurut sumber.',
  office: 'Janji terikat pada jabatan: ia tetap tercatat saat pejabatnya berganti.',
  scale: 'Skala hasil mengikuti Open Government Partnership, menurut sumber. Portal ini tidak memberi nilai.',
  region: 'Wilayah, misalnya Kota Blitar',
  age: 'Umur',
  anyAge: 'Semua umur',
  olderThan: (years: string) => `Sudah ${years} tahun atau lebih`,
  status: 'Keadaan',
  anyStatus: 'Semua',
  apply: 'Terapkan',
  clear: 'Hapus saringan',
  history: 'Riwayat',
  all: 'Janji di semua wilayah',
  none: 'Tidak ada janji yang cocok dengan saringan ini.',
  noneAtAll: 'Belum ada janji bersumber pada bagian ini.',
};

export const words: Record<Locale, typeof id> = { id };
