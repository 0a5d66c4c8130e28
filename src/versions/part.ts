import type { RawChange } from '../ui/changes.ts';

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
  /** The dated thing that it is part of: what that is known by, its first day with it, and what it is called whatever that day. */
  thing?: { same: string; key: string };
}
