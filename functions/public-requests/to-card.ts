import type { RequestCard } from '../../src/public-requests/list-page.ts';
import type { Row } from '../core/db.ts';

/** A row of a list of reports as pages show it at a moment (UTC, ISO 8601). */
export function toCard({ final_due_at, is_open, ...row }: Row, now: string): RequestCard {
  return { ...row, late: is_open === 1 && (final_due_at as string) < now } as RequestCard;
}
