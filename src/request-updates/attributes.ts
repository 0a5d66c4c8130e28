import { outcomes } from '../triage/deeds.ts';
import { publicities } from '../triage/desk-page.ts';
import { yesOrNo } from '../ui/yes-or-no.ts';

/** How far an answer goes: `initial` says that somebody is at it, and is what an update without a grade is. */
export const grades = ['initial', 'substantive'] as const;

/** Attributes of an update that have a closed set of values. */
const closed: Record<string, readonly string[]> = {
  grade: grades,
  publicity: publicities,
  outcome: outcomes,
  sure: ['ya', 'tidak'],
};

/** Attributes of an update that name a thing, or say something. */
const free = ['elsewhere', 'agency', 'duplicate_of'];

/** All that an update can say besides its words; what others send is ignored. */
export const updateAttributes = [...Object.keys(closed), ...free];

/** The values that an attribute may have, if what was sent is none of them; null: nothing is wrong with it. */
export function allowedInstead(name: string, value: string): readonly string[] | null {
  const values = Object.hasOwn(closed, name) ? closed[name]! : null;
  const isKnown = name === 'sure' ? yesOrNo(value) !== null : values?.includes(value);
  return values && !isKnown ? values : null;
}
