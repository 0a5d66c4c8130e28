import { checkWords as w } from '../../src/log/check-words.ts';
import { stable } from '../../src/ui/stable.ts';
import type { Row } from '../core/db.ts';
import type { About, Place, Say } from './finding.ts';
import { columnNode } from './reads-of.ts';
import type { Shown } from './shown.ts';
import type { upstreams } from './upstream.ts';

/** A thing, as people call it. */
export interface Thing extends Place {
  name: string;
}

/** To whom differences are told, and what tells what they follow from. */
export interface Telling {
  say: Say;
  upstreamOf: ReturnType<typeof upstreams>;
}

/** Rows of one table as they stand, and as they are derived. */
export interface Rows {
  standing: Row[];
  derived: Row[];
}

/** Tells how rows of some things differ from what is derived: in the order of that, for one may follow from the row before it. */
export function compareShown(
  shown: Shown,
  things: Map<string, Thing>,
  { standing, derived }: Rows,
  { say, upstreamOf }: Telling,
): void {
  const placeOf = (row: Row) => JSON.stringify(['subject', ...shown.key].map((name) => row[name]));
  const thingOf = (row: Row) => things.get(row.subject as string)!;
  const tell = (row: Row, of: Thing, says: Told, column: string | null = null) => {
    const about = { ...aboutRow(shown, of, row, column), upstream: upstreamOf(shown, column) };
    say((isSure) => says(about.name, isSure), about);
  };
  const left = new Map(standing.map((row) => [placeOf(row), row]));
  for (const [place, should] of new Map(derived.map((row) => [placeOf(row), row]))) {
    const row = left.get(place);
    left.delete(place);
    if (!row) {
      tell(should, thingOf(should), w.shownLost);
      continue;
    }
    const wrong = shown.columns.filter((one) => !isSame(row[one], should[one]));
    const thing = placed(thingOf(row), wrong);
    // The row of a thing itself is what says where all of it belongs.
    if (shown.table === shown.subject) things.set(thing.id, thing);
    for (const column of wrong)
      tell(
        row,
        thing,
        (name, isSure) => w.shown(name, column, [row[column], should[column]], isSure),
        column,
      );
  }
  for (const row of left.values()) tell(row, thingOf(row), w.shownOver);
}

type Told = (name: string, isSure: boolean) => string;

// A column that is wrong is no witness of where its row belongs.
const placed = (thing: Thing, wrong: string[]): Thing => ({
  ...thing,
  region: wrong.includes('region') ? null : thing.region,
  programme: wrong.includes('programme_id') ? null : thing.programme,
});

function aboutRow({ table, subject, key }: Shown, thing: Thing, row: Row, column: string | null): About {
  const { id, name, region, programme } = thing;
  return {
    name: w.row(table, name, [id, ...key.map((one) => row[one])]),
    node: columnNode(table, column),
    noun: subject,
    id,
    region,
    programme,
  };
}

// JSON has no order of names, and a sum of what nobody counted is nothing.
const isSame = (one: unknown, other: unknown) =>
  (one ?? null) === (other ?? null) ||
  (isObject(one) && isObject(other) && canonical(one) === canonical(other));
const isObject = (value: unknown): value is string => typeof value === 'string' && value.startsWith('{');
const canonical = (text: string) => stable(JSON.parse(text));
