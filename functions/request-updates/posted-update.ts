import type { Extended } from '../../src/open311/states.ts';
import type { Row } from '../core/db.ts';
import type { Keys } from '../core/keys.ts';

/** What a machine says of a report. */
export interface PostedUpdate {
  region: string;
  /** The report's number. */
  id: string;
  /** What the sender calls this update. */
  update: string;
  status: Extended;
  text: string;
  attributes: Record<string, string>;
  /** Ids of stored photos. */
  photos: string[];
  keys: Keys;
  /** All that was sent, in one order. */
  body: string;
}

/** What the verbs behind it are given besides. */
export interface Doing extends PostedUpdate {
  /** Minted with the update: its words are written once. */
  token: string;
  /** The report as the key that sent it knows it. */
  own: Row | undefined;
}
