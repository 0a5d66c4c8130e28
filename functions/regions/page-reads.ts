import type { HomePage, Region, RegionCard, RegionPage, VisionPage } from '../../src/regions/page.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { nameWords } from './name-words.ts';
import { organisationsOfRegion, toOrganisationCard } from '../organisations/reads.ts';
import { quietestOfRegion, toProgrammeCard } from '../programmes/reads.ts';
import { CITED, toCitations } from '../sources/reads.ts';
import { claimsOfRegion, contradictionsOfRegion, newestOfRegion } from '../updates/reads.ts';
import { toClaimLine, toContradiction, toUpdateCard } from '../updates/reads.ts';

const HOME = 30;
const PROGRAMMES = 10;
const UPDATES = 5;

const CARD = `r.slug, r.code, r.name, p.name AS province, r.demo, r.time_zone, r.programme_count,
       r.figured_programme_count, r.update_count, r.last_event_date`;

const toRegionCard = (row: Row) => ({ ...row, demo: row.demo === 1 }) as unknown as RegionCard;

const toRegion = (row: Row) =>
  ({ ...row, demo: row.demo === 1, content: JSON.parse(row.content as string) }) as unknown as Region;

/** Everything a region's page shows. */
export async function readRegionPage(db: Db, slug: string): Promise<RegionPage | null> {
  const [
    regions = [],
    citations = [],
    programmes = [],
    updates = [],
    claims = [],
    pairs = [],
    organisations = [],
    others = [],
  ] = await readAll(db, [
    regionAt(db, slug),
    citationsOf(db, slug),
    quietestOfRegion(db, slug, PROGRAMMES),
    newestOfRegion(db, slug, UPDATES),
    claimsOfRegion(db, slug),
    contradictionsOfRegion(db, slug),
    organisationsOfRegion(db, slug),
    otherDimensions(db, slug),
  ]);
  const row = regions[0];
  if (!row) return null;
  return {
    region: toRegion(row),
    citations: toCitations(citations),
    programmes: programmes.map(toProgrammeCard),
    updates: updates.map(toUpdateCard),
    claims: claims.map(toClaimLine),
    contradictions: pairs.map(toContradiction),
    organisations: organisations.map(toOrganisationCard),
    others: others.map(toOtherDimensions),
  };
}

/** What the page of a region's vision and dimensions shows: a part of the region's page. */
export async function readVisionPage(db: Db, slug: string): Promise<VisionPage | null> {
  const [regions = [], citations = [], others = []] = await readAll(db, [
    regionAt(db, slug),
    citationsOf(db, slug),
    otherDimensions(db, slug),
  ]);
  const row = regions[0];
  if (!row) return null;
  return { region: toRegion(row), citations: toCitations(citations), others: others.map(toOtherDimensions) };
}

/** The first page: regions by name, or those of one province, or those whose name has a word. */
export async function readHomePage(db: Db, asked: HomePage['asked']): Promise<HomePage> {
  const [regions = [], demos = [], provinces = []] = await readAll(db, [
    listed(db, asked),
    demosOf(db),
    db.prepare("SELECT code, name FROM province WHERE code <> '00' ORDER BY code LIMIT 40"),
  ]);
  if (asked.provinsi && !provinces.some((p) => p.code === asked.provinsi))
    throw new Refusal('invalid', 'Provinsi pada saringan ini tidak dikenal.');
  const shown = once(regions).slice(0, HOME).map(toRegionCard);
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

const regionAt = (db: Db, slug: string) =>
  db
    .prepare(
      `SELECT ${CARD}, r.content
       FROM region AS r JOIN province AS p ON p.code = r.province_code
       WHERE r.slug = ?
       LIMIT 1`,
    )
    .bind(slug);

// Each step jumps along the index to the next different set, so the cost is the number of sets shown, not of regions.
const otherDimensions = (db: Db, slug: string) =>
  db
    .prepare(
      `WITH RECURSIVE
         home AS (SELECT demo, dimension_keys AS own FROM region WHERE slug = ?),
         variant (keys) AS (
           SELECT min(dimension_keys) FROM region
           WHERE demo = (SELECT demo FROM home) AND dimension_keys IS NOT NULL
           UNION ALL
           SELECT (
             SELECT min(dimension_keys) FROM region
             WHERE demo = (SELECT demo FROM home) AND dimension_keys > variant.keys
           )
           FROM variant WHERE variant.keys IS NOT NULL
           LIMIT 6
         )
       SELECT r.slug, r.name, json_extract(r.content, '$.dimension_sets') AS sets
       FROM variant
       JOIN region AS r ON r.slug = (
         SELECT slug FROM region
         WHERE demo = (SELECT demo FROM home) AND dimension_keys = variant.keys
         ORDER BY slug LIMIT 1
       )
       WHERE variant.keys <> (SELECT own FROM home)
       LIMIT 5`,
    )
    .bind(slug);

const toOtherDimensions = ({ slug, name, sets }: Row) =>
  ({ slug, name, set: (JSON.parse(sets as string) as unknown[]).at(-1) }) as RegionPage['others'][number];

const citationsOf = (db: Db, slug: string) =>
  db
    .prepare(
      `SELECT ${CITED}
       FROM region_source AS c JOIN source AS s ON s.region = c.region AND s.key = c.source_key
       WHERE c.region = ?
       LIMIT 30`,
    )
    .bind(slug);

const SLUG = /^[a-z0-9-]*$/;

const CARDS = `SELECT ${CARD} FROM region AS r JOIN province AS p ON p.code = r.province_code`;

function listed(db: Db, asked: HomePage['asked']) {
  if (asked.cari && asked.provinsi) return namedInProvince(db, searchWord(asked.cari), asked.provinsi);
  if (asked.cari) return named(db, searchWord(asked.cari));
  const after = asked.setelah ?? '';
  if (!SLUG.test(after))
    throw new Refusal('invalid', 'Penanda halaman tidak dikenal. Mulailah dari awal daftar.');
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
      `SELECT ${CARD}
       FROM region_word AS w
       CROSS JOIN region AS r ON r.slug = w.slug
       CROSS JOIN province AS p ON p.code = r.province_code
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
  if (!word || word.length < 2)
    throw new Refusal('invalid', 'Ketik sedikitnya dua huruf nama wilayah, misalnya "Blitar".');
  return word;
}

const demosOf = (db: Db) =>
  db.prepare(
    `SELECT ${CARD}
     FROM region AS r JOIN province AS p ON p.code = r.province_code
     WHERE r.demo = 1
     ORDER BY r.name
     LIMIT 3`,
  );
