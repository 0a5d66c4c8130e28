import { number, quantity } from '../ui/number.ts';
import { localDate, longDate } from '../ui/when.ts';
import type { IndicatorPoint } from './indicator-schema.ts';
import type { OriginalFigure, OriginalPoint, Said } from './original-schema.ts';
import { originalWords } from './original-words.ts';
import type { Figure } from './schema.ts';
import { words } from './words.ts';

type Original = OriginalPoint | OriginalFigure;

/** Those that ever changed, also when they are again what they were. */
export const movedOf = <T extends Original>(originals: T[] = []) =>
  originals.filter(({ count }) => count > 0);

/** Values that are told no more. */
export const droppedOf = (originals: OriginalPoint[] = []) => originals.filter(({ now }) => now === null);

/** Figures that are told no more, neither by a number nor by why there is none. */
export const droppedFigures = (originals: OriginalFigure[], figures: Figure[]) =>
  originals.filter(({ key }) => figures.every((figure) => figure.key !== key));

/** What became of a value; undefined while it never changed. */
export const originalOf = (originals: OriginalPoint[] | undefined, point: IndicatorPoint) =>
  movedOf(originals).find(
    ({ kind, from, to }) => kind === point.kind && from === point.from && to === point.to,
  );

/** What became of it in words, to stand in brackets beside the number; days are ones of the region. */
export function toldOriginal(original: Original, timeZone: string): string {
  const { now, changed_at, reason, count } = original;
  const [first, previous] = numbersOf(original);
  return originalWords.id.told({
    first,
    previous,
    count,
    isGone: now === null,
    verb: 'kind' in original && original.kind === 'actual' ? 'corrected' : 'changed',
    day: changed_at && longDate(localDate(new Date(changed_at), timeZone)),
    reason,
  });
}

/** The same where there is room for numbers alone. */
export const numbersTold = (original: Original): string => {
  const [first, previous] = numbersOf(original);
  return originalWords.id.short(first, original.count > 1 ? previous : null, original.count);
};

const numbersOf = (original: Original): [string, string | null] =>
  'key' in original
    ? [saidOf(original, original.value), original.previous && saidOf(original, original.previous)]
    : [number(original.value), original.previous === null ? null : number(original.previous)];

// A number of another day may differ because of the day.
const saidOf = ({ now }: OriginalFigure, { value, unit, as_of }: Said) =>
  quantity(value, unit) + (now && now.as_of !== as_of ? ` ${words.id.asOf(as_of)}` : '');
