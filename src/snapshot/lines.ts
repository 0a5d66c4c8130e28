import * as z from 'zod';
import { openPart } from '../datasets/column.ts';
import { ALL } from '../datasets/manifest.ts';
import { Pages, type PageKind } from '../datasets/page-table.ts';
import { PortalSnapshot, RegionSnapshot } from './schema.ts';

const Line = openPart(Pages) as unknown as z.ZodType<z.infer<typeof Pages>>;

/** The lines of a file of built pages, in JSON Lines. One that is no such line, or of another region, is an error. */
function linesIn(text: string, region: string): z.infer<typeof Pages>[] {
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new SyntaxError('the last line has no end');
  return lines.map((line) => {
    const parsed = Line.parse(JSON.parse(line));
    if (parsed.region !== region) throw new SyntaxError(`a line is of ${parsed.region}`);
    return parsed;
  });
}

/** What a region's pages are built from, as its file of open data had it since `as_of` (UTC). */
export function regionSnapshot(region: string, text: string, as_of: string): RegionSnapshot {
  const { one, every } = contentsOf(linesIn(text, region));
  return RegionSnapshot.parse({
    as_of,
    region: one('region'),
    list: one('list'),
    register: one('register'),
    ledger: one('ledger'),
    history: one('history'),
    statistics: one('statistics'),
    programmes: every('programme'),
    updates: every('update'),
    sources: every('source'),
  });
}

/** The same of the pages across regions. */
export function portalSnapshot(text: string, as_of: string): PortalSnapshot {
  const { one } = contentsOf(linesIn(text, ALL));
  return PortalSnapshot.parse({
    as_of,
    home: one('home'),
    timeline: one('timeline'),
    register: one('register'),
    log: one('log'),
    slippage: one('slippage'),
  });
}

function contentsOf(lines: z.infer<typeof Pages>[]) {
  const every = (kind: PageKind) => lines.filter((line) => line.kind === kind).map(({ content }) => content);
  return { every, one: (kind: PageKind) => every(kind)[0] };
}
