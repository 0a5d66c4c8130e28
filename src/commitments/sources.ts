import type { Citation } from '../sources/schema.ts';
import type { CommitmentLine } from './page.ts';

/** Every source that a list shows of a public word: where it was said, moved, what became of it, and who judged it. */
export const commitmentSources = (of: CommitmentLine): Citation[] => [
  ...Object.values(of.citations),
  ...(of.assessed ? [of.assessed.citation] : []),
];
