import { Cite } from '../citing/cite.tsx';
import { Permanent } from '../citing/permanent.tsx';
import type { View } from '../ui/view.ts';
import { citablePart, factAddress } from './citable.ts';
import type { ProgrammePage } from './page.ts';

interface Props {
  page: ProgrammePage;
  /** The part of the page, as its address names it. */
  anchor: string;
  label: string;
  view: View;
}

/** How an indicator or a chart of a programme is cited. */
export const CitePart = ({ page, anchor, label, view }: Props) => {
  const cited = citablePart(page, anchor, view);
  return cited ? <Cite cited={cited} of={{ anchor, label }} view={view} /> : null;
};

/** The way from one fact of a programme to its permanent address. */
export const PermanentFact = ({ page, anchor, label, view }: Props) => (
  <Permanent address={factAddress(page, anchor, view)} label={label} view={view} />
);
