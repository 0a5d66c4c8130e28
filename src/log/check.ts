import type { Verify } from '../signing/ed25519.ts';
import { toHex } from '../signing/note.ts';
import { sha256 } from '../signing/vkey.ts';
import { cosignaturesIn } from './cosignature.ts';
import type { LogEntry } from './entry.ts';
import { readProofFile, verifyProofFile, type ProofFault } from './proof-file.ts';

/** What a reader brings, and what the portal publishes. */
export interface Asked {
  /** The text of a ".tlog-proof" file. */
  proof: string;
  /** The file of what was published, as it was downloaded; null when it is not to be compared. */
  content: Uint8Array<ArrayBuffer> | null;
  name: string;
  /** Every published key, "name+id+key". */
  vkeys: string[];
  /** Of the witnesses that the portal knows. */
  witnesses: string[];
}

/** What is found of a file that somebody holds for a proof. */
export type Checked =
  | { fault: ProofFault }
  | {
      /** What the log says; it is in the log as it was signed. */
      entry: LogEntry;
      index: number;
      size: number;
      /** Whether the content that came with it is the one that was sealed; null when none came, or the entry seals none. */
      content: 'same' | 'other' | null;
      /** Which witnesses had seen that head, and when, UTC. */
      seen: { name: string; at: string }[];
    };

/** Looks whether a proof holds under this portal's keys, and whether what was published is what it proves. */
export async function checkProof(
  { proof, content, witnesses, ...log }: Asked,
  verify: Verify,
): Promise<Checked> {
  // Nothing vouches for the entry that comes along, until the proof leads from its hash to a signed root.
  const entry = readProofFile(proof)?.extra;
  if (!entry) return { fault: 'notAProof' };
  const proven = await verifyProofFile({ file: proof, entry, ...log }, verify);
  if ('fault' in proven) return proven;
  const said = JSON.parse(new TextDecoder().decode(entry)) as LogEntry;
  const { index, size, note } = proven;
  const seen = (await cosignaturesIn(note, witnesses, verify)).map(({ signature: { name }, at }) => ({
    name,
    at: new Date(at * 1000).toISOString(),
  }));
  return { entry: said, index, size, content: await compared(said, content), seen };
}

async function compared(entry: LogEntry, content: Uint8Array<ArrayBuffer> | null) {
  if (!content || entry.kind === 'day') return null;
  return toHex(await sha256(content)) === entry.sha256 ? 'same' : 'other';
}
