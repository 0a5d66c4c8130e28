import { newSources } from '../sources/new-sources.ts';
import type { Citation } from '../sources/schema.ts';
import { words as sources } from '../sources/words.ts';
import type { View } from '../ui/view.ts';
import { citedAt } from '../versions/names-then.ts';
import type { FeedLine } from './line.ts';
import { words } from './words.ts';

/** On which sources rests what an event says, as they were cited then; an update keeps that itself. */
export function sourcesOf({ noun, verb, at, was, is, names }: FeedLine): Citation[] {
  if (is === null || verb === 'redact') return [];
  if (noun === 'update') return Object.values((is.names as Frozen | undefined)?.sources ?? {});
  return citedAt(names, newSources(was, is), at);
}

interface Frozen {
  sources: Record<string, Citation>;
}

/** Who said so on which day, and where its record stands. */
export const sourceWords = (cited: Citation[], { locale, origin }: Pick<View, 'locale' | 'origin'>) =>
  cited.map((source) =>
    words[locale].source(
      source.publisher,
      source.title,
      sources[locale].issued(source),
      `${origin}/sumber/${source.id}/`,
    ),
  );
