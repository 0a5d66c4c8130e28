import { number } from '../ui/number.ts';
import type { Locale, View } from '../ui/view.ts';
import { daysBetween, longDate } from '../ui/when.ts';

const id = {
  sourced: (days: number, day: string) =>
    `${number(days)} hari tanpa kabar bersumber (terakhir ${longDate(day)}).`,
  proved: (days: number, day: string) =>
    `${number(days)} hari tanpa kabar berbukti (terakhir ${longDate(day)}).`,
  never: 'Belum pernah ada kabar berbukti, yaitu yang menyertakan foto, dokumen, atau laporan.',
  unheard: 'Belum ada kabar bersumber.',
};
const words: Record<Locale, typeof id> = { id };

/** How long nothing was heard: of what a source says, and of what comes with evidence. Counted from dates, never kept. */
export const Silence = ({
  of: { last_event_date: last, last_proof_date: proof },
  view,
}: {
  of: { last_event_date: string | null; last_proof_date: string | null };
  view: View;
}) => {
  const w = words[view.locale];
  return (
    <p class="muted">
      {last ? w.sourced(daysBetween(last, view.today), last) : w.unheard}{' '}
      {proof ? w.proved(daysBetween(proof, view.today), proof) : w.never}
    </p>
  );
};
