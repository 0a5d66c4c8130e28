import { settingsPage } from '../../src/regions/settings-page.tsx';
import type { SettingsPage } from '../../src/regions/settings.ts';
import {
  problemsAt,
  SETTING_FIELDS,
  settingsFrom,
  type TypedSettings,
} from '../../src/regions/typed-settings.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { consoleDoor, consolePage, type Desk } from '../core/console.ts';
import { formFields } from '../core/form.ts';
import type { Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { Failed, settle } from '../core/settle.ts';
import { changeSettings } from './change-settings.ts';
import { readSettings } from './setting-reads.ts';

const { door, at } = consoleDoor();

/** The officers' door to regions: what they set for their own. */
export const regionDesk = door;

const ROOM = '/pengaturan/';
/** Eight channels with every field at its limit, in a script whose letters take nine bytes each when sent. */
const FORM_BYTES = 65_536;
/** How long what was typed waits for what stands beside it. */
const READ_MS = 1000;

at('GET', ROOM, 'console.read', async (c, desk) => {
  const page = await found(desk);
  const saved = c.req.query('tersimpan') === 'ya';
  return consolePage(c, (view) => settingsPage({ page, officer: desk.officer, saved, view }));
});

at(
  'POST',
  ROOM,
  'setting.change',
  async (c, desk) => {
    const typed: TypedSettings = await formFields(c, SETTING_FIELDS, FORM_BYTES);
    const { ctx, region } = desk;
    const wish = { region: region.slug, version: versionOf(typed), settings: settingsFrom(typed) };
    try {
      await insist(() => changeSettings(ctx, wish));
      return c.redirect(`/petugas/${region.slug}${ROOM}?tersimpan=ya`, 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return again(c, desk, typed, error);
    }
  },
  true,
);

const versionOf = ({ version = '' }: TypedSettings) => (/^\d{1,9}$/.test(version) ? Number(version) : -1);

// The form comes back with what was typed; after a conflict it says what changed, and saving once more is meant.
async function again(c: Request_, desk: Desk, typed: TypedSettings, refusal: Refusal) {
  const { officer } = desk;
  const read = await settle(() => found(desk, versionOf(typed)), READ_MS);
  const page = read instanceof Failed || read instanceof Refusal ? null : read;
  const kept = refusal.code === 'conflict' && page ? { ...typed, version: String(page.version) } : typed;
  const refused = {
    message: refusal.say(refusals.id),
    problems: problemsAt(typed, refusal.fields),
    typed: kept,
  };
  return consolePage(
    c,
    (view) => settingsPage({ page, officer, saved: false, refused, view }),
    refusalStatus[refusal.code],
  );
}

async function found({ ctx, region }: Desk, since: number | null = null): Promise<SettingsPage> {
  const page = await readSettings(ctx.db, region.slug, since);
  if (!page) throw new Refusal('not_found', (w) => w.regionAbsent(region.slug));
  return page;
}
