import type { Child } from 'hono/jsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import type { View } from '../ui/view.ts';

interface Props {
  /** True where its region is made up. */
  demo: boolean;
  view: View;
  children?: Child;
}

/** What a frame shows, marked where it is made up. As text it tells how much room that takes. */
export const Drawn = ({ demo, view, children }: Props) => (
  <>
    <DemoBanner demo={demo} view={view} />
    {children}
  </>
);
