import { toBase64 } from '../ui/base64.ts';
import { readCount, readHash } from './lines.ts';
import type { Hash } from './tree.ts';

/** What a log vouches for: how many entries it has, and the one hash that depends on all of them. */
export interface Checkpoint {
  /** The name of the log, and under which it signs: its address without the scheme, "pantau.example/log". */
  origin: string;
  size: number;
  root: Hash;
}

/** The name under which a portal signs its checkpoints. */
export const logOrigin = (origin: string) => `${new URL(origin).host}/log`;

/** The text that is signed. https://c2sp.org/tlog-checkpoint */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`;

/** What a signed text vouches for; null when it is no checkpoint. A line more is refused: this portal writes none. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [origin = '', count = '', hash = '', end, ...more] = text.split('\n');
  const size = readCount(count);
  const root = readHash(hash);
  if (!origin || size === null || !root || end !== '' || more.length > 0) return null;
  return { origin, size, root };
}
