import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { OfficeTerm } from './schema.ts';

function span({ from, to, as_of }: OfficeTerm): string {
  if (from && to) return `${longDate(from)} sampai ${longDate(to)}`;
  if (from) return `sejak ${longDate(from)}`;
  if (to) return `sampai ${longDate(to)}`;
  return `disebut sumber pada ${longDate(as_of)}, tanpa masa jabatan`;
}

const at = (day: string | null) => (day ? `Pada ${longDate(day)}` : 'Kini');

const id = {
  span,
  heading: 'Pemegang jabatan',
  lead: 'Janji terikat pada jabatan. Di sini tercatat siapa yang memegangnya, dan menurut sumber mana.',
  none: 'Pemegang jabatan belum dicatat.',
  onThatDay: 'Pemegang jabatan pada hari itu:',
  /** Of a page as of a day that day, else null: "now" is said by the page of now alone. */
  now: (day: string | null) => `${at(day)} dipegang oleh`,
  still: (day: string | null, { as_of }: OfficeTerm) =>
    `${at(day)} masih dipegang olehnya, menurut sumber ${longDate(as_of)}.`,
  nowUnknown: (day: string | null) => `${at(day)} belum dicatat siapa pemegangnya.`,
  unknown: 'belum dicatat.',
  /** Of two sources that write a name otherwise: which one is right is not for the portal to say. */
  named: (name: string) =>
    `Sumber janjinya menulis nama “${name}”; keduanya kami tulis apa adanya, tanpa memutuskan mana yang benar.`,
  source: 'sumbernya',
};

/** Words of who held an office, and when. */
export const words: Record<Locale, typeof id> = { id };
