import type { FrozenContent, UpdateContent } from '../../src/updates/schema.ts';
import { changedFields } from '../core/changed-fields.ts';
import type { Row } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';

/** An update as it shall be, and what stands of it now; undefined when it is new. A correction has a public reason. */
export interface UpdateChange {
  content: UpdateContent;
  before: { version: number; content: UpdateContent } | undefined;
  reason: string | null;
}

/** The fields that a correction changes, none for a new update; one that changes nothing is refused. */
export function changesOf({ content, before }: UpdateChange): string[] {
  if (!before) return [];
  const changed = changedFields(before.content, content);
  if (changed.length === 0) throw new Refusal('invalid', (w) => w.correctionEmpty);
  return changed;
}

/** A version of an update as its author wrote it; refuses one whose words were erased. */
export function authored(row: Row): { version: number; content: UpdateContent } {
  if (row.content === null) throw new Refusal('conflict', (w) => w.versionErasedNoCorrection);
  const { names: _, ...content } = JSON.parse(row.content as string) as FrozenContent;
  return { version: row.version as number, content };
}
