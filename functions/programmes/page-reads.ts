import { atMost, type ProgrammePage } from '../../src/programmes/page.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { cursorFrom, cut, NEWEST } from '../core/keyset.ts';
import { Moved } from '../core/page.ts';
import { assessmentsOfProgramme, toAssessmentLine } from '../assessments/reads.ts';
import { commitmentsOfProgramme, toCommitmentLine } from '../commitments/reads.ts';
import { feedbackOfProgramme, OF_PROGRAMME, toFeedbackOfProgramme } from '../feedback/page-reads.ts';
import { reportedOn, toReported } from '../error-reports/list-reads.ts';
import { requestsOfProgramme, toRequestsOfProgramme } from '../public-requests/of-programme-reads.ts';
import { toCitation } from '../sources/reads.ts';
import { newestOfProgramme, toUpdateCard } from '../updates/reads.ts';
import * as promises from './promise-reads.ts';
import { toProgrammeCard } from './reads.ts';
import { regionOf, toRegionOfProgramme } from './region-reads.ts';

const UPDATES = 5;
const TRANSACTIONS = 8;

/** Everything a programme page shows; `Moved` when the slug is an old one. */
export async function readProgrammePage(
  db: Db,
  region: string,
  slug: string,
  asked: ProgrammePage['asked'] = {},
): Promise<ProgrammePage | Moved | null> {
  const now = new Date().toISOString();
  const [requests = [], services = [], ...rows] = await readAll(db, [
    ...requestsOfProgramme(db, region, slug),
    ...feedbackOfProgramme(db, region, slug),
    ...statements(db, region, slug, asked),
  ]);
  return toPage(region, slug, asked, rows.slice(OF_PROGRAMME), (row) => ({
    requests: toRequestsOfProgramme(requests, services, row.open_request_count as number, now),
    feedback: toFeedbackOfProgramme(rows.slice(0, OF_PROGRAMME), now),
  }));
}

/** The same as it is built: without what residents report and say, which no file may hold. */
export async function readBuiltProgramme(
  db: Db,
  region: string,
  slug: string,
): Promise<ProgrammePage | Moved | null> {
  const lists = await readAll(db, statements(db, region, slug, {}));
  return toPage(region, slug, {}, lists, () => ({ requests: null, feedback: null }));
}

/** Everything it reads, as `toPage` wants it. */
export const statements = (db: Db, region: string, slug: string, asked: ProgrammePage['asked']) => [
  regionOf(db, region),
  programmeAt(db, region, slug),
  newestOfProgramme(db, region, slug, UPDATES + 1, cursorFrom(asked.sebelum)),
  versionsOf(db, region, slug),
  reportedOn(db, region, `/${region}/program/${slug}/`),
  promises.scheduleOf(db, region, slug),
  promises.scheduleVersionsOf(db, region, slug),
  promises.budgetsOf(db, region, slug, atMost.budgets + 1),
  promises.moneyYearsOf(db, region, slug, atMost.years + 1),
  promises.transactionsOf(db, region, slug, TRANSACTIONS + 1, cursorFrom(asked.transaksi) ?? NEWEST),
  promises.indicatorsOf(db, region, slug, atMost.indicators + 1),
  promises.methodsOf(db, region, slug, atMost.indicators),
  promises.amendedOf(db, region, slug),
  commitmentsOfProgramme(db, region, slug, atMost.commitments + 1),
  assessmentsOfProgramme(db, region, slug, atMost.assessments + 1),
];

/** The page from what was read. */
export function toPage(
  region: string,
  slug: string,
  asked: ProgrammePage['asked'],
  lists: Row[][],
  ofResidents: (programme: Row) => Pick<ProgrammePage, 'requests' | 'feedback'>,
): ProgrammePage | Moved | null {
  const [regions = [], programmes = [], updates = [], versions = [], reported = [], ...promised] = lists;
  const [regionRow, row] = [regions[0], programmes[0]];
  if (!regionRow || !row) return null;
  if (row.slug !== slug) return new Moved(`/${region}/program/${String(row.slug)}/`);
  const { shown, next } = cut(updates.map(toUpdateCard), UPDATES, (u) => u.event_date);
  return {
    region: toRegionOfProgramme(regionRow),
    programme: { ...toProgrammeCard(row), version: row.version as number, content: content(row) },
    participants: JSON.parse(row.participants as string) as ProgrammePage['participants'],
    citations: JSON.parse(row.citations as string) as ProgrammePage['citations'],
    reported: toReported(reported),
    updates: shown,
    next,
    ...ofResidents(row),
    ...toPromises(promised),
    faces: promises.toFaces([programmes, ...promised]),
    asked,
    versions: versions as unknown as ProgrammePage['versions'],
    published_at: row.published_at as string | null,
  };
}

const content = <T>(row: Row) => JSON.parse(row.content as string) as T;

type Promises = Omit<
  ProgrammePage,
  | 'region'
  | 'programme'
  | 'participants'
  | 'citations'
  | 'reported'
  | 'updates'
  | 'next'
  | 'requests'
  | 'feedback'
  | 'asked'
  | 'faces'
  | 'versions'
  | 'published_at'
>;

function toPromises(lists: Row[][]): Promises {
  const [
    schedules = [],
    faces = [],
    budgets = [],
    years = [],
    spent = [],
    indicators = [],
    methods = [],
    amended = [],
    commitments = [],
    assessments = [],
  ] = lists;
  const { shown, next } = cut(spent as (Row & { id: string })[], TRANSACTIONS, (row) => row.day as string);
  const versions = faces as unknown as ProgrammePage['versions'];
  return {
    schedule: schedules[0] ? { content: content(schedules[0]), versions } : null,
    budgets: budgets.map((row) => content(row)),
    years: years.map(promises.toMoneyYear),
    transactions: shown.map((row) => content(row)),
    next_transactions: next,
    indicators: indicators.map((row) => content(row)),
    methods: methods.map((row) => ({
      ...content<ProgrammePage['methods'][number]>(row),
      citation: toCitation(row),
    })),
    amended: amended.map((row) => ({
      ...row,
      before: JSON.parse(row.before as string) as unknown,
      after: JSON.parse(row.after as string) as unknown,
    })) as ProgrammePage['amended'],
    commitments: commitments.map(toCommitmentLine),
    assessments: assessments.map(toAssessmentLine),
  };
}

const programmeAt = (db: Db, region: string, slug: string) =>
  db
    .prepare(
      `SELECT p.*, v.content, v.published_at AS version_published_at, 'program' AS anchor,
         (SELECT at FROM programme_publication WHERE programme_id = p.id ORDER BY at DESC LIMIT 1) AS published_at
       FROM programme_slug AS s
       JOIN programme AS p ON p.id = s.programme_id
       JOIN programme_version AS v ON v.programme_id = p.id AND v.version = p.version
       WHERE s.region = ? AND s.slug = ?
       LIMIT 1`,
    )
    .bind(region, slug);

const versionsOf = (db: Db, region: string, slug: string) =>
  db
    .prepare(
      `SELECT version, reason, published_at
       FROM programme_version
       WHERE programme_id = (SELECT programme_id FROM programme_slug WHERE region = ? AND slug = ?)
       ORDER BY version DESC
       LIMIT ${atMost.versions + 1}`,
    )
    .bind(region, slug);
