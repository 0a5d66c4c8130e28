import { daysMoved } from '../ui/moved.ts';
import { number } from '../ui/number.ts';
import { firstDay, lastDay, shortPeriod } from '../ui/period.ts';
import { longDate, shortDate } from '../ui/when.ts';
import type { LineItem } from './data.ts';

const states: Record<LineItem['state'], string> = {
  met: 'terpenuhi',
  partiallyMet: 'terpenuhi sebagian',
  scheduled: 'belum terpenuhi',
  notMet: 'tidak terpenuhi',
  dropped: 'dibatalkan',
};

/** Days from the first published due date to the one of now, last day to last day. */
export const shiftOf = (item: LineItem) => daysMoved(item.original, item.current);

// A meeting in a month is after its date only where the whole month is.
const metAfter = ({ met, original }: LineItem) => met !== null && firstDay(met) > lastDay(original);

const told = (counts: [count: number, words: string][]) =>
  counts.flatMap(([many, words]) => (many > 0 ? [`${number(many)} ${words}`] : [])).join(', ');

// Every milestone is counted once by its state; then what else must be known of them.
function lineSentence(items: LineItem[]): string {
  const count = (test: (item: LineItem) => boolean) => items.filter(test).length;
  const byState = Object.entries(states).map(([state, words]): [number, string] => [
    count((i) => i.state === state),
    words,
  ]);
  const beside = told([
    [count((i) => i.late), 'terlambat'],
    [count((i) => shiftOf(i) !== 0), 'bergeser dari tenggat pertamanya'],
    [count(metAfter), 'baru terpenuhi sesudah tenggat pertamanya'],
    [count((i) => i.addedOn !== null), 'ditambahkan sesudah rencana awal'],
  ]);
  return `${number(items.length)} tonggak: ${told(byState)}. ${beside ? `Di antaranya ${beside}` : 'Tidak ada yang terlambat atau bergeser'}.`;
}

function lineDescription(items: LineItem[]): string {
  const days = items
    .flatMap((i) => [lastDay(i.original), lastDay(i.current), ...(i.metOn ? [i.metOn] : [])])
    .toSorted();
  const furthest = Math.max(...items.map((i) => Math.abs(shiftOf(i))));
  const moved = furthest === 0 ? 'Tidak ada yang bergeser.' : `Pergeseran terjauh ${number(furthest)} hari.`;
  return `Garis waktu dari ${longDate(days[0]!)} sampai ${longDate(days.at(-1)!)}, satu baris tiap tonggak; bulan, triwulan, dan tahun digambar pada hari terakhirnya. ${moved}`;
}

function fulfilled({ met, state, late }: LineItem): string {
  const unsaid =
    state === 'met' ? 'terpenuhi, tanggal tidak disebut' : state === 'scheduled' ? 'belum' : states[state];
  const words = met === null ? unsaid : shortPeriod(met);
  return late ? `${words}, terlambat` : words;
}

/** Words of the line of milestones. */
export const lineWords = {
  noItems: 'Belum ada tonggak yang disebut sumber.',
  lineSentence,
  lineDescription,
  lineMarks: {
    original: 'Tenggat awal',
    current: 'Tenggat kini',
    slip: 'Bergeser',
    overdue: 'Terlambat',
    met: 'Terpenuhi',
    dropped: 'Dibatalkan',
  },
  lineColumns: [
    { name: 'number', means: 'Nomor tonggak pada gambar.' },
    { name: 'title', means: 'Nama tonggak.' },
    {
      name: 'original_due',
      means: 'Tenggat pertama terbit, setepat sumbernya: hari, bulan, triwulan, atau tahun.',
    },
    { name: 'original_due_on', means: 'Hari terakhir tenggat pertama itu; ISO 8601.' },
    { name: 'due', means: 'Tenggat kini, setepat sumbernya.' },
    { name: 'due_on', means: 'Hari terakhir tenggat kini; ISO 8601.' },
    {
      name: 'met',
      means: 'Kapan terpenuhi, setepat sumbernya; kosong bila tidak ada atau tidak disebut sumber.',
    },
    {
      name: 'met_on',
      means: 'Hari terpenuhinya, paling lambat: hari terakhirnya, atau hari sumber mengatakannya; ISO 8601.',
    },
    { name: 'added_on', means: 'Hari ditambahkan ke rencana; kosong bila bagian rencana awal.' },
    { name: 'state', means: 'scheduled, partiallyMet, met, notMet, atau dropped.' },
    { name: 'late', means: 'true bila tenggatnya sudah lewat dan belum terpenuhi.' },
    { name: 'shift_days', means: 'Hari dari tenggat pertama ke tenggat kini; negatif bila maju.' },
  ],
  lineCaption: 'Tenggat tiap tonggak',
  lineNumbered: 'Tenggat tiap tonggak; nomornya sama dengan nomor pada gambar',
  addedOn: (day: string) => `ditambahkan ${shortDate(day)}, bukan bagian rencana awal`,
  shift: 'Geser',
  fulfilled,
};
