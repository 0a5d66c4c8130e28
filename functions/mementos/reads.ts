import type { Memento, Mementos } from '../../src/mementos/memento.ts';
import type { Db, Row, Statement } from '../core/db.ts';
import { originalOf, type Kept } from './originals.ts';

const OWN = "noun = 'commitment' AND subject_id = (SELECT id FROM commitment WHERE region = ?1 AND key = ?2)";

/**
 * The seconds of each kind in their order: `place` is how the address of a memento calls it. The page of a public word
 * shows offices, judgements and names besides: it may have changed whenever something of its region was published, and
 * before that was kept, with its own versions.
 */
const SECONDS: Record<Kept['kind'], string> = {
  update: `SELECT version AS place, substr(published_at, 1, 19) || 'Z' AS at, published_at AS moment
           FROM update_version
           WHERE update_id = ?1`,
  programme: `SELECT at AS place, at, at AS moment
           FROM programme_publication
           WHERE programme_id = (SELECT programme_id FROM programme_slug WHERE region = ?1 AND slug = ?2)`,
  commitment: `SELECT at AS place, at, at AS moment
               FROM region_publication
               WHERE region = ?1 AND at >= (
                 SELECT substr(published_at, 1, 19) || 'Z' FROM version WHERE ${OWN} ORDER BY version LIMIT 1
               )
               UNION ALL
               SELECT at, at, at
               FROM (
                 SELECT DISTINCT substr(published_at, 1, 19) || 'Z' AS at
                 FROM version
                 WHERE ${OWN} AND published_at < (SELECT min(at) FROM region_publication WHERE region = ?1)
               )`,
  region: `SELECT at AS place, at, at AS moment FROM region_publication WHERE region = ?1`,
};

/** What the SQL of a kind of page is given. */
export function nameOf(kept: Kept): string[] {
  if (kept.kind === 'update') return [kept.id];
  if (kept.kind === 'programme') return [kept.region, kept.slug];
  return kept.kind === 'commitment' ? [kept.region, kept.key] : [kept.region];
}

/** SQL over place and moment: what is true of the chosen memento and all before it, and of all after it. */
interface Sides {
  isOlder: string;
  isNewer: string;
}

/** The newest memento on the older side, with its neighbours and both ends; each is its second, of an update an array of its version and second. */
function around(db: Db, kept: Kept, { isOlder, isNewer }: Sides): Statement {
  const seconds = `FROM (${SECONDS[kept.kind]})`;
  // A second is its own place. Sorted by what it selects, SQLite takes the first of two lists; else it would read both whole.
  const found = kept.kind === 'update' ? 'json_array(place, at)' : 'place';
  const one = (rel: string, rest: string) => `(SELECT ${found} ${seconds} ${rest} LIMIT 1) AS ${rel}`;
  const newestOlder = `(SELECT place ${seconds} WHERE ${isOlder} ORDER BY place DESC LIMIT 1)`;
  return db
    .prepare(
      `SELECT ${[
        one('first', 'ORDER BY place'),
        one('last', 'ORDER BY place DESC'),
        one('chosen', `WHERE ${isOlder} ORDER BY place DESC`),
        one('prev', `WHERE place < ${newestOlder} ORDER BY place DESC`),
        one('next', `WHERE ${isNewer} ORDER BY place`),
      ].join(',\n')}
       LIMIT 1`,
    )
    .bind(...nameOf(kept));
}

/** The memento in force before a moment; `until` is its SQL. */
export const mementosBefore = (db: Db, kept: Kept, until: string) =>
  around(db, kept, { isOlder: `moment < ${until}`, isNewer: `moment >= ${until}` });

/** The memento that is this version of an update; no number: its newest. */
export const mementosOfVersion = (db: Db, id: string, version: number | null) =>
  around(
    db,
    { kind: 'update', id },
    { isOlder: `place <= ${lastOf(version)}`, isNewer: `place > ${lastOf(version)}` },
  );

const lastOf = (version: number | null) => (version === null ? 999_999 : Math.trunc(version));

/** Rows of these reads. */
export function toMementos(kept: Kept, [row]: Row[]): Mementos {
  const { at: addressOf } = originalOf(kept);
  const of = (rel: string): Memento | null => {
    const found = row?.[rel] as string | null | undefined;
    if (!found) return null;
    const [place, at] =
      kept.kind === 'update' ? (JSON.parse(found) as [number, string]) : ([found, found] as const);
    return { at, path: addressOf(place) };
  };
  return { first: of('first'), prev: of('prev'), chosen: of('chosen'), next: of('next'), last: of('last') };
}

/** Mementos in order, oldest first, after a place. */
export function mementosAfter(db: Db, kept: Kept, after: string | number, limit: number): Statement {
  const [one, other = null] = nameOf(kept);
  return db
    .prepare(`SELECT place, at FROM (${SECONDS[kept.kind]}) WHERE place > ?3 ORDER BY place LIMIT ?4`)
    .bind(one, other, after, limit);
}
