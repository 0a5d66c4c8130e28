/** Why a figure is not there: never a blank. */
export const absences = ['not_published', 'not_applicable', 'unknown'] as const;
export type Absence = (typeof absences)[number];

/** True when a field holds the reason of its absence instead of a value. */
export const isAbsent = (value: unknown): value is Absence =>
  (absences as readonly unknown[]).includes(value);
