import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll, type Row, type Statement } from '../core/db.ts';
import { keepNews, keepRegion } from '../core/kept.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { words } from '../../src/updates/words.ts';
import { hideFiles } from './evidence-writes.ts';
import { redactable } from './reads.ts';
import { blankTitle, forgetCurrent, redactVersion } from './writes.ts';

/**
 * Removes personal data from a published version: its words go, and the files that no other published version shows;
 * a public tombstone with the reason and the old hash stays. The one exception to "a published version is never
 * changed" (UU 27/2022, erasure).
 */
export async function redactUpdate(
  ctx: Ctx,
  input: { id: string; version: number; reason: string },
): Promise<void> {
  const { id, version, reason } = input;
  const [rows = []] = await readAll(ctx.db, [redactable(ctx.db, id, version)]);
  const known = rows[0];
  if (!known) throw new Refusal('not_found', (w) => w.versionUnknown);
  mustMay(ctx, 'update.correct', { region: known.region as string, organisation: null });
  if (known.redacted_at !== null) throw new Refusal('conflict', (w) => w.versionErased);
  const latest = known.latest as number;
  const isNewest = latest === version;
  const also = isNewest ? gone(ctx, id, version, known) : [];
  await act(
    ctx,
    [
      redactVersion(ctx.db, { id, version, latest, at: instant(ctx), reason }),
      ...hideFiles(ctx.db, id, version),
      ...also,
    ],
    {
      region: known.region as string,
      noun: 'update',
      verb: 'redact',
      subject: id,
      version,
      public: true,
      data: { sha256: known.content_sha256 },
    },
  );
}

// Words that are gone stand in no list, and prove nothing any more.
const gone = ({ db, locale }: Ctx, id: string, version: number, known: Row): Statement[] => [
  ...forgetCurrent(db, [id]),
  blankTitle(db, id, version, words[locale].redactedTitle),
  ...(known.programme_id ? [keepNews(db, [[known.programme_id as string, 0]])] : []),
  keepRegion(db, known.region as string, {}),
];
