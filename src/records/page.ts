import type { Kind } from '../drafts/kinds.ts';

/** A thing in a list of the console. */
export interface Thing {
  key: string;
  version: number;
  label: string;
}

/** A thing of a region as the console shows it, with what belongs to it. */
export interface RecordPage {
  region: string;
  kind: Kind;
  key: string;
  version: number;
  content: Record<string, unknown>;
  /** Path under which the public reads it. */
  address: string;
  parts: { kind: Kind; things: Thing[] }[];
  /** True when its reader may write drafts. */
  writes: boolean;
}
