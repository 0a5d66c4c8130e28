import { readAll, type Db } from '../core/db.ts';
import { seenPhoto } from './reads.ts';

/** A photo's file, and whether everybody may see it now. */
export interface SeenPhoto {
  id: string;
  region: string;
  sha256: string;
  type: 'image/jpeg' | 'image/png' | 'image/webp';
  bytes: number;
  is_public: boolean;
}

/** The file of a photo that somebody may see; null when there is none. */
export async function readSeenPhoto(db: Db, id: string): Promise<SeenPhoto | null> {
  const [rows = []] = await readAll(db, [seenPhoto(db, id)]);
  const row = rows[0];
  return row ? ({ ...row, is_public: row.is_public === 1 } as SeenPhoto) : null;
}
