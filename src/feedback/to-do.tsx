import { MANY } from '../programmes/work-lists.ts';
import { number } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import { deskAddress, type DeskListName } from './desk-page.ts';
import { words } from './desk-words.ts';

/** What residents' feedback wants of an officer, as far as one sees it, each counted up to `MANY`. */
export interface FeedbackWork {
  waiting: number;
  waiting_late: number;
  unanswered: number;
  unanswered_late: number;
}

/** How much feedback waits, and how much of it for too long, with the way to it. */
export const FeedbackToDo = ({ work, region, view }: { work: FeedbackWork; region: string; view: View }) => {
  const w = words[view.locale];
  const lines = (
    [
      ['menunggu', w.waiting, work.waiting, work.waiting_late],
      ['pertanyaan', w.unanswered, work.unanswered, work.unanswered_late],
    ] satisfies [DeskListName, (count: string, late: string) => string, number, number][]
  ).filter(([, , count]) => count > 0);
  return (
    <section>
      <h2>{w.title}</h2>
      {lines.length === 0 ? <p class="absent">{w.waitingNone}</p> : null}
      <ul class="plain">
        {lines.map(([daftar, say, count, late]) => (
          <li>
            <a href={deskAddress(region, { daftar })}>{say(upTo(count), upTo(late))}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};

const upTo = (count: number) => (count >= MANY ? `${number(MANY - 1)}+` : number(count));
