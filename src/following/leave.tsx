import type { Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { BlockLink } from './block.tsx';
import { followedWords, type Followed } from './followed.ts';
import { noticeSlots } from './notices.tsx';
import { words } from './words.ts';

interface Leaving {
  meant: Followed[];
  /** Where its form goes. */
  path: string;
  /** Where less can be left. */
  manage: string;
  /** Where its address is closed to all mail. */
  block: string;
}

/** What would be left, with the button that does it. */
export function leaveSlots({ meant, path, manage, block }: Leaving, view: View): Slots {
  const w = words[view.locale];
  return noticeSlots(
    w.leaveTitle,
    w.leaveLead,
    '/ikuti/',
    view,
    <form class="form" method="post" action={path}>
      <List of={meant} view={view} />
      <button type="submit">{w.leaveSend}</button>
      <p class="more">
        <a href={manage}>{w.leaveLess}</a>
      </p>
      <BlockLink href={block} view={view} />
    </form>,
  );
}

/** What was left just now. */
export function leftSlots(ended: Followed[], view: View): Slots {
  const w = words[view.locale];
  return noticeSlots(
    w.leaveTitle,
    w.left,
    '/ikuti/',
    view,
    <>
      <List of={ended} view={view} />
      <p>{w.leftHow}</p>
    </>,
  );
}

/** The link means nothing that is followed, now or any more. */
export function leftNothingSlots(view: View): Slots {
  const w = words[view.locale];
  return noticeSlots(w.leaveTitle, w.leftNothing, '/ikuti/', view, <p>{w.leftNothingHow}</p>);
}

const List = ({ of, view }: { of: Followed[]; view: View }) => (
  <ul>
    {of.map((one) => (
      <li>{followedWords(one, view.locale)}</li>
    ))}
  </ul>
);
