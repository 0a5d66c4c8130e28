import type { Settings } from '../../src/regions/settings.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Db } from '../core/db.ts';

/** Replaces a region's settings while they are still at `version`. */
export const replaceSettings = (db: Db, region: string, settings: Settings, version: number) =>
  db
    .prepare(
      `UPDATE region
       SET two_person = ?, two_person_identity = ?, silent_after_days = ?, channels = ?, setting_version = setting_version + 1
       WHERE slug = ? AND setting_version = ?`,
    )
    .bind(
      settings.two_person ? 1 : 0,
      settings.two_person_identity ? 1 : 0,
      settings.silent_after_days,
      settings.channels && JSON.stringify(settings.channels),
      region,
      version,
    );

/** Keeps a change for ever, with both faces. */
export const keepChange = (ctx: Ctx, region: string, version: number, before: Settings, after: Settings) =>
  ctx.db
    .prepare('INSERT INTO setting_change (region, version, before, after, changed_at) VALUES (?, ?, ?, ?, ?)')
    .bind(region, version, JSON.stringify(before), JSON.stringify(after), instant(ctx));
