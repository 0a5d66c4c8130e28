import { contentChanges, recordOf } from '../drafts/changes.ts';
import type { Lists } from '../drafts/fields.ts';
import type { Kind } from '../drafts/kinds.ts';
import type { Schedule } from '../programmes/schedule-schema.ts';
import type { RegionContent } from '../regions/schema.ts';
import type { Change } from '../ui/changes.ts';
import type { VersionedNoun } from './page.ts';
import type { Part } from './part.ts';
import { partChanges } from './parts.ts';
import { regionParts } from './region-parts.ts';
import { scheduleParts } from './schedule-parts.ts';

/** Nouns that officers write in no single form: what they say is told part by part. */
const told: Partial<Record<VersionedNoun, (content: never, names: Lists) => Part[]>> = {
  region: (content: RegionContent, names) => regionParts(content, names),
  schedule: (content: Schedule) => scheduleParts(content),
};

/** What became different from one published content to the next, in words. */
export function comparedOf(noun: VersionedNoun, before: unknown, after: unknown, names: Lists): Change[] {
  const parts = told[noun];
  return parts
    ? partChanges(parts(before as never, names), parts(after as never, names))
    : contentChanges(noun as Kind, before, after, names);
}

/** Everything that one published content says, each under its label. */
export function wholeOf(noun: VersionedNoun, content: unknown, names: Lists) {
  const parts = told[noun];
  return parts ? parts(content as never, names) : recordOf(noun as Kind, content as never, names);
}
