import { openPart } from '../../src/datasets/column.ts';
import { ALL } from '../../src/datasets/manifest.ts';
import { Pages } from '../../src/datasets/page-table.ts';
import { readAll, type Db } from '../core/db.ts';
import { acrossRegions, ofRegion, type BuiltPages } from './built-pages.ts';
import type { Portion } from './portion.ts';
import type { Keyset } from './source.ts';

const Line = openPart(Pages);

/** As many built pages as may be read with so many queries, after the last one of the portion before. */
export async function readPages(
  db: Db,
  region: string,
  place: string | null,
  queries: number,
): Promise<Portion> {
  const all = region === ALL ? acrossRegions : ofRegion;
  const lines: string[] = [];
  let [at, after, left] = [...placeIn(all, place), queries];
  for (let pages = all[at]; pages; pages = all[at]) {
    const most = Math.floor((left - (pages.list ? 1 : 0)) / pages.queries);
    if (most < 1) break;
    const keys = await keysOf(db, region, pages, after, most);
    for (const key of keys) lines.push(...(await lineOf(db, region, pages, key)));
    left -= (pages.list ? 1 : 0) + keys.length * pages.queries;
    if (pages.list && keys.length === most) after = keys.at(-1);
    else [at, after] = [at + 1, undefined];
  }
  const next = all[at];
  return {
    texts: lines.length > 0 ? { jsonl: lines.join('') } : {},
    rows: lines.length,
    place: JSON.stringify(next ? [next.kind, ...(after ?? [])] : []),
    last: !next,
  };
}

/** Which kind comes next, and after which of its pages. */
function placeIn(all: BuiltPages[], place: string | null): [number, Keyset | undefined] {
  const [kind, ...after] = JSON.parse(place ?? '[]') as (string | number)[];
  const at = all.findIndex((pages) => pages.kind === kind);
  return [Math.max(0, at), after.length > 0 ? after : undefined];
}

async function keysOf(
  db: Db,
  region: string,
  { list }: BuiltPages,
  after: Keyset | undefined,
  most: number,
): Promise<Keyset[]> {
  if (!list) return [[]];
  const [rows = []] = await readAll(db, [list.statement(db, region, after ?? list.start, most)]);
  return rows.map(list.keyOf);
}

async function lineOf(db: Db, region: string, { kind, path, read }: BuiltPages, key: Keyset) {
  const content = await read(db, region, key);
  // It left between the list and the reading.
  if (!content) return [];
  const line = { region, kind, path: path(region, key), content };
  return [`${JSON.stringify(Line.parse(line))}\n`];
}
