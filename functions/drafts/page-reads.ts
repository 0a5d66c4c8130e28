import type { Draft, DraftState, DraftVersion } from '../../src/drafts/page.ts';
import { readAll, type Db } from '../core/db.ts';
import { cut, type Cursor } from '../core/keyset.ts';
import { draftAt, draftsInState, draftVersions, toDraft, toDraftCard } from './reads.ts';

const LIST = 20;

/** A draft with everybody who wrote in it; null when the region has no such draft. */
export async function readDraft(
  db: Db,
  region: string,
  id: string,
): Promise<{ draft: Draft; versions: DraftVersion[]; two_person: boolean } | null> {
  const [rows = [], versions = []] = await readAll(db, [draftAt(db, region, id), draftVersions(db, id)]);
  if (!rows[0]) return null;
  return {
    draft: toDraft(rows[0]),
    versions: versions as unknown as DraftVersion[],
    two_person: rows[0].two_person === 1,
  };
}

/** A region's drafts in one state, oldest first. */
export async function readDrafts(db: Db, region: string, state: DraftState, after: Cursor | null) {
  const [rows = []] = await readAll(db, [draftsInState(db, region, state, LIST + 1, after ?? undefined)]);
  return cut(rows.map(toDraftCard), LIST, (draft) => draft.saved_at);
}
