import { numberFrom, typedNumber } from '../ui/number.ts';
import { dayFrom, periodFrom } from './dates.ts';

/** How a field stands in a cell. What cannot be read stays as it was typed: the schema then says what is right. */
export interface Cell {
  read: (text: string) => unknown;
  write: (value: never) => string;
  /** What an empty cell means. */
  empty: unknown;
}

const cell = (read: Cell['read'], write: (value: never) => string = String, empty: unknown = null): Cell => ({
  read,
  write: (value) => (value === null || value === undefined ? '' : write(value)),
  empty,
});

const between = (text: string) =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

// An apostrophe before a key is Excel's sign for "this is text".
const key = (text: string) => text.replace(/^'+/, '').trim();

/** Prose or a line, as it was typed. */
export const text = cell((typed) => typed);
export const name = cell(key);
/** A name that is left out, not null, when it is not given. */
export const ownName = cell(key, String, undefined);
export const day = cell((typed) => dayFrom(key(typed)));
export const period = cell((typed) => periodFrom(key(typed)));
export const amount = cell((typed) => numberFrom(key(typed)) ?? typed, typedNumber);
const YES = new Map([
  ['ya', true],
  ['tidak', false],
]);

/** "ya" or "tidak". */
export const yes = cell(
  (typed) => YES.get(typed.trim().toLowerCase()) ?? typed,
  (value: boolean) => (value ? 'ya' : 'tidak'),
  false,
);
/** "koran | rpjmd" */
export const names = cell(
  (typed) => between(typed).map(key),
  (keys: string[]) => keys.join(' | '),
  [],
);
/** "dinas-kominfo:implementing | bappeda:funding" */
export const parts = cell(
  (typed) =>
    between(typed).map((one) => {
      const [organisation = '', role] = one.split(':').map((part) => part.trim());
      return { organisation: key(organisation), role };
    }),
  (list: { organisation: string; role: string }[]) =>
    list.map(({ organisation, role }) => `${organisation}:${role}`).join(' | '),
  [],
);
