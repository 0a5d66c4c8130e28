import type { Region, RegionPage, VisionPage } from '../../src/regions/page.ts';
import { assessmentsOfRegion, toAssessmentLine } from '../assessments/reads.ts';
import { commitmentsOfRegion, toCommitmentLine } from '../commitments/reads.ts';
import { readNamed, type Db, type Row } from '../core/db.ts';
import { organisationsOfRegion, toOrganisationCard } from '../organisations/reads.ts';
import { NEWEST } from '../core/keyset.ts';
import { toMove } from '../programmes/ledger-page-reads.ts';
import { movesOfRegion } from '../programmes/promise-reads.ts';
import { lateOfRegion, progressOfRegion, quietestOfRegion, toProgrammeCard } from '../programmes/reads.ts';
import { CITED, toCitations } from '../sources/reads.ts';
import { contradictions, toContradiction } from '../updates/contradiction-reads.ts';
import { claimsOfRegion, newestOfRegion, toClaimLine, toUpdateCard } from '../updates/reads.ts';
import { CARD } from './reads.ts';
import { toChannels } from './setting-reads.ts';

/** How many of each its page shows. */
export const SHOWN = {
  programmes: 5,
  updates: 5,
  moves: 3,
  commitments: 4,
  assessments: 2,
  contradictions: 3,
};

const toRegion = (row: Row) =>
  ({
    ...row,
    demo: row.demo === 1,
    content: JSON.parse(row.content as string),
    channels: toChannels(row),
  }) as unknown as Region;

/** Everything a region's page shows. */
export async function readRegionPage(db: Db, slug: string): Promise<RegionPage | null> {
  const rows = await readNamed(db, {
    ...lists(db, slug),
    citations: citationsOf(db, slug),
    others: otherDimensions(db, slug),
    late: lateOfRegion(db, slug, SHOWN.programmes),
    programmes: quietestOfRegion(db, slug, SHOWN.programmes),
    moves: movesOfRegion(db, slug, SHOWN.moves, NEWEST),
  });
  return toPage(rows, {
    others: rows.others.map(toOtherDimensions),
    late: rows.late.map(toProgrammeCard),
    programmes: rows.programmes.map(toProgrammeCard),
    moves: rows.moves.map(toMove),
  });
}

/** What it reads the same way now and of then. */
export const lists = (db: Db, slug: string) => ({
  regions: regionAt(db, slug),
  updates: newestOfRegion(db, slug, SHOWN.updates),
  claims: claimsOfRegion(db, slug),
  contradictions: contradictions(db, { region: slug, limit: SHOWN.contradictions }),
  organisations: organisationsOfRegion(db, slug),
  progress: progressOfRegion(db, slug),
  commitments: commitmentsOfRegion(db, slug, SHOWN.commitments),
  plansJudged: assessmentsOfRegion(db, slug, 'plan', SHOWN.assessments),
  wordsJudged: assessmentsOfRegion(db, slug, 'commitment', SHOWN.assessments),
});

/** The page from what was read, and what now and then are told apart by. */
export function toPage(
  rows: Record<keyof ReturnType<typeof lists> | 'citations', Row[]>,
  own: Pick<RegionPage, 'others' | 'late' | 'programmes' | 'moves'>,
): RegionPage | null {
  const vision = toVision(rows, own.others);
  return (
    vision && {
      ...vision,
      ...own,
      progress: rows.progress as unknown as RegionPage['progress'],
      commitments: rows.commitments.map(toCommitmentLine),
      assessments: [...rows.plansJudged, ...rows.wordsJudged].map(toAssessmentLine),
      updates: rows.updates.map(toUpdateCard),
      claims: rows.claims.map(toClaimLine),
      contradictions: rows.contradictions.map(toContradiction),
      organisations: rows.organisations.map(toOrganisationCard),
      published_at: rows.regions[0]?.published_at as string | null,
    }
  );
}

/** What the page of a region's vision and dimensions shows: a part of the region's page. */
export async function readVisionPage(db: Db, slug: string): Promise<VisionPage | null> {
  const rows = await readNamed(db, {
    regions: regionAt(db, slug),
    citations: citationsOf(db, slug),
    others: otherDimensions(db, slug),
  });
  return toVision(rows, rows.others.map(toOtherDimensions));
}

/** That page from what was read. */
export const toVision = (
  { regions: [row], citations }: Record<'regions' | 'citations', Row[]>,
  others: VisionPage['others'],
): VisionPage | null => (row ? { region: toRegion(row), citations: toCitations(citations), others } : null);

export const regionAt = (db: Db, slug: string) =>
  db
    .prepare(
      `SELECT ${CARD}, r.content, r.silent_after_days, r.channels, r.published_at
       FROM region AS r
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

/** The sources that a region's file names. */
export const citationsOf = (db: Db, slug: string) =>
  db
    .prepare(
      `SELECT ${CITED}
       FROM region_source AS c JOIN source AS s ON s.region = c.region AND s.key = c.source_key
       WHERE c.region = ?
       LIMIT 20`,
    )
    .bind(slug);
