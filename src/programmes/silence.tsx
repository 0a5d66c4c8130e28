import { number } from '../ui/number.ts';
import type { Locale, View } from '../ui/view.ts';
import { daysBetween, longDate } from '../ui/when.ts';
import { hasEnded, type statuses } from './schema.ts';

const id = {
  sourced: (day: string, days: number) =>
    `Sejak ${longDate(day)} sudah ${number(days)} hari tanpa kabar baru yang bersumber dalam catatan kami.`,
  unheard: 'Belum ada kabar bersumber.',
  proved: (day: string, days: number) =>
    `${number(days)} hari tanpa kabar berbukti (terakhir ${longDate(day)}).`,
  never: 'Belum pernah ada kabar berbukti, yaitu yang menyertakan foto, dokumen, atau laporan.',
};
const words: Record<Locale, typeof id> = { id };

/** A region or a programme by the days on which it was heard of last. */
interface Heard {
  last_event_date: string | null;
  last_proof_date: string | null;
  status?: (typeof statuses)[number] | null;
}

/** True when nothing sourced happened for more than so many days. Of a programme that has ended nothing more is owed. */
export const isSilent = (of: Omit<Heard, 'last_proof_date'>, after: number, view: View) =>
  !hasEnded(of) && of.last_event_date !== null && daysBetween(of.last_event_date, view.today) > after;

/** Since when no source says anything; counted from dates, never kept. */
export const silenceSince = ({ last_event_date: last }: Pick<Heard, 'last_event_date'>, view: View) => {
  const w = words[view.locale];
  return last ? w.sourced(last, daysBetween(last, view.today)) : w.unheard;
};

/** That sentence, where the silence is longer than its region bears (`after`, in days). */
export const TooSilent = ({ of, after, view }: { of: Heard; after: number; view: View }) =>
  isSilent(of, after, view) ? <p class="late">{silenceSince(of, view)}</p> : null;

/**
 * How long nothing was heard: of what comes with evidence, and of what a source says. On a page that knows how long a silence
 * its region bears (`after`, in days), the latter only where it is longer.
 */
export const Silence = ({ of, after, view }: { of: Heard; after?: number; view: View }) => {
  const w = words[view.locale];
  const { last_proof_date: proof } = of;
  const isListed = after === undefined;
  return (
    <>
      {isListed ? null : <TooSilent of={of} after={after} view={view} />}
      <p class="muted">
        {isListed ? `${silenceSince(of, view)} ` : null}
        {proof ? w.proved(proof, daysBetween(proof, view.today)) : w.never}
      </p>
    </>
  );
};
