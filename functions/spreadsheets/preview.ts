import { milestonesOf } from '../../src/programmes/schedule.ts';
import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import type { SpreadsheetType } from '../../src/spreadsheets/columns.ts';
import { milestoneCells, programmeCells, updateCells } from '../../src/spreadsheets/kinds.ts';
import type { Cell } from '../../src/spreadsheets/cells.ts';
import type { Cells } from '../../src/spreadsheets/merged.ts';
import type { ChangedRow, Preview, Spreadsheet } from '../../src/spreadsheets/page.ts';
import { cellChanges } from '../../src/spreadsheets/row-changes.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { changingRows, programmesStanding, schedulesStanding, updatesStanding } from './preview-reads.ts';
import { toSheetRow } from './reads.ts';

/** Rows of a page. Reads of what stands before them keep to it. */
const PAGE = 50;

type Thing = Record<string, unknown>;

interface Type {
  kinds: Record<string, Cell>;
  /** The column that names the thing, and those that name the row. */
  thing: string;
  name: string[];
  read: (db: Db, region: string, keys: string[]) => Statement;
  /** What stands of that which the row speaks of. */
  before: (content: Thing, cells: Cells) => Thing | undefined;
}

const types: Record<SpreadsheetType, Type> = {
  programmes: {
    kinds: programmeCells,
    thing: 'key',
    name: ['key'],
    read: programmesStanding,
    before: (content) => content,
  },
  milestones: {
    kinds: milestoneCells,
    thing: 'programme',
    name: ['programme', 'milestone'],
    read: schedulesStanding,
    before: milestoneBefore,
  },
  updates: {
    kinds: updateCells,
    thing: 'key',
    name: ['key'],
    read: updatesStanding,
    before: (content) => content,
  },
};

// An empty cell of a plan says nothing: only what a row names is held against what stands.
function milestoneBefore(content: Thing, cells: Cells): Thing | undefined {
  const key = keyIn(types.milestones, cells, 'milestone');
  const stood = milestonesOf(content as unknown as Schedule).find((one) => one.key === key);
  const named = (['due', 'weight'] as const).filter((column) => cells.get(column)?.trim());
  return stood && Object.fromEntries(named.map((column) => [column, stood[column]]));
}

const keyIn = ({ kinds }: Type, cells: Cells, column: string) =>
  String(kinds[column]!.read(cells.get(column) ?? ''));

/** What publishing a spreadsheet would change, one page of rows after one of them; its cost is the same on every page. */
export async function previewOf(db: Db, region: string, sheet: Spreadsheet, after: number): Promise<Preview> {
  const type = types[sheet.type];
  const [found = []] = await readAll(db, [changingRows(db, sheet.id, after, PAGE + 1)]);
  const shown = found
    .slice(0, PAGE)
    .map((row) => ({ outcome: row.outcome, ...toSheetRow(sheet.columns)(row) }));
  const keys = [...new Set(shown.map(({ cells }) => keyIn(type, cells, type.thing)))];
  const [standing = []] = await readAll(db, [type.read(db, region, keys)]);
  const before = new Map(standing.map((row) => [row.key, thingOf(row)]));
  const rows = shown.map(({ row, outcome, cells }): ChangedRow => {
    const content = before.get(keyIn(type, cells, type.thing));
    return {
      row,
      outcome: outcome as ChangedRow['outcome'],
      key: type.name.map((column) => keyIn(type, cells, column)).join(', '),
      changes: cellChanges(content && type.before(content, cells), cells, type),
    };
  });
  return { rows, after, next: found.length > PAGE ? (rows.at(-1)?.row ?? null) : null };
}

const thingOf = (row: Row) => JSON.parse(row.content as string) as Thing;
