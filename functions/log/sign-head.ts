import { checkpointText, logOrigin } from '../../src/log/checkpoint.ts';
import { parseNote } from '../../src/signing/note.ts';
import { readVkey } from '../../src/signing/vkey.ts';
import type { Hash } from '../../src/log/tree.ts';
import { publicKeys, signNote } from '../signing/sign-note.ts';

/** How the portal signs its log. */
export interface Seal {
  /** SIGNING_KEYS; the first signs. */
  signing: string;
  /** Its own address, "https://pantau.example". */
  site: string;
}

/** A head of the log as a signed note. */
export const signHead = ({ signing, site }: Seal, size: number, root: Hash): Promise<string> =>
  signNote(signing, logOrigin(site), checkpointText({ origin: logOrigin(site), size, root }));

/** Whether a note is under today's name and signed with today's key; of none, and after either changed, it is not. */
export async function isSignedBy({ signing, site }: Seal, note: string | null): Promise<boolean> {
  const [newest = ''] = await publicKeys(signing, logOrigin(site));
  const key = await readVkey(newest);
  const signatures = (note && parseNote(note)?.signatures) || [];
  return signatures.some(({ name, keyId }) => name === key?.name && keyId === key.keyId);
}
