import type { ProgrammeContent } from '../../src/programmes/schema.ts';

/** Every source key that a programme's content rests on, its figures included. */
export const citedKeys = (content: ProgrammeContent) => [
  ...new Set([...content.sources, ...content.figures.flatMap((f) => (f.source ? [f.source] : []))]),
];

/** Different sources that one programme may cite over its life: as many as its page reads. */
const MOST = 40;

/** What is wrong when a programme that cites some sources would cite these too. */
export const crowded = (cited: Iterable<unknown>, more: string[]): string[] =>
  new Set([...cited, ...more]).size > MOST ? [`paling banyak ${MOST} sumber dalam satu program`] : [];
