import type { NotTaken } from '../../src/service-requests/page.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { Refusal } from '../core/refusal.ts';
import type { Sent } from './sent.ts';

/** A refusal as a page of the form tells it, with the photos that were not taken. */
export const toldBy = (refusal: Refusal, { problems }: Pick<Sent, 'problems'>): NotTaken => ({
  message: refusal.say(refusals.id),
  problems: [...refusal.fields, ...problems],
});

/** Whatever stopped a report first, everything that is wrong in it is told at once. */
export const bothOf = (first: Refusal | null, { code, say, fields }: Refusal) =>
  new Refusal(first?.code ?? code, first?.say ?? say, fields);
