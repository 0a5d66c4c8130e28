import type { Db } from '../../functions/core/db.ts';

/** Versions that are made at once. */
const AT_ONCE = 5000;

const N = 'WITH RECURSIVE n (i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?2)';

const CONTENT = "json_object('key', 'cara-' || i, 'name', 'Cara ' || i)";

/** Lets the sample's region have published so many versions more, with their events; they are called by their numbers. */
export async function publishMany(db: Db, count: number, first = 0): Promise<void> {
  for (let from = first; from < first + count; from += AT_ONCE) {
    const until = Math.min(from + AT_ONCE, first + count);
    const made = [
      `INSERT INTO method (id, region, key, version, name, content)
       ${N} SELECT printf('M%09d', i), 'kota-uji', 'cara-' || i, 1, 'Cara ' || i, ${CONTENT} FROM n`,
      `INSERT INTO version (noun, subject_id, version, content, published_at)
       ${N} SELECT 'method', printf('M%09d', i), 1, ${CONTENT}, '2026-11-22T01:00:00.000Z' FROM n`,
      `INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
       ${N} SELECT '2026-11-22T01:00:00.000Z', 'kota-uji', 'method', 'record', printf('M%09d', i), 1, 'system', 'x', 1, '{}'
       FROM n`,
    ];
    await db.batch(made.map((sql) => db.prepare(sql).bind(from, until)));
  }
}
