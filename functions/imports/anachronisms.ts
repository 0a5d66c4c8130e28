import type { ImportFile, List } from '../../src/imports/schema.ts';
import type { Row } from '../core/db.ts';
import type { Problem } from '../core/problem.ts';
import { anachronisms, byKey } from '../programmes/resolve.ts';
import { says, type Saying } from '../sources/says.ts';
import type { Known } from './read-known.ts';

type Speaking = keyof typeof says & List;

/** Days on which a file lets a source speak although it is older; a source of the file goes before the portal's. */
export function fileAnachronisms(file: ImportFile, known: Known): Problem[] {
  const world = { sources: byKey([...known.rows.sources, ...(file.sources as Row[])]) };
  return (Object.keys(says) as Speaking[]).flatMap((list) =>
    file[list].flatMap((item, i) => {
      const sayings = (says[list] as (content: typeof item) => Saying[])(item);
      return anachronisms(
        world,
        sayings.map((saying) => ({ ...saying, path: [list, i, ...saying.path] })),
      );
    }),
  );
}
