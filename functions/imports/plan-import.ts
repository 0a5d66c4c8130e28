import { keyOf, lists, type ImportFile, type List } from '../../src/imports/schema.ts';
import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import type { FrozenContent, UpdateContent } from '../../src/updates/schema.ts';
import { changedFields } from '../core/changed-fields.ts';
import type { Row } from '../core/db.ts';
import type { Outcome } from '../core/outcome.ts';
import { toOrganisation } from '../organisations/reads.ts';
import { contradictions, news } from '../programmes/schedule-steps.ts';
import { toSource } from '../sources/reads.ts';
import type { Known } from './read-known.ts';

/** What an import would do with each thing of the file, in the order in which it would be done. */
export interface Step {
  list: List;
  index: number;
  outcome: Outcome | 'changed_update';
}

export const planSteps = (file: ImportFile, known: Known): Step[] =>
  lists.flatMap((list) =>
    file[list].map((item, index): Step => ({ list, index, outcome: outcomeOf(list, item, known) })),
  );

type Item = ImportFile[List][number];

function outcomeOf(list: List, item: Item, known: Known): Step['outcome'] {
  const rows = known.rows[list].filter((row) => row.key === keyOf(item));
  if (rows.length === 0) return 'created';
  if (list === 'updates') return updateOutcome(rows, item);
  const before = written(list, rows[0] as Row);
  if (list === 'schedules') return grown(before as Schedule, item as Schedule);
  // The reason of an amendment belongs to the amendment, not to the thing.
  const changed = changedFields(before, item).some((field) => field !== 'reason');
  return changed && !wasOnce(item, known.faces[list] ?? []) ? 'amended' : 'unchanged';
}

// A file that holds an older face, old reason and all, lags behind what officers have changed since: it must not undo it.
const wasOnce = (item: Item, faces: Row[]) =>
  faces.some(
    (row) =>
      row.key === keyOf(item) && changedFields(JSON.parse(row.content as string) as Item, item).length === 0,
  );

/** The thing as its author last wrote it. */
export function written(list: List, row: Row): Item {
  if (list === 'sources') return toSource(row);
  if (list === 'organisations') return toOrganisation(row);
  return JSON.parse(row.content as string) as Item;
}

// A file that contradicts the published plan would change it: what it changes is then refused.
const grown = (before: Schedule, after: Schedule): Outcome =>
  contradictions(before, after).length > 0 || news(before, after).length > 0 ? 'amended' : 'unchanged';

// A file may still hold an older version's words: what was once published and corrected since is not a change.
function updateOutcome(versions: Row[], update: Item): Step['outcome'] {
  const same = versions.some((row) => row.content === null || isVersion(row, update as UpdateContent));
  return same ? 'unchanged' : 'changed_update';
}

// What an author leaves to the portal to fill in, of a file that is shown, is no difference.
function isVersion(row: Row, update: UpdateContent): boolean {
  const { names: _, ...before } = JSON.parse(row.content as string) as FrozenContent;
  const evidence = update.evidence.map((item) => ({
    ...(item.file ? before.evidence.find(({ file }) => file === item.file) : {}),
    ...item,
  }));
  return changedFields(before, { ...update, evidence }).length === 0;
}
