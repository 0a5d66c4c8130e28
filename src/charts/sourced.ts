import type { Citation } from '../sources/schema.ts';
import type { View } from '../ui/view.ts';
import type { Cell, Chart } from './chart.ts';
import { words } from './words.ts';

/** Where a source that a chart cites is read. */
export const sourceAddress = ({ id }: Citation, { origin }: View) => `${origin}/sumber/${id}/`;

/** The columns of the source of each row, by the id that it has among the sources of the same file. */
export const sourceColumns = ({ locale }: View) => words[locale].sourceColumns;

/** Their cells; empty where a row has none. */
export const sourceCells = (source: Citation | undefined, view: View): Cell[] =>
  source ? [source.id, source.publisher, sourceAddress(source, view)] : [null, null, null];

/** A chart whose rows tell more in its files of numbers. */
export const withColumns = (
  chart: Chart,
  columns: Chart['columns'],
  cells: (row: number) => Cell[],
): Chart => ({
  ...chart,
  columns: [...chart.columns, ...columns],
  rows: chart.rows.map((row, i) => [...row, ...cells(i)]),
});
