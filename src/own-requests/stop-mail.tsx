import { BlockLink } from '../following/block.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { PATH } from './form.tsx';
import { words } from './words.ts';

interface Stopping {
  id: string;
  stopped: boolean;
  /** Where its address is closed to all mail. */
  block: string;
}

/** The page at which whoever gets mail about a report stops it, and what it says afterwards. */
export function stopMailSlots(stopping: Stopping, view: View): Slots {
  const w = words[view.locale];
  const title = stopping.stopped ? w.mailStoppedNow : w.stopMailHeading(stopping.id);
  return {
    ...head(title, title, PATH, view),
    main: html(<Page {...stopping} title={title} view={view} />),
  };
}

const Page = ({ id, stopped, block, title, view }: Stopping & { title: string; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <Breadcrumb trail={[[PATH, w.track]]} view={view} />
      <header class="intro">
        <h1>{title}</h1>
        <p class="lead">{stopped ? w.mailStoppedLead(id) : w.stopMailWarning}</p>
      </header>
      {stopped ? (
        <p class="more">
          <a href={PATH}>{w.toTrack}</a>
        </p>
      ) : (
        // It is sent to the address at which the page stands.
        <form class="form" method="post">
          <button type="submit">{w.stopMailYes}</button>
        </form>
      )}
      <BlockLink href={block} view={view} />
    </>
  );
};
