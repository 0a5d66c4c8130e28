import { ages, registerStates, type RegisterPage } from '../../src/commitments/page.ts';
import { slugOf } from '../../src/drafts/slug.ts';
import { Refusal } from '../core/refusal.ts';

/** What the address of a region's register may ask, and that of the register of all regions. */
export const FILTERS = ['status', 'umur', 'setelah'] as const;
export const EVERYWHERE = ['wilayah', ...FILTERS] as const;

/** What a register is asked, of words that can be answered; the region to which it is narrowed is `regionAsked`. */
export function filterOf(given: Partial<Record<(typeof FILTERS)[number], string>>): RegisterPage['asked'] {
  const states: readonly string[] = registerStates;
  if (given.status && !states.includes(given.status))
    throw new Refusal('invalid', (w) => w.statusUnknown(states.join(', ')));
  if (given.umur && !(ages as readonly string[]).includes(given.umur))
    throw new Refusal('invalid', (w) => w.ageUnknown(ages.join(', ')));
  if (given.umur && given.status === 'lewat') throw new Refusal('invalid', (w) => w.ageNotLate);
  return given as RegisterPage['asked'];
}

/** The region that a person typed, "Kota Blitar", or a link has as addresses do; null: all. */
export const regionAsked = (typed: string | undefined) => (typed ? slugOf(typed) || '-' : null);
