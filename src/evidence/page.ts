import type { EvidenceFile } from './schema.ts';

/** A region's files, newest first. */
export interface EvidenceList {
  shown: EvidenceFile[];
  next: string | null;
  asked: { sebelum?: string };
}

/** One file, with the name of who uploaded it; null when that was not an officer, or they are no longer known. */
export interface EvidenceFilePage extends EvidenceFile {
  uploaded_by: string | null;
}
