import type { ProgrammeCard, ProgrammeFilter, ProgrammeListPage } from '../../src/programmes/page.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { cursorFrom, cut } from '../core/keyset.ts';
import { Refusal } from '../core/refusal.ts';
import { ALIVE, DUE, localDay, toProgrammeCard } from './reads.ts';
import { regionOf, toRegionOfProgramme } from './region-reads.ts';

const LIST = 20;
const NEVER = '9999-12-31';
const LEAST = -999_999;

/** How a list may be sorted: its SQL expression and direction, where it begins, what a cursor looks like. */
const sorts = {
  kabar: {
    by: 'last_event_date',
    after: '>',
    way: '',
    first: '',
    shape: undefined,
    of: (p: ProgrammeCard) => p.last_event_date,
  },
  tenggat: {
    by: DUE,
    after: '>',
    way: '',
    first: '',
    shape: undefined,
    of: (p: ProgrammeCard) => p.next_due ?? NEVER,
  },
  geser: {
    by: `coalesce(slip_days, ${LEAST})`,
    after: '<',
    way: 'DESC',
    first: '999999',
    shape: /^-?\d{1,6}$/,
    of: (p: ProgrammeCard) => String(p.slip_days ?? LEAST),
  },
} as const;

/** Late ones are read by their dates unless somebody asks otherwise. */
const sortOf = (asked: ProgrammeFilter) => sorts[asked.urut ?? (asked.terlambat ? 'tenggat' : 'kabar')];

/** A page of a region's programmes; `asked` has been checked by the door. */
export async function readProgrammeList(
  db: Db,
  region: string,
  asked: ProgrammeFilter,
  limit = LIST,
): Promise<ProgrammeListPage | null> {
  const [regions = [], programmes = []] = await readAll(db, [
    regionOf(db, region),
    filtered(db, region, asked, limit),
  ]);
  const row = regions[0];
  if (!row) return null;
  const { dimensions } = toRegionOfProgramme(row);
  if (asked.dimensi && !dimensions.some((d) => d.key === asked.dimensi)) throw unknownDimension(dimensions);
  const { shown, next } = cut(programmes.map(toListed), limit, sortOf(asked).of);
  const kept = { programme_count: row.programme_count as number };
  return { region: { ...toRegionOfProgramme(row), ...kept }, programmes: shown, asked, next };
}

/** A row as its list cites it. */
export const toListed = (row: Row) => ({
  ...toProgrammeCard(row),
  version: row.version as number,
  version_published_at: row.version_published_at as string,
  published_at: (row.published_at ?? null) as string | null,
});

const unknownDimension = (dimensions: { key: string }[]) =>
  new Refusal('invalid', (w) =>
    dimensions.length > 0 ? w.dimensionUnknown(dimensions.map((d) => d.key).join(', ')) : w.dimensionsNone,
  );

function filtered(db: Db, region: string, asked: ProgrammeFilter, limit: number): Statement {
  const { by, after, way, first, shape } = sortOf(asked);
  const cursor = cursorFrom(asked.setelah, shape);
  const place = cursor?.day ?? first;
  const conditions = ['region = ?1', `(${by}, id) ${after} (?2, ?3)`];
  const values: unknown[] = [region, shape ? Number(place) : place, cursor?.id ?? (way ? 'ZZZZZZZZZZ' : '')];
  const also = (condition: string, value?: string) => {
    if (value !== undefined) values.push(value);
    conditions.push(condition.replace('?', `?${values.length}`));
  };
  if (asked.dimensi) also('dimension = ?', asked.dimensi);
  if (asked.status) also('status = ?', asked.status);
  if (asked.quick_win) conditions.push('quick_win = 1');
  if (asked.tanpa_kabar || asked.terlambat) conditions.push(ALIVE);
  if (asked.tanpa_kabar) conditions.push(`last_event_date < ${localDay('silent_after_days')}`);
  if (asked.terlambat) conditions.push(`${DUE} < ${localDay(0)}`);
  return db
    .prepare(
      `SELECT *, (
         SELECT published_at FROM programme_version AS v
         WHERE v.programme_id = programme.id AND v.version = programme.version) AS version_published_at,
         (SELECT at FROM programme_publication WHERE programme_id = programme.id ORDER BY at DESC LIMIT 1) AS published_at
       FROM programme
       WHERE ${conditions.join(' AND ')}
       ORDER BY ${by} ${way}, id ${way}
       LIMIT ${limit + 1}`,
    )
    .bind(...values);
}
