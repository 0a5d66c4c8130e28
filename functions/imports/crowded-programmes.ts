import { keyOf, lists, type ImportFile, type List } from '../../src/imports/schema.ts';
import type { Problem } from '../core/problem.ts';
import { crowded } from '../programmes/cited-keys.ts';
import type { Known } from './read-known.ts';
import { referencesOf } from './references.ts';

const citing = new Set<List>(['programmes', 'schedules', 'budgets', 'transactions', 'indicators']);

/** Things that would make a programme cite more sources than its page can show, found before anything is written. */
export function crowdedProgrammes(file: ImportFile, known: Known): Problem[] {
  const cited = new Map<string, Set<string>>();
  const citedBy = (programme: string) => cited.get(programme) ?? new Set();
  for (const { programme, key } of known.cited as { programme: string; key: string }[])
    cited.set(programme, citedBy(programme).add(key));
  const named = Map.groupBy(referencesOf(file), ({ path }) => `${String(path[0])} ${String(path[1])}`);
  return lists.flatMap((list) =>
    file[list].flatMap((item, i) => {
      const names = named.get(`${list} ${i}`) ?? [];
      const sources = names.filter(({ to }) => to === 'sources').map(({ key }) => key);
      const programme =
        list === 'programmes' ? keyOf(item) : names.find(({ to }) => to === 'programmes')?.key;
      // A promise, an assessment or an update shows its source itself; the programme does not cite it.
      if (!programme || !citing.has(list)) return [];
      const problems = crowded(citedBy(programme), sources).map((message) => ({ path: [list, i], message }));
      cited.set(programme, new Set([...citedBy(programme), ...sources]));
      return problems;
    }),
  );
}
