import type { Db } from '../core/db.ts';
import { ASKED_A_DAY, type Asked } from './asked.ts';

/** Which of these were asked as often as they may be that day: rows of `{ bucket, until }`, UTC. */
export const fullDays = (db: Db, asked: Asked[], now: string) =>
  db
    .prepare(
      `SELECT bucket, until FROM attempt
       WHERE bucket IN (SELECT value ->> 'day' FROM json_each(?1)) AND until > ?2 AND count >= ${ASKED_A_DAY}
       LIMIT json_array_length(?1)`,
    )
    .bind(JSON.stringify(asked), now);
