import type { Citation } from '../sources/schema.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';

const NAMED = 4;

const year = ({ published_at, event_date }: Citation) =>
  (published_at ?? event_date)?.slice(0, 4) ?? 'tanpa tahun';

function sources(cited: Citation[]): string {
  if (cited.length === 0) return 'Sumber: dihitung dari catatan Pantau Kota.';
  const names = [...new Set(cited.map((one) => `${one.publisher} (${year(one)})`))];
  const [shown, others] = [names.slice(0, NAMED), names.length - NAMED];
  return `Sumber: ${shown.join(', ')}${others > 0 ? `, dan ${others} lainnya` : ''}.`;
}

const id = {
  asOf: (day: string) => `Keadaan per ${longDate(day)}.`,
  until: (day: string) => `Angka sampai akhir hari ${longDate(day)}.`,
  demo: 'Wilayah contoh: angkanya karangan untuk peragaan.',
  sources,
  licence: 'Pantau Kota, CC BY 4.0.',
};

/** Words inside a picture of a chart, which goes where no page stands around it. */
export const standaloneWords: Record<Locale, typeof id> = { id };
