import type { ProgrammeFilter, ProgrammeListPage, ProgrammePage } from '../../src/programmes/page.ts';
import { SILENT_AFTER_DAYS, type ProgrammeContent } from '../../src/programmes/schema.ts';
import { inForce, type RegionContent } from '../../src/regions/schema.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { cursorFrom, cut, type Cursor } from '../core/keyset.ts';
import { Moved } from '../core/page.ts';
import { Refusal } from '../core/refusal.ts';
import { participantsOf, toOrganisationCard } from '../organisations/reads.ts';
import { CITED, toCitations } from '../sources/reads.ts';
import { newestOfProgramme, toUpdateCard } from '../updates/reads.ts';
import { toProgrammeCard } from './reads.ts';

const LIST = 20;
const UPDATES = 10;

/** Everything a programme page shows; `Moved` when the slug is an old one. */
export async function readProgrammePage(
  db: Db,
  region: string,
  slug: string,
  before?: string,
): Promise<ProgrammePage | Moved | null> {
  const after = cursorFrom(before);
  const [regions = [], programmes = [], participants = [], citations = [], updates = [], versions = []] =
    await readAll(db, [
      regionOf(db, region),
      programmeAt(db, region, slug),
      participantsOf(db, region, slug),
      citationsOf(db, region, slug),
      newestOfProgramme(db, region, slug, UPDATES + 1, after),
      versionsOf(db, region, slug),
    ]);
  const [regionRow, row] = [regions[0], programmes[0]];
  if (!regionRow || !row) return null;
  if (row.slug !== slug) return new Moved(`/${region}/program/${String(row.slug)}/`);
  const { shown, next } = cut(updates.map(toUpdateCard), UPDATES, (u) => u.event_date);
  const content = JSON.parse(row.content as string) as ProgrammeContent;
  return {
    region: toRegionOfProgramme(regionRow),
    programme: { ...toProgrammeCard(row), version: row.version as number, content },
    participants: participants.map((p) => ({
      ...toOrganisationCard(p),
      role: p.role,
    })) as ProgrammePage['participants'],
    citations: toCitations(citations),
    updates: shown,
    next,
    versions: versions as unknown as ProgrammePage['versions'],
  };
}

/** A page of a region's programmes; `asked` has been checked by the door. */
export async function readProgrammeList(
  db: Db,
  region: string,
  asked: ProgrammeFilter,
): Promise<ProgrammeListPage | null> {
  const [regions = [], programmes = []] = await readAll(db, [
    regionOf(db, region),
    filtered(db, region, asked, cursorFrom(asked.setelah)),
  ]);
  const row = regions[0];
  if (!row) return null;
  const { dimensions } = toRegionOfProgramme(row);
  if (asked.dimensi && !dimensions.some((d) => d.key === asked.dimensi)) throw unknownDimension(dimensions);
  const { shown, next } = cut(programmes.map(toProgrammeCard), LIST, (p) => p.last_event_date);
  const kept = { programme_count: row.programme_count as number };
  return { region: { ...toRegionOfProgramme(row), ...kept }, programmes: shown, asked, next };
}

const unknownDimension = (dimensions: { key: string }[]) =>
  new Refusal('invalid', (w) =>
    dimensions.length > 0 ? w.dimensionUnknown(dimensions.map((d) => d.key).join(', ')) : w.dimensionsNone,
  );

const regionOf = (db: Db, region: string) =>
  db
    .prepare(
      'SELECT slug, name, demo, time_zone, programme_count, content FROM region WHERE slug = ? LIMIT 1',
    )
    .bind(region);

function toRegionOfProgramme(row: Row) {
  const sets = (JSON.parse(row.content as string) as RegionContent).dimension_sets;
  const dimensions = (inForce(sets, '9999-12-31') ?? sets.at(-1))?.dimensions ?? [];
  return {
    slug: row.slug,
    name: row.name,
    demo: row.demo === 1,
    time_zone: row.time_zone,
    dimensions,
  } as ProgrammePage['region'];
}

const programmeAt = (db: Db, region: string, slug: string) =>
  db
    .prepare(
      `SELECT p.*, v.content
       FROM programme_slug AS s
       JOIN programme AS p ON p.id = s.programme_id
       JOIN programme_version AS v ON v.programme_id = p.id AND v.version = p.version
       WHERE s.region = ? AND s.slug = ?
       LIMIT 1`,
    )
    .bind(region, slug);

const citationsOf = (db: Db, region: string, slug: string) =>
  db
    .prepare(
      `SELECT ${CITED}
       FROM programme_source AS c JOIN source AS s ON s.id = c.source_id
       WHERE c.programme_id = (SELECT programme_id FROM programme_slug WHERE region = ? AND slug = ?)
       LIMIT ${LIST}`,
    )
    .bind(region, slug);

const versionsOf = (db: Db, region: string, slug: string) =>
  db
    .prepare(
      `SELECT version, reason, published_at
       FROM programme_version
       WHERE programme_id = (SELECT programme_id FROM programme_slug WHERE region = ? AND slug = ?)
       ORDER BY version DESC
       LIMIT ${UPDATES}`,
    )
    .bind(region, slug);

// The day before which a programme counts as silent, in the region's own calendar. Indonesia has no summer time.
const SILENT_BEFORE = `(
  SELECT date('now', CASE time_zone WHEN 'Asia/Jakarta' THEN '+7 hours' WHEN 'Asia/Makassar' THEN '+8 hours' ELSE '+9 hours' END,
    '-${SILENT_AFTER_DAYS} days')
  FROM region WHERE slug = ?1)`;

function filtered(db: Db, region: string, asked: ProgrammeFilter, after: Cursor | null): Statement {
  const conditions = ['region = ?1', '(last_event_date, id) > (?2, ?3)'];
  const values: unknown[] = [region, after?.day ?? '', after?.id ?? ''];
  const also = (condition: string, value?: string) => {
    if (value !== undefined) values.push(value);
    conditions.push(condition.replace('?', `?${values.length}`));
  };
  if (asked.dimensi) also('dimension = ?', asked.dimensi);
  if (asked.status) also('status = ?', asked.status);
  if (asked.quick_win) conditions.push('quick_win = 1');
  if (asked.tanpa_kabar) conditions.push(`last_event_date < ${SILENT_BEFORE}`);
  return db
    .prepare(
      `SELECT * FROM programme WHERE ${conditions.join(' AND ')} ORDER BY last_event_date, id LIMIT ${LIST + 1}`,
    )
    .bind(...values);
}
