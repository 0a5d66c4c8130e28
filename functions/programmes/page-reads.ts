import { atMost, type ProgrammePage } from '../../src/programmes/page.ts';
import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import { readNamed, type Db, type Row } from '../core/db.ts';
import { cursorFrom, cut, NEWEST } from '../core/keyset.ts';
import { Moved } from '../core/page.ts';
import { assessmentsOfProgramme, toAssessmentLine } from '../assessments/reads.ts';
import { commitmentsOfProgramme, toCommitmentLine } from '../commitments/reads.ts';
import { feedbackOfProgramme, toFeedbackOfProgramme } from '../feedback/page-reads.ts';
import { reportedOn, toReported } from '../error-reports/list-reads.ts';
import { requestsOfProgramme, toRequestsOfProgramme } from '../public-requests/of-programme-reads.ts';
import { toCitation } from '../sources/reads.ts';
import { contradictions, toContradiction } from '../updates/contradiction-reads.ts';
import { newestOfProgramme, toUpdateCard } from '../updates/reads.ts';
import * as promises from './promise-reads.ts';
import { ORIGINAL_FIGURES, toProgrammeCard } from './reads.ts';
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
  const rows = await readNamed(db, {
    ...requestsOfProgramme(db, region, slug),
    ...feedbackOfProgramme(db, region, slug),
    ...lists(db, region, slug, asked),
  });
  return toPage(rows, { region, slug, asked }, (row) => ({
    requests: toRequestsOfProgramme(rows, row.open_request_count as number, now),
    feedback: toFeedbackOfProgramme(rows, now),
  }));
}

/** The same as it is built: without what residents report and say, which no file may hold. */
export const readBuiltProgramme = async (
  db: Db,
  region: string,
  slug: string,
): Promise<ProgrammePage | Moved | null> =>
  toPage(await readNamed(db, lists(db, region, slug, {})), { region, slug, asked: {} });

/** What it reads the same way now and of then. */
export const lists = (db: Db, region: string, slug: string, asked: ProgrammePage['asked']) => ({
  regions: regionOf(db, region),
  programmes: programmeAt(db, region, slug),
  updates: newestOfProgramme(db, region, slug, UPDATES + 1, cursorFrom(asked.sebelum)),
  contradictions: contradictions(db, { region, programme: slug, limit: atMost.contradictions + 1 }),
  versions: versionsOf(db, region, slug),
  reported: reportedOn(db, region, `/${region}/program/${slug}/`),
  schedules: promises.scheduleOf(db, region, slug),
  scheduleVersions: promises.scheduleVersionsOf(db, region, slug),
  budgets: promises.budgetsOf(db, region, slug, atMost.budgets + 1),
  years: promises.moneyYearsOf(db, region, slug, atMost.years + 1),
  transactions: promises.transactionsOf(
    db,
    region,
    slug,
    TRANSACTIONS + 1,
    cursorFrom(asked.transaksi) ?? NEWEST,
  ),
  indicators: promises.indicatorsOf(db, region, slug, atMost.indicators + 1),
  methods: promises.methodsOf(db, region, slug, atMost.indicators),
  amended: promises.amendedOf(db, region, slug),
  commitments: commitmentsOfProgramme(db, region, slug, atMost.commitments + 1),
  assessments: assessmentsOfProgramme(db, region, slug, atMost.assessments + 1),
});

type Rows = Record<keyof ReturnType<typeof lists>, Row[]>;

/** The page from what was read; what residents report and say is told of now alone. */
export function toPage(
  rows: Rows,
  { region, slug, asked }: { region: string; slug: string; asked: ProgrammePage['asked'] },
  ofResidents?: (programme: Row) => Pick<ProgrammePage, 'requests' | 'feedback'>,
): ProgrammePage | Moved | null {
  const [regionRow, row] = [rows.regions[0], rows.programmes[0]];
  if (!regionRow || !row) return null;
  if (row.slug !== slug) return new Moved(`/${region}/program/${String(row.slug)}/`);
  const { shown, next } = cut(rows.updates.map(toUpdateCard), UPDATES, (u) => u.event_date);
  return {
    region: toRegionOfProgramme(regionRow),
    programme: { ...toProgrammeCard(row), version: row.version as number, content: content(row) },
    original_figures: JSON.parse(row.original_figures as string) as ProgrammePage['original_figures'],
    participants: JSON.parse(row.participants as string) as ProgrammePage['participants'],
    citations: JSON.parse(row.citations as string) as ProgrammePage['citations'],
    reported: toReported(rows.reported),
    updates: shown,
    next,
    contradictions: rows.contradictions.map(toContradiction),
    requests: null,
    feedback: null,
    ...ofResidents?.(row),
    ...toPromises(rows),
    asked,
    versions: rows.versions as unknown as ProgrammePage['versions'],
    published_at: row.published_at as string | null,
  };
}

const content = <T>(row: Row) => JSON.parse(row.content as string) as T;

function toPromises(rows: Rows) {
  const { schedules, budgets, transactions, indicators } = rows;
  const spent = transactions as (Row & { id: string })[];
  const { shown, next } = cut(spent, TRANSACTIONS, (row) => row.day as string);
  return {
    schedule: schedules[0]
      ? {
          content: content<Schedule>(schedules[0]),
          versions: rows.scheduleVersions as unknown as ProgrammePage['versions'],
        }
      : null,
    budgets: budgets.map((row) => content<ProgrammePage['budgets'][number]>(row)),
    years: rows.years.map(promises.toMoneyYear),
    transactions: shown.map((row) => content<ProgrammePage['transactions'][number]>(row)),
    next_transactions: next,
    indicators: indicators.map((row) => content<ProgrammePage['indicators'][number]>(row)),
    originals: Object.fromEntries(
      indicators.map((row) => [row.key, JSON.parse(row.originals as string)]),
    ) as ProgrammePage['originals'],
    methods: rows.methods.map((row) => ({
      ...content<ProgrammePage['methods'][number]>(row),
      citation: toCitation(row),
    })),
    amended: rows.amended.map((row) => ({
      ...row,
      before: JSON.parse(row.before as string) as unknown,
      after: JSON.parse(row.after as string) as unknown,
    })) as ProgrammePage['amended'],
    commitments: rows.commitments.map(toCommitmentLine),
    assessments: rows.assessments.map(toAssessmentLine),
    ids: promises.toIds([schedules, indicators]),
  };
}

const programmeAt = (db: Db, region: string, slug: string) =>
  db
    .prepare(
      `SELECT p.*, v.content, v.published_at AS version_published_at,
         (SELECT at FROM programme_publication WHERE programme_id = p.id ORDER BY at DESC LIMIT 1) AS published_at,
         ${ORIGINAL_FIGURES}
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
