import { Refusal } from '../core/refusal.ts';

/** The version before which a page begins; without one it begins with the newest. */
export function versionFrom(text: string | undefined): number {
  if (text === undefined) return Number.MAX_SAFE_INTEGER;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Refusal('invalid', (w) => w.cursorUnknown);
  return Number(text);
}
