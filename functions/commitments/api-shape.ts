import type * as z from 'zod';
import type { AssessmentNote } from '../../src/assessments/note.ts';
import { addressOf } from '../../src/commitments/address.ts';
import type { ApiCommitment } from '../../src/commitments/api-schema.ts';
import { dueOf, isOpen, outcomeOf, slipOf, type Commitment } from '../../src/commitments/schema.ts';
import { holderOn, type OfficeTerm } from '../../src/office-terms/schema.ts';
import { toCited } from '../../src/sources/api-schema.ts';
import { lastDay } from '../../src/ui/period.ts';
import type { Row } from '../core/db.ts';
import { citationsIn, termsIn } from './reads.ts';

/** A public word of a list, on a day. */
export function toListed(row: Row, today: string, origin: string): z.output<typeof ApiCommitment> {
  const content = JSON.parse(row.content as string) as Commitment;
  return {
    ...about(content, today),
    ...heldIn(termsIn(row), content, today),
    ...namesOf(row),
    id: row.id as string,
    version: row.version as number,
    source: toCited(citationsIn(row)[content.source]!, origin),
    assessed: toNote(JSON.parse((row.assessed as string) ?? 'null') as AssessmentNote | null, origin),
    page: origin + addressOf(row.region as string, content),
  };
}

/** What somebody outside thinks of it, in a line. */
export const toNote = (note: AssessmentNote | null, origin: string) =>
  note && {
    assessor: note.assessor,
    scale: note.scale,
    rating: note.rating,
    date: note.date,
    source: `${origin}/sumber/${note.citation.id}/`,
  };

/** The region and the programme that a row names. */
export const namesOf = (row: Row) => ({
  region: { slug: row.region as string, name: row.region_name as string },
  programme: row.programme_slug
    ? { slug: row.programme_slug as string, title: row.programme_title as string }
    : null,
});

/** Who held its office when it was said, and who does on a day. */
export function heldIn(
  terms: OfficeTerm[],
  { office, made_on }: Pick<Commitment, 'office' | 'made_on'>,
  today: string,
) {
  const on = (day: string) => {
    const term = holderOn(terms, office, day);
    return term ? { person_name: term.person_name, from: term.from, to: term.to, as_of: term.as_of } : null;
  };
  return { held_by: on(made_on), held_now_by: on(today) };
}

/** What it says, and how it stands on a day. */
export function about(content: Omit<Commitment, 'reason' | 'programme'>, today: string) {
  const { key, kind, quote, statement, office, holder, made_on, place } = content;
  const [due, outcome, open] = [dueOf(content), outcomeOf(content), isOpen(content)];
  return {
    key,
    kind,
    quote,
    statement,
    office,
    holder,
    made_on,
    place,
    due_original: content.due,
    due,
    slip_days: slipOf(content as Commitment),
    open,
    overdue: open && due !== null && lastDay(due) < today,
    outcome: outcome?.value ?? null,
    outcome_on: outcome?.as_of ?? null,
  };
}
