import type { CalendarPage, ClocksPage, Kept } from '../../src/clocks/page.ts';
import type { Calendar } from '../../src/clocks/schema.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { serviceListOf, toServiceList } from '../services/reads.ts';
import { calendarsOf, calendarVersion, NATIONAL } from './reads.ts';

/** By when reports of a region are answered. Null: no such region takes reports. */
export async function readClocks(db: Db, region: string): Promise<ClocksPage | null> {
  const [regions = [], lists = [], calendars = []] = await readAll(db, [
    db.prepare('SELECT slug, name, demo, time_zone FROM region WHERE slug = ? LIMIT 1').bind(region),
    serviceListOf(db, region),
    calendarsOf(db, region),
  ]);
  if (!regions[0] || !lists[0]) return null;
  return {
    region: { ...regions[0], demo: regions[0].demo === 1 } as ClocksPage['region'],
    list: toServiceList(lists[0]),
    ...toCalendarPage(calendars),
  };
}

/** The calendars that a region's offices keep, each with its version. */
export async function readCalendars(db: Db, region: string): Promise<CalendarPage> {
  const [rows = []] = await readAll(db, [calendarsOf(db, region)]);
  return toCalendarPage(rows);
}

/** How the country's calendar is called where a date says by which it was computed. */
const COUNTRY = 'nasional';

/** A calendar as it stood in one version: the country's, or the region's own; null: there is none such. */
export async function readCalendarVersion(db: Db, region: string, scope: string, version: number) {
  if (scope !== COUNTRY && scope !== region) return null;
  const [[row] = []] = await readAll(db, [
    calendarVersion(db, scope === COUNTRY ? NATIONAL : scope, version),
  ]);
  return row
    ? { scope, version, calendar: JSON.parse(row.content as string) as Calendar, made_at: row.made_at }
    : null;
}

function toCalendarPage(rows: Row[]): CalendarPage {
  const national = rows.find(({ scope }) => scope === NATIONAL);
  const local = rows.find(({ scope }) => scope !== NATIONAL);
  return {
    national: national ? toKept(national) : { calendar: { years: [], days: [] }, version: 0 },
    local: local ? toKept(local) : null,
  };
}

const toKept = ({ content, version }: Row) => ({ calendar: JSON.parse(content as string), version }) as Kept;
