import * as cells from './cells.ts';
import type { columns } from './columns.ts';

type Kinds<T extends keyof typeof columns> = Record<(typeof columns)[T][number], cells.Cell>;

/** How each column of programmes is read and written. */
export const programmeCells: Kinds<'programmes'> = {
  key: cells.name,
  slug: cells.ownName,
  title: cells.text,
  description: cells.text,
  quote: cells.text,
  dimension: cells.name,
  status: cells.name,
  status_date: cells.day,
  status_source: cells.ownName,
  quick_win: cells.yes,
  known_since: cells.day,
  organisations: cells.parts,
  sources: cells.names,
  reason: cells.text,
};

/** How each column of updates is read and written. */
export const updateCells: Kinds<'updates'> = {
  key: cells.name,
  programme: cells.name,
  title: cells.text,
  body: cells.text,
  event_date: cells.day,
  author: cells.name,
  sources: cells.names,
  reason: cells.text,
};

/** How each column of milestones is read and written. */
export const milestoneCells: Kinds<'milestones'> = {
  programme: cells.name,
  milestone: cells.name,
  action: cells.name,
  title: cells.text,
  type: cells.name,
  weight: cells.amount,
  due: cells.period,
  date: cells.period,
  as_of: cells.day,
  source: cells.name,
  reason: cells.text,
};
