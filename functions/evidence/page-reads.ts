import type { EvidenceFile } from '../../src/evidence/schema.ts';
import type { EvidenceFilePage, EvidenceList } from '../../src/evidence/page.ts';
import { readAll, type Db } from '../core/db.ts';
import { cursorFrom, cut } from '../core/keyset.ts';
import { evidenceFile, newestEvidence, publicEvidence, toEvidenceFile } from './reads.ts';

/** Each file of a list may show a picture of 10 MB: few at a time. */
const LIST = 12;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** The newest files of a region and where the list goes on. */
export async function readEvidenceList(
  db: Db,
  region: string,
  asked: EvidenceList['asked'],
): Promise<EvidenceList> {
  const after = cursorFrom(asked.sebelum, INSTANT);
  const [rows = []] = await readAll(db, [newestEvidence(db, region, LIST + 1, after)]);
  return { ...cut(rows.map(toEvidenceFile), LIST, (file) => file.uploaded_at), asked };
}

/** One file of a region; null when there is none with this hash. */
export async function readEvidenceFile(
  db: Db,
  region: string,
  sha256: string,
): Promise<EvidenceFilePage | null> {
  const [rows = []] = await readAll(db, [evidenceFile(db, region, sha256)]);
  const row = rows[0];
  return row ? { ...toEvidenceFile(row), uploaded_by: row.uploaded_by as string | null } : null;
}

/** A file that everybody may have, with the region whose it is; null when none is published. */
export async function readPublicFile(
  db: Db,
  sha256: string,
): Promise<(EvidenceFile & { region: string }) | null> {
  const [rows = []] = await readAll(db, [publicEvidence(db, sha256)]);
  return rows[0] ? { ...toEvidenceFile(rows[0]), region: rows[0].region as string } : null;
}
