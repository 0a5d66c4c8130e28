import { next } from '../service-requests/actions.ts';
import { deedRules, deeds, deedsIn } from './deeds.ts';
import type { DeskRequestProps } from './desk-page.ts';

/** True when the form that was sent is none of this report's any more: what somebody else did meanwhile took it away. */
export function isGone({ request: { facts, objection_count }, may, open }: DeskRequestProps): boolean {
  if (open === 'periksa') return next(facts.state, 'verify') === null;
  const sent = deeds.find((deed) => deed === open);
  if (!sent) return false;
  return !deedsIn(facts.state, objection_count).includes(sent) || !may(deedRules[sent].right);
}
