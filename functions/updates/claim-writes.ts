import type { Claim } from '../../src/updates/schema.ts';
import { secondOf } from '../../src/ui/when.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Db, Statement } from '../core/db.ts';
import { portions } from '../core/portions.ts';

/** The claims of an update's newest version, with the programme that they are about. */
export interface ClaimsWrite {
  id: string;
  programme: string | null;
  claims: Claim[];
}

/** Makes the claims of updates the current ones, in place of those that `forgetClaims` took away. */
export const keepClaims = (db: Db, region: string, list: ClaimsWrite[]): Statement[] => [
  ...portions(list.map((u) => [u.id, u.programme, u.claims])).map(({ json }) => claim(db, region, json)),
  ...(list.some(({ claims }) => claims.length > 0) ? [pair(db, idsOf(list))] : []),
];

/**
 * Writes down that the pages of programmes changed in whose pairs these updates stand: what was published of one can
 * contradict another. Stands before the pairs go and after they came, and before `keepPublication` of the updates.
 */
export const publishPaired = (ctx: Ctx, region: string, updates: string[]): Statement =>
  ctx.db
    .prepare(
      `INSERT INTO publication (region, at, programmes)
       SELECT ?2, ?3, json_group_array(DISTINCT d.about)
       ${TOUCHED}
       CROSS JOIN contradiction AS d ON d.region = c.region AND d.key = c.key AND d.about <> c.region
       HAVING count(*) > 0`,
    )
    .bind(JSON.stringify(updates), region, secondOf(instant(ctx)));

/** Takes the claims of updates out of what pages list, and every pair in which one of them stands. */
export const forgetClaims = (db: Db, updates: string): Statement[] => [
  db
    .prepare(`DELETE FROM contradiction WHERE (region, key) IN (SELECT c.region, c.key ${TOUCHED})`)
    .bind(updates),
  db.prepare('DELETE FROM claim WHERE update_id IN (SELECT value FROM json_each(?))').bind(updates),
];

const idsOf = (list: ClaimsWrite[]) => JSON.stringify(list.map(({ id }) => id));

const claim = (db: Db, region: string, json: string) =>
  db
    .prepare(
      `INSERT INTO claim (region, key, update_id, programme_id, position, contradicts, content, as_of)
       SELECT ?1, c.value ->> 'key', u.value ->> 0, u.value ->> 1, c.key, c.value ->> 'contradicts', c.value,
         c.value ->> 'as_of'
       FROM json_each(?2) AS u CROSS JOIN json_each(u.value, '$[2]') AS c`,
    )
    .bind(region, json);

// Claims of these updates, and claims of others that contradict one of them.
const TOUCHED = `FROM json_each(?1) AS u
       CROSS JOIN claim AS x ON x.update_id = u.value
       CROSS JOIN claim AS c ON c.region = x.region AND (c.key = x.key OR c.contradicts = x.key)`;

const pair = (db: Db, updates: string) =>
  db
    .prepare(
      `INSERT INTO contradiction (about, key, region)
       SELECT DISTINCT e.value, c.key, c.region
       ${TOUCHED}
       CROSS JOIN claim AS o ON o.region = c.region AND o.key = c.contradicts
       CROSS JOIN json_each(json_array(c.region, c.programme_id, o.programme_id)) AS e
       WHERE e.value IS NOT NULL`,
    )
    .bind(updates);
