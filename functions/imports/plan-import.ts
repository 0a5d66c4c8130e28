import type { ImportFile } from '../../src/imports/schema.ts';
import type { RegionContent } from '../../src/regions/schema.ts';
import { changedFields } from '../core/changed-fields.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { organisationsByKey, toOrganisation } from '../organisations/reads.ts';
import { programmesByKey, slugHolders } from '../programmes/reads.ts';
import { regionMirror } from '../regions/reads.ts';
import { sourcesByKey, toSource } from '../sources/reads.ts';
import { claimHolders, updatesByKey } from '../updates/reads.ts';
import type { Outcome } from '../core/outcome.ts';
import { namedBy } from './named-by.ts';

/** What stands in the database of everything a file speaks of. */
export interface Known {
  region: RegionContent;
  sources: Row[];
  organisations: Row[];
  programmes: Row[];
  updates: Row[];
  claims: Row[];
  slugs: Row[];
}

/** Reads in one round trip what a file will be compared with. */
export async function readKnown(ctx: Ctx, file: ImportFile): Promise<Known> {
  const { db } = ctx;
  const named = namedBy(file);
  const [
    regions = [],
    sources = [],
    organisations = [],
    programmes = [],
    updates = [],
    claims = [],
    slugs = [],
  ] = await readAll(db, [
    regionMirror(db, file.region),
    sourcesByKey(db, file.region, named.sources),
    organisationsByKey(db, file.region, named.organisations),
    programmesByKey(db, file.region, named.programmes),
    updatesByKey(
      db,
      file.region,
      file.updates.map((u) => u.key),
    ),
    claimHolders(db, file.region, named.claims),
    slugHolders(
      db,
      file.region,
      file.programmes.map((p) => p.slug ?? p.key),
    ),
  ]);
  if (!regions[0]) throw new Refusal('not_found', (w) => w.regionAbsent(file.region));
  return {
    region: JSON.parse(regions[0].content as string),
    sources,
    organisations,
    programmes,
    updates,
    claims,
    slugs,
  };
}

/** What an import would do with each thing of the file, in the order in which it would be done. */
export interface Step {
  list: 'sources' | 'organisations' | 'programmes' | 'updates';
  index: number;
  outcome: Outcome | 'changed_update';
}

export function planSteps(file: ImportFile, known: Known): Step[] {
  const compared = <T extends { key: string }>(
    list: Step['list'],
    items: T[],
    before: (key: string) => T | undefined,
  ) => items.map((item, index): Step => ({ list, index, outcome: compare(before(item.key), item) }));
  return [
    ...compared('sources', file.sources, (key) => found(known.sources, key, toSource)),
    ...compared('organisations', file.organisations, (key) =>
      found(known.organisations, key, toOrganisation),
    ),
    ...compared('programmes', file.programmes, (key) => found(known.programmes, key, content)),
    ...file.updates.map((update, index): Step => ({
      list: 'updates',
      index,
      outcome: compareUpdate(known, update),
    })),
  ];
}

const found = <T>(rows: Row[], key: string, read: (row: Row) => T) => {
  const row = rows.find((r) => r.key === key);
  return row && read(row);
};

const content = (row: Row) => JSON.parse(row.content as string);

// The reason of an amendment belongs to the amendment, not to the programme.
const compare = <T extends object>(before: T | undefined, after: T): Outcome => {
  if (!before) return 'created';
  return changedFields(before, after).some((field) => field !== 'reason') ? 'amended' : 'unchanged';
};

// A file may still hold an older version's words: what was once published and corrected since is not a change.
function compareUpdate(known: Known, update: ImportFile['updates'][number]): Step['outcome'] {
  const versions = known.updates.filter((row) => row.key === update.key);
  if (versions.length === 0) return 'created';
  const same = versions.some(
    (row) => row.content === null || changedFields(withoutNames(row), update).length === 0,
  );
  return same ? 'unchanged' : 'changed_update';
}

function withoutNames(row: Row) {
  const { names: _, ...written } = content(row);
  return written;
}
