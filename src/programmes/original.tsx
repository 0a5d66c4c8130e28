import type { View } from '../ui/view.ts';
import { ChangesLink } from '../versions/link.tsx';
import type { OriginalFigure, OriginalPoint } from './original-schema.ts';
import { toldOriginal } from './originals.ts';
import type { ProgrammePage } from './page.ts';

interface Props {
  /** Nothing of a number that never changed. */
  of: OriginalPoint | OriginalFigure | undefined;
  region: Pick<ProgrammePage['region'], 'slug' | 'time_zone'>;
  /** Where all of its changes stand: what it is a number of, and how that is called. */
  at: { kind: 'indikator' | 'program'; name: string; of: string };
  view: View;
}

/** What a number was when it was first published, beside it, with the way to every change and to the sources of then. */
export const Original = ({ of, region, at, view }: Props) =>
  of ? (
    <span class="muted">
      ({toldOriginal(of, region.time_zone)}) <ChangesLink region={region.slug} {...at} view={view} />
    </span>
  ) : null;
