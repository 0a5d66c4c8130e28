import { outcomeWords } from '../commitments/outcome-words.ts';
import type { Found } from '../signing/found.tsx';
import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { longDate, stamp } from '../ui/when.ts';
import type { Checked } from './check.ts';
import type { LogEntry } from './entry.ts';
import { words } from './words.ts';

type Facts = Found['facts'];

/** Says what was found of a proof. */
export function told(checked: Checked, locale: Locale): Found {
  const w = words[locale];
  if ('fault' in checked)
    return { look: 'found', title: w.invalid, says: [w.faults[checked.fault]], facts: [] };
  const { entry, index, size, content, seen } = checked;
  return {
    look: content === 'other' ? 'found' : 'found found-good',
    title: content === 'other' ? w.otherContent : w.valid,
    says: [w.holds(number(size)), ...(content ? [w[content]] : [])],
    facts: [
      [w.facts.leaf, String(index)],
      ...factsOf(entry, locale),
      ...seen.map(({ name, at }): Facts[number] => [w.facts.seen, w.seen(name, stamp(at, ZONE))]),
    ],
  };
}

function factsOf(entry: LogEntry, locale: Locale): Facts {
  const f = words[locale].facts;
  if (entry.kind === 'day') {
    const before = words[locale].quietBefore(entry);
    return [
      [f.kind, f.day],
      [f.region, regionOf(entry)],
      [f.on, longDate(entry.day)],
      [f.received, number(entry.received)],
      [f.closed, number(entry.closed)],
      ...(before ? [[f.before, before] as Facts[number]] : []),
    ];
  }
  const isRedaction = entry.kind === 'redaction';
  return [
    [f.kind, isRedaction ? f.redaction : words[locale].nouns[entry.noun]],
    [f.region, regionOf(entry)],
    [f.thing, thingOf(entry, locale)],
    isRedaction
      ? [f.redacted, stamp(entry.redacted_at, ZONE)]
      : [f.published, stamp(entry.published_at, ZONE)],
    ...(isRedaction ? [] : moreOf(entry, locale)),
    [f.fingerprint, entry.sha256],
  ];
}

// An entry holds a region's slug, its name as addresses write it: that is said as people write it, and as it stands there.
const regionOf = ({ region }: LogEntry) =>
  `${region.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => (dash && ' ') + letter.toUpperCase())} (${region})`;

// An entry names its region and no zone; the portal's own is said with it.
const ZONE = 'Asia/Jakarta';

const thingOf = ({ noun, id, version }: Exclude<LogEntry, { kind: 'day' }>, locale: Locale) =>
  noun === 'update' ? `/u/${id}/v/${version}/` : words[locale].version(id, version);

function moreOf({ move, outcome }: LogEntry & { kind: 'version' }, locale: Locale): Facts {
  const { facts: f, moved } = words[locale];
  const outcomes = outcomeWords[locale];
  const result = outcomes[outcome?.value as keyof typeof outcomes];
  return [
    ...(move ? [[f.move, moved(move)] as Facts[number]] : []),
    ...(outcome && result ? [[f.outcome, `${result}, ${longDate(outcome.as_of)}`] as Facts[number]] : []),
  ];
}
