import type { RegionOfNews } from '../following/news.ts';
import type { HistoryLine } from '../history/page.ts';
import type { Citation } from '../sources/schema.ts';

/** An event with the region in which it happened, and when its thing was first published. */
export interface FeedLine extends HistoryLine {
  region: RegionOfNews & { demo: boolean };
  first_at: string;
  behind: Behind;
}

/** On what an event rests: sources, and by how many days it moved a milestone. */
export interface Behind {
  sources: Citation[];
  days?: number;
}
