import type { Part } from './part.ts';

/**
 * What is said now, under what each thing was known by before. A thing is known by its first day; where that was put
 * right, and one thing only went and one only came that are otherwise called alike, they are the same.
 */
export function asBefore(before: Part[], after: Part[]): Part[] {
  const [was, is] = [thingsIn(before), thingsIn(after)];
  const [gone, come] = [onlyIn(was, is), onlyIn(is, was)];
  const known = new Map(
    [...come].flatMap(([key, same]) => (same && gone.get(key) ? [[same, gone.get(key)!]] : [])),
  );
  return after.map((part) => {
    const old = known.get(part.thing?.same ?? '');
    return old === undefined ? part : { ...part, same: old + part.same.slice(part.thing!.same.length) };
  });
}

/** What each thing is known by, with what it is called whatever its day. */
const thingsIn = (parts: Part[]) =>
  new Map(parts.flatMap(({ thing }) => (thing ? [[thing.same, thing.key]] : [])));

/** Things that are not among others, by what they are called; null where two are called alike. */
function onlyIn(things: Map<string, string>, others: Map<string, string>): Map<string, string | null> {
  const only = new Map<string, string | null>();
  for (const [same, key] of things) if (!others.has(same)) only.set(key, only.has(key) ? null : same);
  return only;
}
