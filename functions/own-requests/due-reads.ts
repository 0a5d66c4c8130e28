import type { Db } from '../core/db.ts';

// Each rule that was carried out, or none, is one seek in the index; json_each leads, so that it is always so.
const DUE = `SELECT r.id, r.region, r.version, r.retention_step AS step
  FROM json_each(?1) AS s CROSS JOIN service_request AS r INDEXED BY service_request_retention
  WHERE r.erased_at IS NULL AND r.retention_step = s.value ->> 'step'`;

/** Reports of which the next rule is due: those closed before the moment that goes with the step they are at. */
export const dueForErasing = (db: Db, steps: { step: number; before: string }[], limit: number) =>
  db.prepare(`${DUE} AND r.closed_at < s.value ->> 'before' LIMIT ?2`).bind(JSON.stringify(steps), limit);

/** Reports that nobody closed, at whatever step, submitted before a moment. */
export const neverClosed = (db: Db, steps: { step: number; before: string }[], limit: number) =>
  db
    .prepare(`${DUE} AND r.closed_at IS NULL AND r.submitted_at < s.value ->> 'before' LIMIT ?2`)
    .bind(JSON.stringify(steps), limit);
