import { words as commitmentWords } from '../commitments/words.ts';
import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { Transaction } from './budget-schema.ts';
import { moneyWords } from './money-words.ts';

/** How much is named of what rests on one source. */
const NAMED = 8;

const id = {
  programme: 'keterangan program',
  status: 'statusnya',
  figure: (label: string) => `angka ${label}`,
  mandate: (organisation: string) => `tugas ${organisation}`,
  plan: 'rencana awal dan tenggat pertamanya',
  revision: 'perubahan rencana',
  milestone: (title: string) => `tonggak ${title}`,
  budget: (year: string | null) => `anggaran ${year ?? 'tanpa tahun'}`,
  transaction: (type: Transaction['type'], day: string) => `${moneyWords.id.types[type]} ${longDate(day)}`,
  indicator: (title: string) => `indikator ${title}`,
  method: (name: string) => `cara hitung ${name}`,
  promise: commitmentWords.id.label,
  assessment: (assessor: string) => `penilaian ${assessor}`,
  claim: (topic: string) => `keterangan berbeda: ${topic}`,
  /** What rests on a source of the page, in a line. */
  on(parts: string[]): string {
    if (parts.length === 0) return 'Yang bersandar padanya tidak tampil di halaman ini.';
    const more = parts.length - NAMED;
    return `Untuk: ${parts.slice(0, NAMED).join('; ')}${more > 0 ? `; dan ${number(more)} lainnya` : ''}.`;
  },
};

/** Words of what on a programme's page rests on which source. */
export const restingWords: Record<Locale, typeof id> = { id };
