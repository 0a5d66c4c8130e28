import type { View } from './view.ts';

/** The whole address of a path in letters, for paper alone: there a link leads nowhere. */
export const OnPaper = ({ path, view }: { path: string; view: View }) => (
  <>
    {' '}
    <span class="paper-only">{view.origin + path}</span>
  </>
);
