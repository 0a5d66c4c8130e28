/** One thing that a content says; `same` tells which part of an older content it replaces. */
export interface Part {
  same: string;
  label: string;
  value: string;
  /** What is counted where it moves: a day or a period, or a number. */
  counted?: string | number | null;
  /** The day or period from which it is counted altogether: what was published first. */
  since?: string;
  /** Something happened on it: another day puts it right. */
  happened?: true;
  /** The dated thing that it is part of: what that is known by, its first day with it, and what it is called whatever that day. */
  thing?: { same: string; key: string };
}
