import { words as requestWords } from '../service-requests/words.ts';
import type { Found } from '../signing/found.tsx';
import type { Locale } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import type { Checked } from './check.ts';
import { words } from './words.ts';

/** Says what was found of a receipt. */
export function told(checked: Checked, locale: Locale): Found {
  const w = words[locale];
  if ('fault' in checked)
    return { look: 'found', title: w.invalid, says: [w.faults[checked.fault]], facts: [] };
  const { facts, text } = checked;
  const { clock } = requestWords[locale];
  const at = (instant: string) => stamp(instant, facts.time_zone);
  return {
    look: text === 'other' ? 'found' : 'found found-good',
    title: text === 'other' ? w.otherText : w.valid,
    says: text === null ? [] : [w[text]],
    facts: [
      [w.facts.reference, facts.reference],
      [w.facts.received, at(facts.received_at)],
      [w.facts.latest(clock.verify), at(facts.due.verify)],
      [w.facts.latest(clock.first_action), at(facts.due.first_action)],
      [w.facts.latest(clock.final), at(facts.due.final)],
      [w.facts.calendar, facts.calendar],
      [w.facts.fingerprint, facts.text_sha256],
    ],
  };
}
