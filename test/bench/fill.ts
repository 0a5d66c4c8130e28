import { globSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { PROVINCES, SIZE, two } from './country.ts';
import { fillRegion } from './rows.ts';
import { inserts } from './tables.ts';

/** Fills the local database in `state` by bulk SQL, one transaction a region; calls `progress` after each. */
export function fill(state: string, progress: (done: number, of: number) => void): void {
  const db = new DatabaseSync(fileOf(state), { enableForeignKeyConstraints: false });
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000');
  const put = inserts(db);
  for (let p = 0; p < PROVINCES; p += 1) put.province?.run(two(50 + p), `Provinsi Uji ${two(p)}`);
  for (let r = 1; r <= SIZE.regions; r += 1) {
    db.exec('BEGIN');
    fillRegion(put, r);
    db.exec('COMMIT');
    progress(r, SIZE.regions);
  }
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  mustBeRight(db);
  db.close();
}

const fileOf = (state: string) =>
  globSync(`${state}/.wrangler/state/v3/d1/**/*.sqlite`).find((path) => {
    const file = new DatabaseSync(path, { readOnly: true });
    const known = file.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'programme'").get();
    file.close();
    return known;
  }) ?? '';

// A bench on wrong counts would measure another portal.
function mustBeRight(db: DatabaseSync): void {
  const wrong = db
    .prepare(
      `SELECT count(*) AS wrong FROM region AS r
       WHERE r.programme_count <> (SELECT count(*) FROM programme AS p WHERE p.region = r.slug)
         OR r.figured_programme_count <> (SELECT sum(figured) FROM programme AS p WHERE p.region = r.slug)
         OR r.update_count <> (SELECT count(*) FROM "update" AS u WHERE u.region = r.slug)
         OR (r.slug LIKE 'kabupaten-uji-%' AND r.last_event_date <> (SELECT max(event_date) FROM "update" AS u WHERE u.region = r.slug))`,
    )
    .get() as { wrong: number };
  const unkept = db
    .prepare(
      `SELECT count(*) AS wrong FROM programme AS p JOIN region AS r ON r.slug = p.region
       WHERE r.slug LIKE 'kabupaten-uji-%' AND p.progress <>
         (SELECT sum(iif(m.state = 'met', m.weight, 0)) FROM milestone AS m WHERE m.programme_id = p.id)`,
    )
    .get() as { wrong: number };
  const [lost] = db.prepare('PRAGMA foreign_key_check').all();
  if (wrong.wrong > 0 || unkept.wrong > 0 || lost)
    throw new Error(
      `counts wrong in ${wrong.wrong} regions, ${unkept.wrong} programmes, ${JSON.stringify(lost)}`,
    );
}
