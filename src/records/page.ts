import type { HistoryLine } from '../history/page.ts';
import type { Kind } from '../drafts/kinds.ts';
import type { Lists } from '../drafts/fields.ts';
import type { DraftCard } from '../drafts/page.ts';
import type { Work } from '../programmes/work-lists.ts';

/** A thing in a list of the console. */
export interface Thing {
  key: string;
  version: number;
  label: string;
}

/** A thing of a region as the console shows it, with what belongs to it. */
export interface RecordPage {
  region: string;
  /** IANA zone of the region. */
  zone: string;
  kind: Kind;
  key: string;
  version: number;
  content: Record<string, unknown>;
  /** Path under which the public reads it. */
  address: string;
  parts: { kind: Kind; things: Thing[] }[];
  /** What the keys in it are called. */
  names: Lists;
  history: HistoryLine[];
  /** True when its reader may write drafts. */
  writes: boolean;
}

/** What wants doing today: drafts to review, one's own, and what is late, silent or unanswered. */
export interface WorkDay {
  review: DraftCard[];
  mine: DraftCard[];
  /** Residents' reports that wait for a check, as far as one sees them, counted up to `MANY`. */
  requests: number;
  waiting: Work;
}
