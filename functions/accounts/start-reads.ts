import type { Grant } from '../../src/accounts/roles.ts';
import type { Start } from '../../src/accounts/start.tsx';
import { readAll, type Db, type Row } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { nameWords } from '../regions/name-words.ts';

const LIST = 30;
const SLUG = /^[a-z0-9-]*$/;

/** The regions in which somebody has a console: those of their roles, or for a platform administrator all, by name. */
export async function readStart(db: Db, grants: readonly Grant[], asked: Start['asked']): Promise<Start> {
  const everywhere = grants.some((grant) => grant.region === null);
  const slugs = grants.flatMap((grant) => grant.region ?? []);
  const [regions = []] = await readAll(db, [everywhere ? listed(db, asked) : named(db, slugs)]);
  const shown = once(regions).slice(0, LIST) as unknown as Start['regions'];
  const more = everywhere && !asked.cari && regions.length > LIST;
  return { regions: shown, everywhere, asked, next: more ? (shown.at(-1)?.slug ?? null) : null };
}

// Two words of one name may begin alike; the region is still one.
const once = (rows: Row[]) => [...new Map(rows.map((row) => [row.slug, row])).values()];

const named = (db: Db, slugs: string[]) =>
  db
    .prepare(
      `SELECT slug, name FROM region
       WHERE slug IN (SELECT value FROM json_each(?))
       ORDER BY slug
       LIMIT 40`,
    )
    .bind(JSON.stringify(slugs));

function listed(db: Db, { cari, setelah = '' }: Start['asked']) {
  if (!SLUG.test(setelah)) throw new Refusal('invalid', (w) => w.cursorUnknown);
  if (!cari)
    return db
      .prepare(`SELECT slug, name FROM region WHERE slug > ? ORDER BY slug LIMIT ${LIST + 1}`)
      .bind(setelah);
  const word = nameWords(cari)[0];
  if (!word || word.length < 2) throw new Refusal('invalid', (w) => w.searchTooShort);
  return db
    .prepare(
      `SELECT r.slug, r.name
       FROM region_word AS w CROSS JOIN region AS r ON r.slug = w.slug
       WHERE w.word >= ?1 AND w.word < ?2
       ORDER BY w.word, w.slug
       LIMIT ${LIST + 1}`,
    )
    .bind(word, `${word}\u{10ffff}`);
}
