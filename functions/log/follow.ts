import type { About, Finding } from './finding.ts';

/** Differences that stand by themselves, and those that may only follow from one of them, under its name. */
export interface Found {
  roots: string[];
  following: { from: string; says: string[] }[];
}

/**
 * Tells findings apart. A derived row that differs while something is wrong with what it is derived from may be the honest
 * one: it is put after that, when both are of one programme or one of them is of none, and which side is right is never said.
 */
export function apart(all: Finding[], isVouched: boolean): Found {
  const behind = behindEach(all);
  const near = new Map(
    [...behind].map(([one, others]) => [
      one,
      others.filter((other) => other.says !== null && areNear(one, other, 'programme')),
    ]),
  );
  const roots: string[] = [];
  const following = new Map<string, string[]>();
  for (const one of all) {
    const text = textOf(one, isVouched && !behind.get(one)?.length);
    if (text === null) continue;
    const others = near.get(one) ?? [];
    const from = others.find((other) => !near.get(other)?.length) ?? others[0];
    if (!from) roots.push(text);
    else following.set(from.about!.name, [...(following.get(from.about!.name) ?? []), text]);
  }
  return { roots, following: [...following].map(([from, says]) => ({ from, says })) };
}

const textOf = ({ says, about }: Finding, isSure: boolean) =>
  typeof says === 'function' ? says(isSure && !about?.upstream?.unsealed) : says;

// What is of no programme, or of one that nobody knows, is near to all; so with regions.
function areNear(one: Finding, other: Finding, by: 'region' | 'programme'): boolean {
  const [a, b] = [one.about?.[by] ?? null, other.about?.[by] ?? null];
  return a === null || b === null || a === b;
}

/** For each derived row that differs, what was found in its region of all that it follows from. */
function behindEach(all: Finding[]): Map<Finding, Finding[]> {
  const told = all.filter(({ about }) => about !== null);
  const places = new Map<string, Map<string, Finding>>();
  for (const one of told) putFirst(placesOf(places, one.about!.node), placeOf(one.about!), one);
  const before = new Map<string, Finding>();
  return new Map(
    told.map((one) => {
      const { node, id } = one.about!;
      const { own, others } = namesOf(one.about!);
      // A row may follow from those before it in its own table; what comes after it follows from it.
      const found = own.flatMap((name) => before.get(`${name} ${id}`) ?? []);
      putFirst(before, `${node} ${id}`, one);
      const elsewhere = others.flatMap((name) => [...placesOf(places, name).values()]);
      return [one, [...found, ...elsewhere.filter((other) => areNear(one, other, 'region'))]];
    }),
  );
}

const placeOf = ({ region, programme }: About) => `${region}/${programme}`;

function placesOf(places: Map<string, Map<string, Finding>>, node: string): Map<string, Finding> {
  const found = places.get(node) ?? new Map<string, Finding>();
  places.set(node, found);
  return found;
}

function putFirst<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}

/** What a row follows from: of its own thing, and of others. */
function namesOf({ node, upstream }: About): { own: string[]; others: string[] } {
  const isOwn = (name: string) => name.startsWith(`${node.split('.')[0]}.`);
  const { own = [], others = [] } = upstream ?? {};
  return {
    own: [...own, ...others.filter(isOwn)],
    others: others.filter((name) => !isOwn(name)),
  };
}
