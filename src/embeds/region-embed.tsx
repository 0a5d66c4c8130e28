import { lateDays } from '../programmes/cards.tsx';
import { TooSilent } from '../programmes/silence.tsx';
import type { RegionPage } from '../regions/page.ts';
import { mean, sum } from '../regions/progress.tsx';
import { words as regionWords } from '../regions/words.ts';
import type { View } from '../ui/view.ts';
import { words } from './words.ts';

interface Props {
  page: RegionPage;
  view: View;
}

/** A region in short: what is recorded of it, how far its programmes are, and which are late. */
export const RegionEmbed = ({ page: { region, progress, late }, view }: Props) => {
  const w = regionWords[view.locale];
  const whole = sum(progress);
  return (
    <>
      <p class="kicker">{region.province}</p>
      <h1>{region.name}</h1>
      <p>{w.sentence(region)}</p>
      {whole.scheduled_count > 0 ? (
        <p>
          {w.progressOf(mean(whole))}. {w.progressCount(whole.scheduled_count, whole.programme_count)}
        </p>
      ) : (
        <p class="absent">{w.progressNone}</p>
      )}
      <TooSilent of={region} after={region.silent_after_days} view={view} />
      <Late late={late} view={view} />
    </>
  );
};

const Late = ({ late, view }: { late: RegionPage['late']; view: View }) => {
  const w = words[view.locale];
  if (late.length === 0) return null;
  return (
    <>
      <h2>{w.lateHeading}</h2>
      <ul>
        {late.map((programme) => (
          <li>{w.late(programme.title, lateDays(programme, view))}</li>
        ))}
      </ul>
    </>
  );
};
