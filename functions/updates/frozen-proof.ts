import type { EvidenceItem } from '../../src/updates/schema.ts';
import type { Row } from '../core/db.ts';
import { toEvidenceFile } from '../evidence/reads.ts';

/** A proof as its page will show it for ever: of a file, what the portal found in it, whatever the author wrote. */
export function frozenProof(item: EvidenceItem, files: Row[]): EvidenceItem {
  const row = files.find(({ sha256 }) => sha256 === item.file);
  const { kind, title, file, url } = item;
  if (!file || !row) return { kind, title, url };
  const { type, bytes, width, height, alt } = toEvidenceFile(row);
  const named = { kind, title, file, type, bytes };
  return width && height && alt ? { ...named, alt: item.alt ?? alt, width, height } : named;
}

/** Every file that an update's proofs show. */
export const filesNamed = (evidence: EvidenceItem[]) => [
  ...new Set(evidence.flatMap(({ file }) => file ?? [])),
];
