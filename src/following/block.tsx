import type { Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { blockWords } from './block-words.ts';
import { noticeSlots } from './notices.tsx';

/** Where an address is closed to all mail, from the pages to which mails lead. */
export const BlockLink = ({ href, view }: { href: string; view: View }) => (
  <p class="more">
    <a href={href}>{blockWords[view.locale].link}</a>
  </p>
);

/** What it means that no mail goes to an address any more, with the button that does it. */
export function blockSlots(view: View): Slots {
  const w = blockWords[view.locale];
  return noticeSlots(
    w.title,
    w.lead,
    '/ikuti/',
    view,
    <>
      <ul>
        {w.what.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <Button name={w.send} />
    </>,
  );
}

/** It is so, now or since long ago; `undo` is the one way back. */
export function blockedSlots(undo: string, view: View): Slots {
  const w = blockWords[view.locale];
  return noticeSlots(
    w.doneTitle,
    w.doneLead,
    '/ikuti/',
    view,
    <>
      <p>{w.keep}</p>
      <p class="said">
        <a href={undo}>{view.origin + undo}</a>
      </p>
      <p>{w.without}</p>
    </>,
  );
}

/** The link of a mail whose address is not kept any more. */
export function addressGoneSlots(view: View): Slots {
  const w = blockWords[view.locale];
  return noticeSlots(w.goneTitle, w.goneLead, '/ikuti/', view, <p>{w.goneNext}</p>);
}

export function unblockSlots(view: View): Slots {
  const w = blockWords[view.locale];
  return noticeSlots(w.undoTitle, w.undoLead, '/ikuti/', view, <Button name={w.undoSend} />);
}

export function unblockedSlots(view: View): Slots {
  const w = blockWords[view.locale];
  return noticeSlots(w.undoneTitle, w.undoneLead, '/ikuti/', view);
}

// It is sent to the address at which the page stands.
const Button = ({ name }: { name: string }) => (
  <form class="form" method="post">
    <button type="submit">{name}</button>
  </form>
);
