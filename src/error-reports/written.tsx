import type { View } from '../ui/view.ts';
import { localDate } from '../ui/when.ts';
import { words } from './console-words.ts';
import type { DeskReport } from './desk-page.ts';

interface Props {
  report: DeskReport;
  timeZone: string;
  view: View;
}

/** What a resident wrote, for officers' eyes; after an erasure, that there was something. */
export const Written = ({ report, timeZone, view }: Props) => {
  const w = words[view.locale];
  if (report.erased_at)
    return <p class="absent">{w.erasedOn(localDate(new Date(report.erased_at), timeZone))}</p>;
  const lines = [
    [w.whatIsWrong, report.what_is_wrong],
    [w.rightValue, report.right_value],
    [w.whereToSee, report.where_to_see],
  ] as const;
  return (
    <dl class="record">
      {lines.map(([label, text]) => (
        <>
          <dt>{label}</dt>
          <dd class="said">{text ?? <span class="absent">{w.notSaid}</span>}</dd>
        </>
      ))}
    </dl>
  );
};
