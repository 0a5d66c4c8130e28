import { PORTAL, type Citable } from './citable.ts';
import { words } from './words.ts';

/** What a file of a citation says beside its fields: that it is made up, what nobody said, and where the portal's own record stands. */
export function noteOf({ demo, missing, number, address, newest }: Citable): string | null {
  const w = words.id;
  const notes = [
    ...(demo ? [w.fiction] : []),
    ...(missing.length > 0 ? [`${w.missing}: ${missing.join('; ')}`] : []),
    ...(number === null && address !== newest ? [`${w.record} ${PORTAL}: ${newest}`] : []),
  ];
  return notes.length > 0 ? notes.join('. ') : null;
}
