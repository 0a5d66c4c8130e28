import type { Db } from '../core/db.ts';

/** Notes what officers are told of the promises of feedback; of one that moved on meanwhile nothing. */
export const noteTold = (db: Db, noted: { id: string; version: number; before: number; told: number }[]) =>
  db
    .prepare(
      `UPDATE feedback AS f SET told = n.value ->> 'told'
       FROM json_each(?) AS n
       WHERE f.id = n.value ->> 'id' AND f.version = n.value ->> 'version' AND f.told = n.value ->> 'before'`,
    )
    .bind(JSON.stringify(noted));
