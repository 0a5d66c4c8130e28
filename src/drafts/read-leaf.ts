import { numberFrom } from '../ui/number.ts';
import type { DraftWords } from './words.ts';
import { typedIn, type Fields, type Leaf } from './fields.ts';
import { slugOf } from './slug.ts';

/** What a leaf gives its content: undefined where nothing was typed, and words where what was typed says nothing. */
export interface Answer {
  value: unknown;
  wrong?: (w: DraftWords['wrong']) => string;
}

const nothing: Answer = { value: undefined };

/** Reads the answer to one question that stands `at` a name; `beside` is where its neighbours stand. */
export function readLeaf(leaf: Leaf, fields: Fields, at: string, beside: string): Answer {
  const typed = typedIn(fields, at).trim();
  switch (leaf.type) {
    case 'tick':
      return { value: (typed !== '') === leaf.ticked };
    case 'key':
      return { value: typed || proposed(leaf.from, fields, beside) || undefined };
    case 'absentable':
      return readAbsentable(leaf.value, typed, typedIn(fields, `${at}.absent`));
    default:
      return typed === '' ? nothing : readText(leaf.type, typed);
  }
}

const proposed = (from: string[], fields: Fields, beside: string) =>
  slugOf(from.map((name) => typedIn(fields, beside + name)).join(' '));

function readAbsentable(kind: 'line' | 'number' | 'money', typed: string, absent: string): Answer {
  if (typed !== '' && absent !== '') return { value: typed, wrong: (w) => w.either };
  if (absent !== '') return { value: absent };
  return typed === '' ? nothing : readText(kind, typed);
}

function readText(type: Leaf['type'], typed: string): Answer {
  if (type === 'moment') return { value: typed.replace(/^(\S{10}) (\d\d)[.:](\d\d)$/, '$1T$2:$3') };
  if (type !== 'number' && type !== 'money') return { value: typed };
  const value = numberFrom(typed);
  return value === null ? { value: NaN, wrong: notNumber(typed) } : { value };
}

// "12.5" and "1,250.5" are how other countries write: only the first has one right way to be written here.
function notNumber(typed: string): Answer['wrong'] {
  const foreign = /^(-?\d{1,15})\.(\d{1,6})$/.exec(typed);
  return (w) => (foreign ? w.decimal(`${foreign[1]},${foreign[2]}`) : w.number);
}
