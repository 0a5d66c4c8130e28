import { stringify } from 'csv-stringify/sync';
import { defused } from './defused.ts';

/**
 * Lines of a CSV file; the first part of a file says so, and gets the mark by which Excel knows UTF-8. Every cell stands
 * in quotes: a sign inside it parts nothing. A number runs nothing, so it stays one.
 */
export const csvLines = (rows: (string | number)[][], delimiter: string, first: boolean): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : defused(cell)))),
    { delimiter, bom: first, record_delimiter: 'windows', quoted: true },
  );
