import type { Preview } from '../pictures/told-preview.ts';
import type { View } from '../ui/view.ts';
import { mean, sum } from './progress.tsx';
import type { RegionPage } from './page.ts';
import { words } from './words.ts';

/** What is seen of a region before it is opened. */
export function previewOfRegion({ region, progress }: RegionPage, view: View): Preview {
  const w = words[view.locale];
  const whole = sum(progress);
  return {
    kicker: region.demo ? w.demoKicker : region.province,
    title: region.name,
    demo: region.demo,
    told: [w.sentence(region), ...(whole.scheduled_count > 0 ? [`${w.progressOf(mean(whole))}.`] : [])],
    dated: w.stateOn(view.today),
    picture: `/${region.slug}/pratinjau.png`,
    of: [region.programme_count, region.figured_programme_count, region.last_event_date, progress],
  };
}
