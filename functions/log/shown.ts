import type { Row } from '../core/db.ts';

/** The kinds of things whose rows are looked at together: those that have versions, and regions. */
export type Subject =
  | 'source'
  | 'organisation'
  | 'programme'
  | 'schedule'
  | 'budget'
  | 'transaction'
  | 'method'
  | 'indicator'
  | 'commitment'
  | 'assessment'
  | 'update'
  | 'region';

/** Rows of one table that pages, feeds or files are drawn from, and what they should be. `?1` are ids of subjects, as `j.value`. */
export interface Shown {
  table: string;
  subject: Subject;
  /** Columns by which rows of one subject are told apart; none when it has one row. */
  key: string[];
  /** Columns that are held against what is sealed. */
  columns: string[];
  /** SQL from `j` to the rows as they stand, which are `t`. */
  standing: string;
  sealed: Sealed;
  /** Makes the rows that should stand out of what `sealed` gives, where a rule does and not SQL. */
  derive?: {
    /** Names in `sealed` that the rule reads. */
    by: string[];
    /** What it reads besides for some columns alone. */
    also?: Record<string, string[]>;
    rows: (row: Row) => Promise<Row[]> | Row[];
  };
}

/** SQL of what is read: `subject`, the key and the columns as they should be, and from where. */
export interface Sealed {
  columns: Columns;
  from: string;
}

/** The columns of a row as SQL, by their names. */
export type Columns = Record<string, string>;

export const sealed = (columns: Columns, from: string): Sealed => ({ columns, from });

/** Rows that hang on their subject by one column. */
export const rowsOf = (table: string, column: string) => `JOIN "${table}" AS t ON t.${column} = j.value`;
