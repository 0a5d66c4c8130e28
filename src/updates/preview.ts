import type { Preview } from '../pictures/told-preview.ts';
import type { View } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { UpdatePage } from './page.ts';
import { words as citing } from '../citing/words.ts';
import { spokenLeadOf } from './lead.ts';
import { words } from './words.ts';

/** What is seen of a version before it is opened; null: its words were removed. */
export function previewOfUpdate({ id, shown, region }: UpdatePage, view: View): Preview | null {
  const { content, version } = shown;
  if (!content) return null;
  const w = words[view.locale];
  const [claim] = content.claims;
  return {
    kicker: [
      content.names.region.name,
      w.version(version),
      citing[view.locale].genre(w.update, region.demo),
    ].join(' · '),
    title: content.title,
    demo: region.demo,
    told: [claim ? `${claim.topic}: ${claim.statement}` : spokenLeadOf(content.body)],
    dated: `${w.happened} ${longDate(content.event_date)}.`,
    picture: `/u/${id}/v/${version}/pratinjau.png`,
    of: [content.event_date, claim ?? content.body],
  };
}
