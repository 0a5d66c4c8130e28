import type { RegionPage, VisionPage } from '../../src/regions/page.ts';
import { endedStatuses } from '../../src/programmes/schema.ts';
import type { ProgrammeCard } from '../../src/programmes/page.ts';
import { localDate } from '../../src/ui/when.ts';
import { assessmentsOfRegion, toAssessmentLine } from '../assessments/reads.ts';
import { commitmentsOfRegion, toCommitmentLine } from '../commitments/reads.ts';
import { asItStood, untilOf } from '../core/as-it-stood.ts';
import { readAll, type Db } from '../core/db.ts';
import { WINDOW } from '../core/tables-then.ts';
import { mementosBefore, toMementos } from '../mementos/reads.ts';
import type { Then } from '../mementos/then.ts';
import { organisationsOfRegion, toOrganisationCard } from '../organisations/reads.ts';
import { progressOfRegion, toProgrammeCard } from '../programmes/reads.ts';
import { CITED, toCitations } from '../sources/reads.ts';
import { claimsOfRegion, contradictionsOfRegion, newestOfRegion } from '../updates/reads.ts';
import { toClaimLine, toContradiction, toUpdateCard } from '../updates/reads.ts';
import { regionAt, SHOWN, toRegion } from './page-reads.ts';

/** A region's page as it stood at a moment. Its ledger of moved dates stands on the pages of its programmes. */
export async function readRegionAsOf(db: Db, slug: string, per: string): Promise<Then<RegionPage> | null> {
  const kept = { kind: 'region' as const, region: slug, page: '' };
  const then = asItStood(db, { region: slug }, per);
  const [
    [now] = [],
    near = [],
    [row] = [],
    citations = [],
    programmes = [],
    updates = [],
    claims = [],
    pairs = [],
    organisations = [],
    progress = [],
    commitments = [],
    plansJudged = [],
    wordsJudged = [],
  ] = await readAll(db, [
    homeOf(db, slug),
    mementosBefore(db, kept, untilOf(per, `'${slug}'`)),
    regionAt(then, slug),
    citationsOf(then, slug),
    programmesOf(then),
    newestOfRegion(then, slug, SHOWN.updates),
    claimsOfRegion(then, slug),
    contradictionsOfRegion(then, slug, SHOWN.contradictions),
    organisationsOfRegion(then, slug),
    progressOfRegion(then, slug),
    commitmentsOfRegion(then, slug, SHOWN.commitments),
    assessmentsOfRegion(then, slug, 'plan', SHOWN.assessments),
    assessmentsOfRegion(then, slug, 'commitment', SHOWN.assessments),
  ]);
  if (!now || !row) return null;
  const mementos = toMementos(kept, near);
  const timeZone = now.time_zone as string;
  const page = {
    region: toRegion(row),
    citations: toCitations(citations),
    ...worstOf(programmes.map(toProgrammeCard), per.length > 10 ? localDate(new Date(per), timeZone) : per),
    progress: progress as unknown as RegionPage['progress'],
    moves: [],
    commitments: commitments.map(toCommitmentLine),
    assessments: [...plansJudged, ...wordsJudged].map(toAssessmentLine),
    updates: updates.map(toUpdateCard),
    claims: claims.map(toClaimLine),
    contradictions: pairs.map(toContradiction),
    organisations: organisations.map(toOrganisationCard),
    others: [],
    published_at: mementos.chosen?.at ?? null,
  };
  return { page: mementos.chosen ? page : null, name: now.name as string, timeZone, mementos };
}

/** The vision and the dimensions of a region as they stood at a moment. */
export async function readVisionAsOf(db: Db, slug: string, per: string): Promise<Then<VisionPage> | null> {
  const kept = { kind: 'region' as const, region: slug, page: 'visi/' };
  const then = asItStood(db, { region: slug }, per);
  const [[now] = [], near = [], [row] = [], citations = []] = await readAll(db, [
    homeOf(db, slug),
    mementosBefore(db, kept, untilOf(per, `'${slug}'`)),
    regionAt(then, slug),
    citationsOf(then, slug),
  ]);
  if (!now || !row) return null;
  const mementos = toMementos(kept, near);
  const page = { region: toRegion(row), citations: toCitations(citations), others: [] };
  return {
    page: mementos.chosen ? page : null,
    name: now.name as string,
    timeZone: now.time_zone as string,
    mementos,
  };
}

const homeOf = (db: Db, slug: string) =>
  db.prepare('SELECT name, time_zone FROM region WHERE slug = ? LIMIT 1').bind(slug);

const programmesOf = (db: Db) => db.prepare(`SELECT * FROM programme LIMIT ${WINDOW}`);

/** Those that its file named then: what newer files name is of no use to an older one. */
export const citationsOf = (db: Db, slug: string) =>
  db
    .prepare(
      `SELECT ${CITED}
       FROM source AS s
       WHERE s.region = ?1 AND s.key IN (
         SELECT t.value FROM region AS r, json_tree(r.content) AS t WHERE r.slug = ?1 AND t.key = 'source'
       )
       LIMIT 60`,
    )
    .bind(slug);

/** The latest and the quietest of those that went on, as the page of now sorts them. */
function worstOf(programmes: ProgrammeCard[], day: string) {
  const alive = programmes.filter(({ status }) => !endedStatuses.some((ended) => ended === status));
  const by = (of: (card: ProgrammeCard) => string) =>
    alive.toSorted((a, b) => (`${of(a)}${a.id}` < `${of(b)}${b.id}` ? -1 : 1)).slice(0, SHOWN.programmes);
  const isLate = ({ next_due: due }: ProgrammeCard) => due !== null && due < day;
  return {
    late: by(({ next_due: due }) => due ?? '9999-12-31').filter(isLate),
    programmes: by((card) => card.last_event_date),
  };
}
