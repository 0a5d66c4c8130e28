import { asOf } from '../../src/mementos/memento.ts';
import { dayOf } from '../../src/mementos/per.ts';
import { asItStood, untilOf, type Place } from '../core/as-it-stood.ts';
import { readNamed, type Db, type Row, type Statement } from '../core/db.ts';
import { Moved } from '../core/page.ts';
import { keptAt, originalOf, type Kept } from './originals.ts';
import { mementosBefore, nameOf, toMementos } from './reads.ts';
import type { Then } from './then.ts';

type KeptThen = Exclude<Kept, { kind: 'update' }>;

/** How a page is read at a moment: what it reads of the database as it stood, and how that becomes the page. */
export interface Reading<K extends string, P extends object> extends Pick<Place, 'isWalked'> {
  lists: (then: Db) => Record<K, Statement>;
  /** Null: it was not there yet. `day` is the calendar day of its region at that moment. */
  toPage: (rows: Record<K, Row[]>, day: string) => P | null;
  more?: Parameters<typeof asItStood>[3];
}

/**
 * A page as it stood at a moment (a day of its region, or a second in UTC), in one round trip. Null: no such page was ever
 * there.
 */
export async function readThen<K extends string, P extends object>(
  db: Db,
  kept: KeptThen,
  per: string,
  { lists, toPage, isWalked, more }: Reading<K, P>,
): Promise<Then<P> | Moved | null> {
  // What no address names goes into no statement.
  if (!keptAt(originalOf(kept).path)) return null;
  const { kind, region } = kept;
  const place = kind === 'programme' ? { region, programme: kept.slug } : { region, isWalked };
  const rows = await readNamed<K | 'home' | 'near'>(db, {
    home: homeOf(db, kept),
    near: mementosBefore(db, kept, untilOf(per, `'${region}'`)),
    ...lists(asItStood(db, place, per, more)),
  });
  const home = rows.home[0] as { slug: string; name: string | null; time_zone: string } | undefined;
  if (!home) return null;
  if (kind === 'programme' && home.slug !== kept.slug)
    return new Moved(asOf(originalOf({ ...kept, slug: home.slug }).path, per));
  const mementos = toMementos(kept, rows.near);
  // A region's row is older than what was first published of it; a programme's is not.
  const wasThere = kind === 'programme' || mementos.chosen !== null;
  const page = wasThere ? toPage(rows, dayOf(per, home.time_zone)) : null;
  return { page, name: home.name, timeZone: home.time_zone, mementos };
}

// How it is called now, and where.
const HOMES: Record<KeptThen['kind'], string> = {
  programme: `SELECT p.slug, p.title AS name, r.time_zone
              FROM programme_slug AS s
              JOIN programme AS p ON p.id = s.programme_id
              JOIN region AS r ON r.slug = p.region
              WHERE s.region = ? AND s.slug = ?
              LIMIT 1`,
  commitment: `SELECT r.slug, NULL AS name, r.time_zone
               FROM commitment AS c
               JOIN region AS r ON r.slug = c.region
               WHERE c.region = ? AND c.key = ?
               LIMIT 1`,
  region: 'SELECT slug, name, time_zone FROM region WHERE slug = ? LIMIT 1',
};

const homeOf = (db: Db, kept: KeptThen) => db.prepare(HOMES[kept.kind]).bind(...nameOf(kept));
