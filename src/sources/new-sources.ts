import { stable } from '../ui/stable.ts';

type Statement = Record<string, unknown> & { source: string };
type Said = Record<string, unknown> & { sources?: string[] };

/**
 * Keys of the sources on which rests what a content says that the one before it did not: a value, an outcome, or a move
 * names its own, and no other statement's. A first content rests on the one that it names itself.
 */
export function newSources(before: Said | null, after: Said): string[] {
  if (before === null) return isStatement(after) ? [after.source] : [];
  // Why a content was written anew is no statement of a source.
  const [was, is] = [before, after].map((said) => statementsIn({ ...said, reason: null }));
  // The same may be said twice, of two milestones on one day: each time it was said before hides it once.
  const known = (was ?? []).map(stable);
  const fresh = (is ?? []).filter((statement) => {
    const place = known.indexOf(stable(statement));
    if (place >= 0) known.splice(place, 1);
    return place < 0;
  });
  const added = (after.sources ?? []).filter((key) => !before.sources?.includes(key));
  return [...new Set([...fresh.map(({ source }) => source), ...added])];
}

/** Keys of every source on which a content rests, in the order in which it names them. */
export const sourcesIn = (said: Said): string[] => [
  ...new Set([...(said.sources ?? []), ...(statementsIn(said) ?? []).map(({ source }) => source)]),
];

const isStatement = (value: unknown): value is Statement =>
  typeof value === 'object' && value !== null && 'source' in value && typeof value.source === 'string';

// Each statement without those that stand inside it.
function statementsIn(value: unknown): Statement[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(statementsIn);
  return isStatement(value) ? [bare(value) as Statement, ...inside] : inside;
}

// A list of which nothing is left says no more than one that is not there.
const bare = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.filter((one) => !isStatement(one)).map(bare);
  const said = Object.entries(value).map(([name, one]) => [name, bare(one)] as const);
  return Object.fromEntries(said.filter(([, one]) => !Array.isArray(one) || one.length > 0));
};
