import type { Change, RawChange } from '../ui/changes.ts';
import { fromFirst, movedDay, movedNumber } from '../ui/moved.ts';
import { number } from '../ui/number.ts';
import type { Part } from './part.ts';
import { asBefore } from './same-thing.ts';

/** What became different from the parts before to the parts after, in the order of both. */
export function partChanges(before: Part[], after: Part[]): Change[] {
  const current = asBefore(before, after);
  const [was, is] = [before, current].map((parts) => new Map(parts.map((part) => [part.same, part])));
  return [...new Map([...before, ...current].map((part) => [part.same, part])).keys()].flatMap((same) => {
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
  const is = new Map(asBefore(before, after).map(({ same, value }) => [same, value]));
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
