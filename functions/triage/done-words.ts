import { words } from '../../src/triage/deed-words.ts';
import { deeds, type Deed } from '../../src/triage/deeds.ts';

/** What the page says when something was just done, by the last part of the form's address. */
export function doneWords(deed: string | undefined): string | undefined {
  const w = words.id;
  const others: Record<string, string> = {
    periksa: w.verifyDone,
    balas: w.replyDone,
    catatan: w.noteDone,
    'nomor-lapor': w.laporDone,
    foto: w.photosDone,
    'sembunyikan-foto': w.photosDone,
    sembunyikan: w.hideDone,
  };
  if (!deed) return undefined;
  if (deeds.includes(deed as Deed)) return w.deeds[deed as Deed].done;
  return Object.hasOwn(others, deed) ? others[deed] : undefined;
}
