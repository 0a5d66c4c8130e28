import { words } from '../../src/triage/deed-words.ts';
import { deeds, type Deed } from '../../src/triage/deeds.ts';
import { ID } from '../core/ids.ts';

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

/** The same of a report that is not among one's own any more: which one, and who has it now. */
export function awayWords(
  { jadi, laporan = '', ke = '' }: { jadi?: string; laporan?: string; ke?: string },
  organisations: readonly { code: string; name: string }[],
): string | undefined {
  const said = jadi === 'oper' || jadi === 'teruskan' ? words.id.referredDone[jadi] : undefined;
  const agency = organisations.find(({ code }) => code === ke);
  // An address can say anything.
  return said && agency && ID.test(laporan) ? said(laporan, agency.name) : doneWords(jadi);
}
