import type { InboxAsked, InboxLine, InboxPage } from '../../src/triage/inbox-page.ts';
import { NO_AGENCY } from '../../src/triage/inbox-page.ts';
import { areaListOf, toAreaList } from '../areas/reads.ts';
import { calendarsOf, toCalendars } from '../clocks/reads.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { cut } from '../core/keyset.ts';
import { Refusal } from '../core/refusal.ts';
import { serviceListOf, toServiceList } from '../services/reads.ts';
import { undoableBy } from './bulk-reads.ts';
import { isThere, LIST, listOf, named } from './inbox-list-reads.ts';

/** Whose reports somebody sees: those of these agencies alone, or with null the whole region's. */
export interface InboxScope {
  region: string;
  agencies: string[] | null;
  /** Who looks: their own deeds on many reports are named while they can be undone. */
  by?: string;
}

/** A region's reports as an officer's inbox lists them, the oldest promise first; one round trip. */
export async function readInbox(
  db: Db,
  scope: InboxScope,
  asked: InboxAsked,
  now: string,
): Promise<InboxPage> {
  const { also: _, ...read } = await readPage(db, scope, asked, listOf(db, scope.region, asked, now), now);
  const day = (line: InboxLine) => (asked.daftar === 'keberatan' ? (line.closed_at ?? '') : line.next_due_at);
  return { ...read, ...cut(read.shown, LIST, day) };
}

/**
 * Reports of these ids in their order, as far as they are of the region, of the agency and not secret; and whether there
 * is one of this reference, secret or not. One round trip.
 */
export async function readFound(
  db: Db,
  scope: InboxScope,
  asked: InboxAsked,
  { ids, reference, now }: { ids: string[]; reference: string | null; now: string },
): Promise<InboxPage & { isThere: boolean }> {
  const { region } = scope;
  const there = isThere(db, region, asked.lembaga, reference);
  const { also, ...page } = await readPage(db, scope, asked, named(db, region, asked.lembaga, ids), now, [
    there,
  ]);
  const shown = page.shown.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return { ...page, shown, isThere: (also[0] ?? []).length > 0 };
}

/** The same without any report, for a question that has no answer: what could be chosen stands there all the same. */
export async function readChoices(db: Db, scope: InboxScope, now: string): Promise<InboxPage> {
  const nothing = db.prepare('SELECT id FROM service_request WHERE false LIMIT 1');
  const { also: _, ...page } = await readPage(db, scope, {}, nothing, now);
  return page;
}

/** The regions of these slugs, by name. */
export async function readRegions(db: Db, slugs: string[]): Promise<{ slug: string; name: string }[]> {
  const [rows = []] = await readAll(db, [
    db
      .prepare(
        `SELECT slug, name FROM region
         WHERE slug IN (SELECT value FROM json_each(?))
         ORDER BY name
         LIMIT 40`,
      )
      .bind(JSON.stringify(slugs)),
  ]);
  return rows as unknown as { slug: string; name: string }[];
}

async function readPage(
  db: Db,
  { region, agencies, by }: InboxScope,
  asked: Pick<InboxAsked, 'kategori' | 'kecamatan' | 'lembaga'>,
  list: Statement,
  now: string,
  more: Statement[] = [],
): Promise<InboxPage & { also: Row[][] }> {
  const [lists = [], calendars = [], areas = [], [home] = [], found = [], deeds = [], ...also] =
    await readAll(db, [
      serviceListOf(db, region),
      calendarsOf(db, region),
      areaListOf(db, region),
      db.prepare('SELECT organisation_names FROM region WHERE slug = ? LIMIT 1').bind(region),
      list,
      undoableBy(db, region, by ?? '', now),
      ...more,
    ]);
  const services = lists[0] ? toServiceList(lists[0]).services : [];
  const districts = toAreaList(areas[0]);
  const organisations = JSON.parse((home?.organisation_names as string | undefined) ?? '{}') as Record<
    string,
    string
  >;
  const names = {
    services: new Map(services.map(({ code, name }) => [code, name])),
    districts: new Map(districts.map(({ code, name }) => [code, name])),
    organisations,
  };
  mustBeKnown(asked, names, agencies);
  return {
    also,
    undoable: deeds as unknown as InboxPage['undoable'],
    shown: found.map((row) => toLine(row, names)),
    next: null,
    calendars: found.length > 0 ? toCalendars(calendars) : null,
    services: services.map(({ code, name }) => ({ code, name })),
    districts: districts.map(({ code, name }) => ({ code, name })),
    agencies: called(organisations, agencies ?? Object.keys(organisations)),
    organisations: called(organisations, Object.keys(organisations)),
  };
}

const called = (names: Record<string, string>, keys: string[]) =>
  keys.map((code) => ({ code, name: names[code] ?? code })).toSorted((a, b) => a.name.localeCompare(b.name));

interface Names {
  services: Map<string, string>;
  districts: Map<string, string>;
  organisations: Record<string, string>;
}

function mustBeKnown(
  { kategori, kecamatan, lembaga }: Pick<InboxAsked, 'kategori' | 'kecamatan' | 'lembaga'>,
  names: Names,
  agencies: string[] | null,
) {
  if (kategori && !names.services.has(kategori)) throw new Refusal('invalid', (w) => w.serviceFilterUnknown);
  if (kecamatan && !names.districts.has(kecamatan))
    throw new Refusal('invalid', (w) => w.districtFilterUnknown);
  const free = agencies !== null || lembaga === undefined || lembaga === NO_AGENCY;
  if (!free && !Object.hasOwn(names.organisations, lembaga))
    throw new Refusal('invalid', (w) => w.agencyFilterUnknown);
}

const toLine = (row: Row, { services, districts, organisations }: Names) =>
  ({
    ...row,
    service: services.get(row.service_code as string) ?? row.service_code,
    district: row.district_code && (districts.get(row.district_code as string) ?? row.district_code),
    agency: row.agency && (organisations[row.agency as string] ?? row.agency),
    clocks: JSON.parse(row.clocks as string),
    course: JSON.parse(row.course as string),
    is_secret: row.is_secret === 1,
    is_asked: row.last_sender === 'reporter',
  }) as unknown as InboxLine;
