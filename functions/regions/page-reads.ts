import type { Region, RegionPage, VisionPage } from '../../src/regions/page.ts';
import { assessmentsOfRegion, toAssessmentLine } from '../assessments/reads.ts';
import { commitmentsOfRegion, toCommitmentLine } from '../commitments/reads.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { organisationsOfRegion, toOrganisationCard } from '../organisations/reads.ts';
import { NEWEST } from '../core/keyset.ts';
import { toMove } from '../programmes/ledger-page-reads.ts';
import { movesOfRegion } from '../programmes/promise-reads.ts';
import { lateOfRegion, progressOfRegion, quietestOfRegion, toProgrammeCard } from '../programmes/reads.ts';
import { CITED, toCitations } from '../sources/reads.ts';
import { claimsOfRegion, contradictionsOfRegion, newestOfRegion } from '../updates/reads.ts';
import { toClaimLine, toContradiction, toUpdateCard } from '../updates/reads.ts';
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

export const toRegion = (row: Row) =>
  ({
    ...row,
    demo: row.demo === 1,
    content: JSON.parse(row.content as string),
    channels: toChannels(row),
  }) as unknown as Region;

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
    late = [],
    progress = [],
    moves = [],
    commitments = [],
    plansJudged = [],
    wordsJudged = [],
  ] = await readAll(db, [
    regionAt(db, slug),
    citationsOf(db, slug),
    quietestOfRegion(db, slug, SHOWN.programmes),
    newestOfRegion(db, slug, SHOWN.updates),
    claimsOfRegion(db, slug),
    contradictionsOfRegion(db, slug, SHOWN.contradictions),
    organisationsOfRegion(db, slug),
    otherDimensions(db, slug),
    lateOfRegion(db, slug, SHOWN.programmes),
    progressOfRegion(db, slug),
    movesOfRegion(db, slug, SHOWN.moves, NEWEST),
    commitmentsOfRegion(db, slug, SHOWN.commitments),
    assessmentsOfRegion(db, slug, 'plan', SHOWN.assessments),
    assessmentsOfRegion(db, slug, 'commitment', SHOWN.assessments),
  ]);
  const row = regions[0];
  if (!row) return null;
  return {
    region: toRegion(row),
    citations: toCitations(citations),
    late: late.map(toProgrammeCard),
    progress: progress as unknown as RegionPage['progress'],
    moves: moves.map(toMove),
    commitments: commitments.map(toCommitmentLine),
    assessments: [...plansJudged, ...wordsJudged].map(toAssessmentLine),
    programmes: programmes.map(toProgrammeCard),
    updates: updates.map(toUpdateCard),
    claims: claims.map(toClaimLine),
    contradictions: pairs.map(toContradiction),
    organisations: organisations.map(toOrganisationCard),
    others: others.map(toOtherDimensions),
    published_at: row.published_at as string | null,
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

export const regionAt = (db: Db, slug: string) =>
  db
    .prepare(
      `SELECT ${CARD}, r.content, r.silent_after_days, r.channels,
         (SELECT at FROM region_publication WHERE region = r.slug ORDER BY at DESC LIMIT 1) AS published_at
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
