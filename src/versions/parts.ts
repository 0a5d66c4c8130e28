import type { Change, RawChange } from '../ui/changes.ts';
import { fromFirst, movedDay, movedNumber } from '../ui/moved.ts';
import { number } from '../ui/number.ts';

/** One thing that a content says; `same` tells which part of an older content it replaces. */
export interface Part {
  same: string;
  label: string;
  value: string;
  /** What is counted where it moves: a day or a period, or a number. */
  counted?: string | number | null;
  /** The day or period from which it is counted altogether: what was published first. */
  since?: string;
  /** It is a name: another one stands in its place whole. */
  whole?: true;
  /** The same for programs: the field, of which row, and what it holds. */
  raw?: Omit<RawChange, 'from' | 'to'> & { value: unknown };
  /** Something happened on it: another day puts it right. */
  happened?: true;
}

/** What became different from the parts before to the parts after, in the order of both. */
export function partChanges(before: Part[], after: Part[]): Change[] {
  const [was, is] = [before, after].map((parts) => new Map(parts.map((part) => [part.same, part])));
  return [...new Map([...before, ...after].map((part) => [part.same, part])).keys()].flatMap((same) => {
    const [old, now] = [was?.get(same), is?.get(same)];
    if (old?.value === now?.value) return [];
    const moved = movedPart(old?.counted, now);
    const corrected = old && now?.happened;
    const what = now?.label ?? old?.label ?? same;
    return [
      {
        what,
        before: old?.value ?? null,
        after: now?.value ?? null,
        ...(moved && { moved }),
        ...(corrected && { corrected }),
        ...(now?.whole && { whole: true as const }),
        raw: rawOf(same, old, now),
      },
    ];
  });
}

/** What of the parts before is said otherwise or no more by the parts after: what is merely added corrects nothing. */
export function correctedParts(before: Part[], after: Part[]): string[] {
  const is = new Map(after.map(({ same, value }) => [same, value]));
  return before.filter(({ same, value }) => is.get(same) !== value).map(({ label }) => label);
}

// What has no field of its own is told to programs in words too.
function rawOf(same: string, old: Part | undefined, now: Part | undefined): RawChange {
  const { value: _, ...where } = now?.raw ?? old?.raw ?? { field: same, value: null };
  const [from, to] = [old, now].map((part) => part?.raw?.value ?? part?.value ?? null);
  return { ...where, from, to };
}

function movedPart(before: Part['counted'], now: Part | undefined): string | null {
  const after = now?.counted;
  if (typeof before === 'string' && typeof after === 'string')
    return movedDay(before, after) && `${movedDay(before, after)}${inAll(now?.since, before, after)}`;
  return typeof before === 'number' && typeof after === 'number' ? movedNumber(before, after, number) : null;
}

// A first move is all there is; later ones are told against the first date too, never only against the last.
const inAll = (since: string | undefined, before: string, after: string) =>
  since === undefined || since === before ? '' : `; ${fromFirst(since, before, after)}`;
