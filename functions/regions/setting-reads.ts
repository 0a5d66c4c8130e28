import { SHOWN, type Settings, type SettingsPage } from '../../src/regions/settings.ts';
import { readAll, type Db, type Row } from '../core/db.ts';

/** What a region's officers set, and how often they changed it. */
export const settingsOf = (db: Db, region: string) =>
  db
    .prepare(
      'SELECT two_person, two_person_identity, silent_after_days, channels, setting_version FROM region WHERE slug = ? LIMIT 1',
    )
    .bind(region);

/** The part of a region's row that its officers set. */
export const toSettings = (row: Row): Settings => ({
  two_person: row.two_person === 1,
  two_person_identity: row.two_person_identity === 1,
  silent_after_days: row.silent_after_days as number,
  channels: toChannels(row),
});

/** The contact channels of a region's row; null when its officers chose none. */
export const toChannels = ({ channels }: Row) =>
  channels === null ? null : (JSON.parse(channels as string) as Settings['channels']);

/** The newest changes, each with what was and what is. */
export const settingChangesOf = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT version, before, after, changed_at
       FROM setting_change
       WHERE region = ?
       ORDER BY version DESC
       LIMIT ${SHOWN + 1}`,
    )
    .bind(region);

/** The settings as they stood at a version, while there is a newer one. */
export const settingsBefore = (db: Db, region: string, version: number) =>
  db
    .prepare('SELECT before FROM setting_change WHERE region = ? AND version = ? LIMIT 1')
    .bind(region, version + 1);

/** Everything the page of settings shows; `since` is the version that somebody's form was made from. */
export async function readSettings(
  db: Db,
  region: string,
  since: number | null = null,
): Promise<SettingsPage | null> {
  const [[row] = [], changes = [], [old] = []] = await readAll(db, [
    settingsOf(db, region),
    settingChangesOf(db, region),
    settingsBefore(db, region, since ?? -1),
  ]);
  if (!row) return null;
  return {
    settings: toSettings(row),
    version: row.setting_version as number,
    changes: changes.map(toChange),
    before: old ? toFace(old.before) : null,
  };
}

const toChange = (row: Row) => ({
  version: row.version as number,
  changed_at: row.changed_at as string,
  before: toFace(row.before),
  after: toFace(row.after),
});

// A face of before there was such a switch knows nothing of it: it was off.
const toFace = (json: unknown): Settings => ({ two_person_identity: false, ...JSON.parse(json as string) });
