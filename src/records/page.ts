import type { HistoryLine } from '../history/page.ts';
import type { Kind } from '../drafts/kinds.ts';
import type { Lists } from '../drafts/fields.ts';
import type { DraftCard } from '../drafts/page.ts';
import type { FeedbackWork } from '../feedback/to-do.tsx';
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

/** What residents' reports want of an officer, as far as one sees them, each counted up to `MANY`. */
export interface RequestWork {
  /** A promise of them is broken. */
  late: number;
  /** One is due by the end of the next working day. */
  soon: number;
  reopened: number;
  /** Closed, and supporters say "belum selesai". */
  objected: number;
  /** They wait for a check. */
  received: number;
  /** Nobody of the agency to which they went began yet; zero for whoever acts for the whole region. */
  assigned: number;
  /** All that are open. */
  open: number;
  /** Of the most urgent ones: the newest message is their reporter's. */
  asked: number;
  /** Mails about the region's reports that could not be sent lately. */
  unsent: number;
  /** References of a few reports, to whose reporters somebody asks the way and waits for a second person. */
  askings: string[];
}

/** What wants doing today: drafts to review, one's own, and what is late, silent or unanswered. */
export interface WorkDay {
  review: DraftCard[];
  mine: DraftCard[];
  requests: RequestWork;
  feedback: FeedbackWork;
  waiting: Work;
}
