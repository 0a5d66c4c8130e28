import type { Calendar, Calendars } from '../../src/clocks/schema.ts';
import type { Db, Row } from '../core/db.ts';

/** The country's scope. */
export const NATIONAL = '';

/** One calendar as it stands now. */
export const calendarOf = (db: Db, scope: string) =>
  db.prepare('SELECT content, version FROM calendar WHERE scope = ? LIMIT 1').bind(scope);

/** A calendar as it stood in one version. */
export const calendarVersion = (db: Db, scope: string, version: number) =>
  db
    .prepare('SELECT content, made_at FROM calendar_version WHERE scope = ? AND version = ? LIMIT 1')
    .bind(scope, version);

/** The country's days off and a region's own: at most two rows of `{ scope, content, version }`, for a batch. */
export const calendarsOf = (db: Db, region: string) =>
  db
    .prepare('SELECT scope, content, version FROM calendar WHERE scope IN (?, ?) ORDER BY scope LIMIT 2')
    .bind(NATIONAL, region);

/** The calendars in such rows. Without the country's no date can be promised, so there is always one. */
export function toCalendars(rows: Row[]): Calendars {
  const [national, local] = [
    rows.find((row) => row.scope === NATIONAL),
    rows.find((row) => row.scope !== NATIONAL),
  ];
  if (!national) throw new Error('the national calendar was never mirrored');
  return {
    national: JSON.parse(national.content as string) as Calendar,
    local: local ? (JSON.parse(local.content as string) as Calendar) : null,
    version: [`nasional ${national.version}`, ...(local ? [`${local.scope} ${local.version}`] : [])].join(
      ', ',
    ),
  };
}
