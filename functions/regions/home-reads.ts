import type { HomePage, ListedRegion } from '../../src/regions/page.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { nameWords } from './name-words.ts';
import { CARD, toRegionCard } from './reads.ts';

const HOME = 30;

/** The first page: regions by name, or those of one province, or those whose name has a word. */
export async function readHomePage(db: Db, asked: HomePage['asked']): Promise<HomePage> {
  const [regions = [], demos = [], provinces = []] = await readAll(db, [
    listed(db, asked),
    demosOf(db),
    db.prepare("SELECT code, name FROM province WHERE code <> '00' ORDER BY code LIMIT 40"),
  ]);
  if (asked.provinsi && !provinces.some((p) => p.code === asked.provinsi))
    throw new Refusal('invalid', (w) => w.provinceUnknown);
  const shown = once(regions).slice(0, HOME).map(toListed);
  const last = shown.at(-1);
  const isCut = regions.length > HOME;
  return {
    regions: shown,
    demos: demos.map(toRegionCard),
    provinces: provinces as HomePage['provinces'],
    asked,
    // A search is narrowed rather than paged: its order is that of the words.
    narrow: isCut && asked.cari !== undefined,
    next: isCut && asked.cari === undefined && last ? last.slug : null,
  };
}

// Two words of one name may begin alike; the region is still one.
const once = (rows: Row[]) => [...new Map(rows.map((row) => [row.slug, row])).values()];

const toListed = (row: Row): ListedRegion => ({
  ...toRegionCard(row),
  stages: ((row.stages as string | null)?.split(' ') ?? []) as ListedRegion['stages'],
});

const SLUG = /^[a-z0-9-]*$/;

const LISTED = `${CARD}, r.stages`;

const CARDS = `SELECT ${LISTED} FROM region AS r`;

function listed(db: Db, asked: HomePage['asked']) {
  if (asked.cari && asked.provinsi) return namedInProvince(db, searchWord(asked.cari), asked.provinsi);
  if (asked.cari) return named(db, searchWord(asked.cari));
  const after = asked.setelah ?? '';
  if (!SLUG.test(after)) throw new Refusal('invalid', (w) => w.cursorUnknown);
  if (asked.provinsi)
    return db
      .prepare(
        `${CARDS} WHERE r.province_code = ? AND r.demo = 0 AND r.slug > ? ORDER BY r.slug LIMIT ${HOME + 1}`,
      )
      .bind(asked.provinsi, after);
  return db.prepare(`${CARDS} WHERE r.demo = 0 AND r.slug > ? ORDER BY r.slug LIMIT ${HOME + 1}`).bind(after);
}

// CROSS JOIN keeps the order: words by index first, else the planner walks every region for each word.
const named = (db: Db, word: string) =>
  db
    .prepare(
      `SELECT ${LISTED}
       FROM region_word AS w
       CROSS JOIN region AS r ON r.slug = w.slug
       WHERE w.word >= ?1 AND w.word < ?2 AND r.demo = 0
       ORDER BY w.word, w.slug
       LIMIT ${HOME + 1}`,
    )
    .bind(word, `${word}\u{10ffff}`);

// A province has a few dozen regions at most: they come first, and each looks up its own words.
const namedInProvince = (db: Db, word: string, province: string) =>
  db
    .prepare(
      `${CARDS}
       WHERE r.province_code = ?3 AND r.demo = 0
         AND EXISTS (SELECT 1 FROM region_word AS w WHERE w.slug = r.slug AND w.word >= ?1 AND w.word < ?2)
       ORDER BY r.slug
       LIMIT ${HOME + 1}`,
    )
    .bind(word, `${word}\u{10ffff}`, province);

// "Kota" and "Kabupaten" begin every name and are not indexed: the first other word decides.
function searchWord(text: string): string {
  const word = nameWords(text)[0];
  if (!word || word.length < 2) throw new Refusal('invalid', (w) => w.searchTooShort);
  return word;
}

const demosOf = (db: Db) =>
  db.prepare(
    `SELECT ${CARD}
     FROM region AS r
     WHERE r.demo = 1
     ORDER BY r.name
     LIMIT 3`,
  );
