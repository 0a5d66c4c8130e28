import type * as z from 'zod';
import { csvLines } from '../spreadsheets/write-csv.ts';
import { openPart, type Row } from './column.ts';

/** The formats of a table. */
export const tableFormats = ['csv', 'jsonl'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** How a table's rows are written; made once for many portions. */
export interface Writer<S extends Record<string, z.ZodType>> {
  columns: string[];
  /** What stands before the first row. */
  head: Record<TableFormat, string>;
  lines: (rows: Row<S>[]) => Record<TableFormat, string>;
}

/** Writes rows of a table as RFC 4180 and as JSON Lines. Each is checked first: nothing but open columns is written. */
export function writerOf<S extends Record<string, z.ZodType>>(table: z.ZodObject<S>): Writer<S> {
  const shown = openPart(table);
  const columns = Object.keys(shown.shape);
  return {
    columns,
    head: { csv: csvLines([columns], ',', true), jsonl: '' },
    lines: (rows) => {
      const checked = rows.map((row) => shown.parse(row) as Record<string, unknown>);
      return {
        csv:
          checked.length > 0
            ? csvLines(
                checked.map((row) => columns.map((name) => cell(row[name]))),
                ',',
                false,
              )
            : '',
        jsonl: checked.map((row) => `${JSON.stringify(row)}\n`).join(''),
      };
    },
  };
}

// Nothing is an empty cell, and a list stands in its cell as JSON.
function cell(value: unknown): string | number {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'string') return value;
  return JSON.stringify(value);
}
