import { percent } from '../charts/percent.ts';
import type { View } from '../ui/view.ts';
import { percentOf, type Decided, type Share, type Took } from './figures.ts';
import { isBeyond } from './page.ts';
import { words } from './words.ts';

/** A share in words: "3 dari 4", from five on with its percentage; never a percentage without its number. */
export function shareWords(share: Share, { locale }: View): string {
  const w = words[locale];
  if (share.n === 0) return w.noShare;
  const [all, of100] = [w.share(share.of, share.n), percentOf(share)];
  return of100 === null ? all : `${percent(of100)}% (${all})`;
}

/** The same of those that are decided, and how many are not: a share of the first answers alone would flatter. */
export function decidedWords(share: Decided, view: View): string {
  const told = shareWords(share, view);
  return share.undecided > 0 ? `${told}, ${words[view.locale].stillUndecided(share.undecided)}` : told;
}

/** The same where many stand in a table: "3/4". */
export const shortShare = ({ of, n }: Share) => (n === 0 ? '–' : `${of}/${n}`);

export const shortDecided = (share: Decided, { locale }: View) =>
  share.undecided > 0
    ? `${shortShare(share)} (${words[locale].undecidedShort(share.undecided)})`
    : shortShare(share);

/** How many working days it took, in words. */
export function tookWords(
  { n, median, p90 }: Took,
  { locale }: View,
  of: Pick<(typeof words)['id'], 'took' | 'tookFew'> = words[locale],
): string {
  const w = words[locale];
  const days = (many: number) => (isBeyond(many) ? w.beyond : w.days(many));
  return median === null || p90 === null ? of.tookFew(n) : of.took(days(median), days(p90), n);
}
