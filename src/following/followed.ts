import type { Locale } from '../ui/view.ts';
import type { Rhythm } from './schema.ts';
import { topicWords, type NamedTopic } from './topic.ts';
import { words } from './words.ts';

/** Something that an address follows, or was asked to. */
export interface Followed {
  id: string;
  rhythm: Rhythm;
  /** UTC. */
  asked_at: string;
  confirmed: boolean;
  /** Null: the public may not know of it any more. */
  topic: NamedTopic | null;
}

/** What it is, in words. */
export const followedWords = ({ topic }: Followed, locale: Locale): string =>
  topic ? topicWords(topic, locale) : words[locale].topics.gone;
