import type { ProgrammeContent } from '../../src/programmes/schema.ts';

/** Every source key that a programme's content rests on, its figures included. */
export const citedKeys = (content: ProgrammeContent) => [
  ...new Set([...content.sources, ...content.figures.flatMap((f) => (f.source ? [f.source] : []))]),
];
