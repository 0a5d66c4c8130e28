import { changeText } from '../ui/change-text.ts';
import type { Change } from '../ui/changes.ts';
import type { Locale } from '../ui/view.ts';
import { words as shared } from '../ui/words.ts';
import { comparedAt } from '../versions/address.ts';
import { comparedOf } from '../versions/compare.ts';
import { namesAt } from '../versions/names-then.ts';
import type { VersionedNoun } from '../versions/page.ts';
import type { FeedLine } from './line.ts';
import { words } from './words.ts';

/** Changes that an entry tells, and letters of one side of them; all of it stands on the page of before and after. */
const [SHOWN, LONG] = [12, 240];

/** What an event changed, as its page of before and after tells it. */
export function changesIn({ noun, verb, at, was, is, names }: FeedLine): Change[] {
  if (was === null || is === null || verb === 'redact') return [];
  return comparedOf(noun as VersionedNoun, was, is, namesAt(names, at));
}

/** The same in words, long ones only as changed; where not everything is told, with the page on which it is. */
export function changedWords(line: FeedLine, changes: Change[], locale: Locale, origin: string): string[] {
  // What became of a milestone its title tells.
  if (typeof line.data.milestone === 'string') return [];
  const w = words[locale];
  const page = comparedAt(line, line.region.slug);
  const told = changes.slice(0, SHOWN);
  const isCut = changes.length > SHOWN || told.some(isLong);
  return [
    ...told.map((change) => (isLong(change) ? thatChanged(change, locale) : changeText(change, locale))),
    ...(isCut && page ? [w.compare(origin + page)] : []),
  ];
}

/** The same for programs; of a long one only which it is. A source is named by its address: its key is known to no reader. */
export function changedFields(
  changes: Change[],
  { names: { sources = [] } }: FeedLine,
  origin: string,
): ToldChange[] {
  const known = new Map(sources.map(({ key, cited }) => [key, cited?.id]));
  const addressed = (value: unknown, field: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => addressed(one, field));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, addressed(one, name)]));
    const id = /(?:^|\.)sources?$/.test(field) ? known.get(String(value)) : undefined;
    return id ? `${origin}/sumber/${id}/` : value;
  };
  return changes.slice(0, SHOWN).map((change) => {
    const { what, raw } = change;
    const { from, to, row, field } = raw ?? { field: what, from: change.before, to: change.after };
    const where = { field, ...(row && { row: addressed(row, '') as typeof row }) };
    if (isLong(change)) return { what, ...where };
    return { what, ...where, from: addressed(from, field), to: addressed(to, field) };
  });
}

/** One change for programs. */
export interface ToldChange {
  what: string;
  field: string;
  row?: Record<string, unknown>;
  from?: unknown;
  to?: unknown;
}

const isLong = ({ before, after }: Change) => [before, after].some((text) => (text?.length ?? 0) > LONG);

function thatChanged({ what, before, after }: Change, locale: Locale): string {
  const { added, removed } = shared[locale];
  return `${what}: ${before === null ? added : after === null ? removed : words[locale].changed}`;
}
