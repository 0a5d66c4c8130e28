import type { ProgrammeListPage, ProgrammePage } from '../../src/programmes/page.ts';
import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import type { Db, Row } from '../core/db.ts';
import { cursorFrom, cut, type Cursor } from '../core/keyset.ts';
import { Moved } from '../core/page.ts';
import { readThen } from '../mementos/then-reads.ts';
import { moneyYears } from './money-reads.ts';
import { toListed } from './list-page-reads.ts';
import { lists, readBuiltProgramme, toPage } from './page-reads.ts';
import { regionOf, toRegionOfProgramme } from './region-reads.ts';
import { listedOf } from './whole.ts';

const LIST = 20;

/** A programme's page as it stood at a moment: the same reads as of now, without what residents report and say. */
export const readProgrammeAsOf = (
  db: Db,
  { region, slug }: { region: string; slug: string },
  asked: ProgrammePage['asked'],
  per: string,
) =>
  readThen(db, { kind: 'programme', region, slug }, per, {
    lists: (then) => lists(then, region, slug, asked),
    toPage: (rows) => {
      const page = toPage(rows, { region, slug, asked });
      const kept = (rows.programmes[0]?.kept_at ?? null) as string | null;
      return page && !(page instanceof Moved) ? settled(page, kept) : null;
    },
    more: (own) => ({ money_year: moneyYears(own) }),
  });

/** What a citation of a programme or of a part of it names, now or (`per`) as it stood at a moment. */
export async function readCitedProgramme(
  db: Db,
  region: string,
  slug: string,
  per: string | null,
): Promise<ProgrammePage | Moved | null> {
  if (per === null) return readBuiltProgramme(db, region, slug);
  const then = await readProgrammeAsOf(db, { region, slug }, {}, per);
  return then instanceof Moved ? then : (then?.page ?? null);
}

// What was reported wrong goes on; and only what stood on the page then is cited by it.
function settled(page: ProgrammePage, published_at: string | null): ProgrammePage {
  const { programme, schedule, budgets, years, transactions, indicators, amended } = page;
  const shown = new Set(
    sourcesIn([programme.content, schedule?.content, budgets, years, transactions, indicators, amended]),
  );
  return {
    ...page,
    programme: { ...programme, ...listedOf(schedule?.content ?? null) },
    citations: Object.fromEntries(Object.entries(page.citations).filter(([key]) => shown.has(key))),
    reported: [],
    published_at,
  };
}

/** The keys of the sources that something names, at whatever depth. */
function sourcesIn(said: unknown): string[] {
  if (typeof said !== 'object' || said === null) return [];
  return Object.entries(said).flatMap(([name, value]) =>
    name === 'source' || name === 'sources'
      ? [value].flat().filter((key) => typeof key === 'string')
      : sourcesIn(value),
  );
}

/** The programmes of a region that there were at a moment, in the order in which they became known here. */
export function readProgrammesAsOf(db: Db, region: string, asked: { setelah?: string }, per: string) {
  const after = cursorFrom(asked.setelah, /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/);
  return readThen<'regions' | 'programmes', ProgrammeListPage>(
    db,
    { kind: 'region', region, page: 'program/' },
    per,
    {
      isWalked: true,
      lists: (then) => ({ regions: regionOf(then, region), programmes: knownSince(then, region, after) }),
      toPage: ({ regions: [home], programmes }) => {
        if (!home) return null;
        const rows = programmes as (Row & { id: string })[];
        const { shown, next } = cut(rows, LIST, (row) => row.created_at as string);
        const place = { ...toRegionOfProgramme(home), programme_count: home.programme_count as number };
        return { region: place, programmes: shown.map(toCardThen), asked, next };
      },
    },
  );
}

const knownSince = (db: Db, region: string, after: Cursor | null) =>
  db
    .prepare(
      `SELECT p.id, p.region, p.slug, p.title, p.dimension, p.status, p.quick_win, p.figured, p.update_count,
         p.last_event_date, p.created_at, p.version, p.kept_at AS published_at,
         v.published_at AS version_published_at, s.content AS schedule
       FROM programme AS p
       JOIN programme_version AS v ON v.programme_id = p.id AND v.version = p.version
       LEFT JOIN schedule AS s ON s.programme_id = p.id
       WHERE p.region = ? AND (p.created_at, p.id) > (?, ?)
       ORDER BY p.created_at, p.id
       LIMIT ${LIST + 1}`,
    )
    .bind(region, after?.day ?? '', after?.id ?? '');

/** What a list shows of a programme, its plan counted as it stood then. */
function toCardThen(row: Row) {
  const plan = row.schedule ? (JSON.parse(row.schedule as string) as Schedule) : null;
  return { ...toListed(row), ...listedOf(plan) };
}
