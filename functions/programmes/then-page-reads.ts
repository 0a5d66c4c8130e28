import { asOf } from '../../src/mementos/memento.ts';
import type { ProgrammeListPage, ProgrammePage } from '../../src/programmes/page.ts';
import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import { asItStood, untilOf } from '../core/as-it-stood.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { cursorFrom, cut } from '../core/keyset.ts';
import { Moved } from '../core/page.ts';
import { mementosBefore, toMementos } from '../mementos/reads.ts';
import type { Then } from '../mementos/then.ts';
import { moneyYears } from './money-reads.ts';
import { toListed } from './list-page-reads.ts';
import { readBuiltProgramme, statements, toPage } from './page-reads.ts';
import { regionOf, toRegionOfProgramme } from './region-reads.ts';
import { listedOf } from './whole.ts';

const LIST = 20;
const SLUG = /^[a-z0-9][a-z0-9-]{0,80}$/;

/** A programme's page as it stood at a moment: the same reads as of now, without what residents report and say. */
export async function readProgrammeAsOf(
  db: Db,
  { region, slug }: { region: string; slug: string },
  asked: ProgrammePage['asked'],
  per: string,
): Promise<Then<ProgrammePage> | Moved | null> {
  if (!SLUG.test(slug)) return null;
  const kept = { kind: 'programme' as const, region, slug };
  const own = `(SELECT programme_id FROM programme_slug WHERE region = '${region}' AND slug = '${slug}')`;
  const then = asItStood(db, { region, programme: slug }, per, { money_year: moneyYears(own) });
  const [[home] = [], near = [], ...lists] = await readAll(db, [
    homeOf(db, region, slug),
    mementosBefore(db, kept, untilOf(per, `'${region}'`)),
    ...statements(then, region, slug, asked),
  ]);
  if (!home) return null;
  if (home.slug !== slug) return new Moved(asOf(`/${region}/program/${String(home.slug)}/`, per));
  const page = toPage(region, slug, asked, lists, () => ({ requests: null, feedback: null }));
  const mementos = toMementos(kept, near);
  return {
    page: page && !(page instanceof Moved) ? settled(page) : null,
    name: home.title as string,
    timeZone: home.time_zone as string,
    mementos,
  };
}

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

const homeOf = (db: Db, region: string, slug: string) =>
  db
    .prepare(
      `SELECT p.slug, p.title, r.time_zone
       FROM programme_slug AS s
       JOIN programme AS p ON p.id = s.programme_id
       JOIN region AS r ON r.slug = p.region
       WHERE s.region = ? AND s.slug = ?
       LIMIT 1`,
    )
    .bind(region, slug);

// What was reported wrong goes on; and only what stood on the page then is cited by it.
function settled(page: ProgrammePage): ProgrammePage {
  const { programme, schedule, budgets, years, transactions, indicators, amended } = page;
  const shown = new Set(
    sourcesIn([programme.content, schedule?.content, budgets, years, transactions, indicators, amended]),
  );
  return {
    ...page,
    programme: { ...programme, ...listedOf(schedule?.content ?? null) },
    citations: Object.fromEntries(Object.entries(page.citations).filter(([key]) => shown.has(key))),
    reported: [],
    published_at: null,
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
export async function readProgrammesAsOf(
  db: Db,
  region: string,
  asked: { setelah?: string },
  per: string,
): Promise<Then<ProgrammeListPage> | null> {
  const kept = { kind: 'region' as const, region, page: 'program/' };
  const then = asItStood(db, { region, isWalked: true }, per);
  const after = cursorFrom(asked.setelah, /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/);
  const [[now] = [], near = [], [home] = [], rows = []] = await readAll(db, [
    regionOf(db, region),
    mementosBefore(db, kept, untilOf(per, `'${region}'`)),
    regionOf(then, region),
    then
      .prepare(
        `SELECT p.id, p.region, p.slug, p.title, p.dimension, p.status, p.quick_win, p.figured, p.update_count,
           p.last_event_date, p.created_at, p.version, v.published_at AS version_published_at, s.content AS schedule
         FROM programme AS p
         JOIN programme_version AS v ON v.programme_id = p.id AND v.version = p.version
         LEFT JOIN schedule AS s ON s.programme_id = p.id
         WHERE p.region = ? AND (p.created_at, p.id) > (?, ?)
         ORDER BY p.created_at, p.id
         LIMIT ${LIST + 1}`,
      )
      .bind(region, after?.day ?? '', after?.id ?? ''),
  ]);
  if (!now || !home) return null;
  const mementos = toMementos(kept, near);
  const { shown, next } = cut(rows as (Row & { id: string })[], LIST, (row) => row.created_at as string);
  const place = { ...toRegionOfProgramme(home), programme_count: home.programme_count as number };
  const page = { region: place, programmes: shown.map(toCardThen), asked, next };
  return {
    page: mementos.chosen ? page : null,
    name: now.name as string,
    timeZone: now.time_zone as string,
    mementos,
  };
}

/** What a list shows of a programme, its plan counted as it stood then. */
function toCardThen(row: Row) {
  const plan = row.schedule ? (JSON.parse(row.schedule as string) as Schedule) : null;
  return { ...toListed(row), ...listedOf(plan) };
}
