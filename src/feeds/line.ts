import type { RegionOfNews } from '../following/news.ts';
import type { HistoryLine } from '../history/page.ts';
import type { NamesSince } from '../versions/names-then.ts';

/** What a version says, as it was published. */
export type Content = Record<string, unknown>;

/** An event with the region in which it happened, and when its thing was first published. */
export interface FeedLine extends HistoryLine {
  region: RegionOfNews & { demo: boolean };
  first_at: string;
  /** The version that it made, and the one before it; null: there is none, or its words were removed. */
  is: Content | null;
  was: Content | null;
  /** How people called what both name by keys, and since when. */
  names: NamesSince;
}
