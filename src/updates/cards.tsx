import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { UpdateCard } from './page.ts';
import { words } from './words.ts';

interface Props {
  updates: UpdateCard[];
  view: View;
  /** Names the region of each update, where a list mixes them. */
  regions?: boolean;
}

/** Updates by the day they happened. */
export const UpdateList = ({ updates, view, regions = false }: Props) => (
  <ol class="updates">
    {updates.map((update) => (
      <li>
        <time datetime={update.event_date}>{longDate(update.event_date)}</time>{' '}
        <a href={`/u/${update.id}/${view.per ? `?per=${view.per}` : ''}`}>{update.title}</a>{' '}
        <Where update={update} region={regions} />{' '}
        {update.version > 1 ? <Tag tone="warn">{words[view.locale].corrected(update.version)}</Tag> : null}
      </li>
    ))}
  </ol>
);

const Where = ({ update, region }: { update: UpdateCard; region: boolean }) => {
  const places = [region ? update.region.name : null, update.programme?.title ?? null].filter(Boolean);
  return places.length > 0 ? <span class="muted">{places.join(' · ')}</span> : null;
};
