import type { RequestCard } from '../../src/public-requests/list-page.ts';
import { NEVER } from '../../src/clocks/alarms.ts';
import { isPart } from '../../src/service-requests/states.ts';
import type { Row } from '../core/db.ts';

/** A row of a list of reports as pages show it at a moment (UTC, ISO 8601). */
export function toCard({ final_due_at, is_open, outcome, confirmed, ...row }: Row, now: string): RequestCard {
  const due = final_due_at as string;
  const is_answered = row.state === 'in_progress' && due === NEVER;
  const is_part = isPart({ state: row.state, outcome, confirmed } as Parameters<typeof isPart>[0]);
  return { ...row, is_answered, is_part, late: is_open === 1 && due < now } as RequestCard;
}
