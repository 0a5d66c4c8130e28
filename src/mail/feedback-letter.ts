import { owedOf, type Owing, type PromiseName, type Promises } from '../feedback/due.ts';
import { words as shared } from '../feedback/words.ts';
import { longDate, stamp } from '../ui/when.ts';
import { words } from './feedback-letter-words.ts';

/** What a notice to an officer is about, as the feedback stands now; not a word of it. */
export interface NotifiedOfFeedback extends Owing {
  /** Such as "feedback.overdue:final". */
  notice: string;
  reference: string;
  promises: Promises;
  /** Its reader acts for its agency, or for the whole region. */
  is_theirs: boolean;
  region: string;
  region_name: string;
  time_zone: string;
}

const told = ({ notice }: NotifiedOfFeedback) => {
  const [what = '', promise = 'verify'] = notice.replace('feedback.', '').split(':');
  return { what, promise: promise as PromiseName };
};

/** True of what would be false, or nobody's business any more, if it left now. */
export const isFeedbackMoot = (notified: NotifiedOfFeedback): boolean =>
  !notified.is_theirs || owedOf(notified) !== told(notified).promise;

/** The mail in which an officer reads of it: what happened, by when something is owed, and where to see it. */
export function feedbackLetter(
  notified: NotifiedOfFeedback,
  site: string,
): { subject: string; text: string } {
  const w = words.id;
  const { reference, kind, region, region_name } = notified;
  const { what, promise } = told(notified);
  const say = w.told[what as keyof typeof w.told] ?? w.told.received;
  const happened = say(w.promise[promise]);
  const name = shared.id.kind[kind].toLowerCase();
  const href = (path: string) => new URL(path, site).href;
  const text = [
    w.happened(name, reference, happened),
    by(notified, promise),
    `${w.open}\n${href(`/petugas/${region}/masukan/${reference}/`)}`,
    `${w.why}\n${href('/petugas/akun/')}`,
  ].filter((part) => part !== '');
  return { subject: w.subject(region_name, name, reference, happened), text: `${text.join('\n\n')}\n` };
}

// A term in hours ends at a minute, all others with their day.
function by({ promises, time_zone }: NotifiedOfFeedback, promise: PromiseName): string {
  const w = words.id;
  const promised = promises[promise];
  if (!promised) return '';
  const { due_on, due_at } = promised;
  const when = due_at.endsWith(':59:59.999Z') ? longDate(due_on) : stamp(due_at, time_zone);
  return w.by(w.promise[promise], when);
}
