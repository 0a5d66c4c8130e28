import { noteOf, Outside } from '../assessments/outside.tsx';
import { ProgrammeTags } from '../programmes/cards.tsx';
import type { ProgrammePage } from '../programmes/page.ts';
import { words } from '../programmes/words.ts';
import { Ago } from '../ui/ago.tsx';
import type { View } from '../ui/view.ts';

interface Props {
  page: ProgrammePage;
  view: View;
}

/** A programme in short: what is said of it from inside, and beside it what somebody outside thinks. */
export const ProgrammeEmbed = ({ page: { programme, region, assessments }, view }: Props) => (
  <>
    <p class="kicker">
      {words[view.locale].programme} · {region.name}
    </p>
    <h1>{programme.title}</h1>
    <ProgrammeTags programme={programme} silentAfter={region.silent_after_days} view={view} />
    <Outside of={noteOf(assessments[0])} view={view} />
    <p>
      {words[view.locale].lastHeard} <Ago day={programme.last_event_date} view={view} />.
    </p>
  </>
);
