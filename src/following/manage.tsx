import { rhythmsInForm } from './schema.ts';
import type { Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { BlockLink } from './block.tsx';
import { followedWords, type Followed } from './followed.ts';
import { noticeSlots } from './notices.tsx';
import { topicPage } from './topic.ts';
import { words } from './words.ts';

interface Managed {
  followed: Followed[];
  /** Where its forms go. */
  path: string;
  /** Where all of it is left, which asks once more. */
  leave: string;
  /** Where its address is closed to all mail. */
  block: string;
  /** What was just done. */
  done?: string | undefined;
}

/** All that an address follows, for whoever holds the link of its mails. */
export function manageSlots({ followed, path, leave, block, done }: Managed, view: View): Slots {
  const w = words[view.locale];
  if (followed.length === 0) return noticeSlots(w.manageTitle, w.manageNone, '/ikuti/', view);
  return noticeSlots(
    w.manageTitle,
    w.manageLead,
    '/ikuti/',
    view,
    <>
      {done ? (
        <p class="notice" role="status">
          {done}
        </p>
      ) : null}
      <ul class="plain lines">
        {followed.map((one) => (
          <li>
            <One one={one} path={path} view={view} />
          </li>
        ))}
      </ul>
      <p class="more">
        <a href={leave}>{w.leaveAll}</a>
      </p>
      <BlockLink href={block} view={view} />
    </>,
  );
}

const One = ({ one, path, view }: { one: Followed; path: string; view: View }) => {
  const w = words[view.locale];
  const name = followedWords(one, view.locale);
  return (
    <>
      <p>{one.topic ? <a href={topicPage(one.topic)}>{name}</a> : name}</p>
      <form class="more" method="post" action={path}>
        <input type="hidden" name="langganan" value={one.id} />
        {one.confirmed ? <Rhythm one={one} name={name} view={view} /> : <p>{w.unconfirmed}</p>}
        <button class="quiet" type="submit" name="berhenti" value="ya">
          {w.leaveOne} <span class="visually-hidden">{w.on(name)}</span>
        </button>
      </form>
    </>
  );
};

const Rhythm = ({ one, name, view }: { one: Followed; name: string; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <select name="irama" aria-label={w.rhythmOf(name)}>
        {Object.entries(rhythmsInForm).map(([sent, rhythm]) => (
          <option value={sent} selected={rhythm === one.rhythm}>
            {w.rhythms[rhythm]}
          </option>
        ))}
      </select>
      <button type="submit">
        {w.change} <span class="visually-hidden">{w.on(name)}</span>
      </button>
    </>
  );
};
