import { chosen, Settings } from '../../src/regions/settings.ts';
import { act } from '../core/act.ts';
import { changedFields } from '../core/changed-fields.ts';
import { type Ctx, still } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import type { Outcome } from '../core/outcome.ts';
import { keepEverywhere } from '../core/publication.ts';
import { Refusal } from '../core/refusal.ts';
import { settingsOf, toSettings } from './setting-reads.ts';
import { keepChange, replaceSettings } from './setting-writes.ts';

/** What somebody wants to be set, and the version that they had before their eyes. */
export interface SettingsWish {
  region: string;
  version: number;
  settings: Settings;
}

/** Changes what a region's officers set. Settings that stand already change nothing, so it may be run again. */
export async function changeSettings(moving: Ctx, wish: SettingsWish): Promise<Outcome> {
  const ctx = still(moving);
  const { region, version } = wish;
  mustMay(ctx, 'setting.change', { region });
  const after = checked(wish.settings);
  const [[row] = []] = await readAll(ctx.db, [settingsOf(ctx.db, region)]);
  if (!row) throw new Refusal('not_found', (w) => w.regionAbsent(region));
  const before = toSettings(row);
  const changed = changedFields(before, after);
  if (changed.length === 0) return 'unchanged';
  if (row.setting_version !== version) throw new Refusal('conflict', (w) => w.changedMeanwhile);
  await act(
    ctx,
    [
      replaceSettings(ctx.db, region, after, version),
      keepChange(ctx, region, version + 1, before, after),
      // After how many days silence is too long stands on the pages of the region and of its programmes.
      keepEverywhere(ctx, region),
    ],
    {
      region,
      noun: 'setting',
      verb: 'change',
      subject: region,
      version: version + 1,
      public: true,
      data: { changed, before: told(before), after: told(after) },
    },
  );
  return 'amended';
}

function checked(settings: Settings): Settings {
  const { data, error } = Settings.safeParse(settings);
  if (data) return { ...data, channels: chosen(data.channels) };
  const fields = error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  throw new Refusal('invalid', (w) => w.settingsRefused, fields);
}

// The channels hold what somebody typed: both faces stand in `setting_change`, never in an event.
const told = ({ two_person, two_person_identity, silent_after_days }: Settings) => ({
  two_person,
  two_person_identity,
  silent_after_days,
});
