import type { Finding, Place, Say } from './finding.ts';
import { apart, type Found } from './follow.ts';
import { historyNode } from './reads-of.ts';

/** The findings of one run, in their order. */
export function findings() {
  const all: Finding[] = [];
  let isVouched = true;

  const say: Say = (says, about = 'log') => {
    if (about === 'log') isVouched = false;
    all.push({ says, about: typeof about === 'string' ? null : about });
  };

  /** Tells of things of a noun, of which versions were found wrong before, where they belong and what is history by now. */
  function place(noun: string, known: Map<string, Place>): void {
    const named = all.flatMap(({ about }) => (about?.noun === noun && !about.upstream ? [about] : []));
    for (const about of named) {
      const found = known.get(about.id);
      about.region ??= found?.region ?? null;
      about.programme ??= found?.programme ?? null;
      if ((about.version ?? Infinity) < (found?.newest ?? 0)) about.node = historyNode(noun);
    }
  }

  /** What was found wrong of the contents of versions of a noun. */
  const wrongContents = (noun: string): Finding[] =>
    all.filter(({ about }) => about?.noun === noun && about.version !== undefined);

  /** How many versions were published since the last seal. */
  const unsealed = (): number => all.filter(({ says }) => says === null).length;

  return { say, place, wrongContents, found: (): Found => apart(all, isVouched), unsealed };
}

export type Findings = ReturnType<typeof findings>;
