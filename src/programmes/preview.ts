import type { Preview } from '../pictures/told-preview.ts';
import type { View } from '../ui/view.ts';
import { lateDays } from './cards.tsx';
import type { ProgrammePage } from './page.ts';
import { isSilent, silenceSince } from './silence.tsx';
import { words } from './words.ts';

/** What is seen of a programme before it is opened: how far it is, how late, how silent, and as of which day. */
export function previewOfProgramme({ programme, region }: ProgrammePage, view: View): Preview {
  const w = words[view.locale];
  const { progress, status, title, last_event_date, next_due, slug } = programme;
  const late = lateDays(programme, view);
  const silent = isSilent(programme, region.silent_after_days, view);
  const facts = [
    status ? w.statuses[status] : w.statusUnsaid,
    progress === null ? w.noMilestones : w.progress(progress),
    ...(late > 0 ? [w.late(late)] : []),
  ].join('; ');
  return {
    kicker: [region.name, region.demo ? w.demoProgramme : w.programme].join(' · '),
    title,
    demo: region.demo,
    told: [
      `${facts[0]?.toUpperCase()}${facts.slice(1)}.`,
      ...(silent ? [silenceSince(programme, view)] : []),
    ],
    dated: w.stateOn(view.today),
    picture: `/${region.slug}/program/${slug}/pratinjau.png`,
    of: [progress, status, next_due, last_event_date, region.silent_after_days],
  };
}
