import { Tick } from '../ui/tick.tsx';
import type { Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { BlockLink } from './block.tsx';
import { followedWords, type Followed } from './followed.ts';
import { noticeSlots } from './notices.tsx';
import { words } from './words.ts';

/** Where one agrees: what waits for it, and the addresses of this page and of all that is followed. */
export interface Consent {
  pending: Followed[];
  path: string;
  manage: string;
  /** Where its address is closed to all mail. */
  block: string;
  /** The form came without a tick. */
  isEmpty?: boolean;
}

/**
 * The page on which an address agrees: machines that open links of a mail agree to nothing. Anybody may have asked for any of
 * it, so that of several things none is ticked beforehand.
 */
export function consentSlots({ pending, path, manage, block, isEmpty = false }: Consent, view: View): Slots {
  const w = words[view.locale];
  if (pending.length === 0)
    return noticeSlots(w.consentTitle, w.consentNone, '/ikuti/', view, <Manage href={manage} view={view} />);
  return noticeSlots(
    w.consentTitle,
    pending.length > 1 ? w.consentChoose : w.consentLead,
    '/ikuti/',
    view,
    <form class="form" method="post" action={path}>
      {isEmpty && (
        <p class="wrong" role="alert">
          {w.consentEmpty}
        </p>
      )}
      {pending.map((one) => (
        <Tick
          name={one.id}
          label={`${followedWords(one, view.locale)} (${w.rhythms[one.rhythm]})`}
          ticked={pending.length === 1 && !isEmpty}
          problems={[]}
          view={view}
        />
      ))}
      <button type="submit">{w.consentSend}</button>
      <p class="muted">{w.consentElse}</p>
      <BlockLink href={block} view={view} />
    </form>,
  );
}

/** What is followed now that somebody agreed. */
export function agreedSlots(followed: Followed[], manage: string, view: View): Slots {
  const w = words[view.locale];
  const confirmed = followed.filter((one) => one.confirmed);
  if (confirmed.length === 0) return noticeSlots(w.consentTitle, w.consentNone, '/ikuti/', view);
  return noticeSlots(
    w.manageTitle,
    w.consentDone,
    '/ikuti/',
    view,
    <>
      <ul>
        {confirmed.map((one) => (
          <li>
            {followedWords(one, view.locale)} ({w.rhythms[one.rhythm]})
          </li>
        ))}
      </ul>
      <Manage href={manage} view={view} />
    </>,
  );
}

const Manage = ({ href, view }: { href: string; view: View }) => (
  <p class="more">
    <a href={href}>{words[view.locale].manageLink}</a>
  </p>
);
