import type { Db, Statement } from '../core/db.ts';
import { listAnew } from './finish-writes.ts';
import type { Work } from './work-reads.ts';

/** Notes that nothing of a month is left to freeze of a dataset; and that it was frozen, the first time it was. */
export const noteFrozen = (
  db: Db,
  { id }: Work,
  { month, kept, now }: { month: string; kept: boolean; now: string },
): Statement[] => [
  ...(kept
    ? [
        db
          .prepare(
            `INSERT INTO dataset_archive (month, region, name, row_count, finished_at, files)
             SELECT ?2, region, name, row_count, finished_at, files FROM dataset_run WHERE id = ?1 AND true
             ON CONFLICT (region, name, month) DO NOTHING`,
          )
          .bind(id, month),
        listAnew(db, now),
      ]
    : []),
  db.prepare("UPDATE dataset_run SET frozen = ?2 WHERE id = ?1 AND state = 'finished'").bind(id, month),
];
