import { momentIn } from '../../src/open311/datetime.ts';
import type { Given } from '../../src/open311/given.ts';
import type { Extended } from '../../src/open311/states.ts';
import { allowedInstead, updateAttributes } from '../../src/request-updates/attributes.ts';
import { statusIn } from '../../src/request-updates/statuses.ts';
import { attributesOf, sentTwice } from '../../src/service-requests/posted.ts';
import { typedReference } from '../../src/service-requests/private-key.ts';
import { refusals } from '../../src/ui/refusals.ts';
import type { FieldProblem } from '../core/refusal.ts';

/** An update as it was sent, as far as it could be read. */
export interface ReadUpdate {
  /** Null: no report has such a number. */
  id: string | null;
  status: Extended | null;
  update: string;
  text: string;
  attributes: Record<string, string>;
}

const REQUIRED = ['service_request_id', 'update_id', 'updated_datetime', 'status', 'description'] as const;
const SINGLE = [...REQUIRED, ...updateAttributes.map((name) => `attribute[${name}]`)];
const LONGEST_ID = 100;
/** How far a sender's clock may be ahead: who writes no zone is up to nine hours ahead of UTC here. */
const AHEAD_MS = 86_400_000;

/** Reads what a machine says of a report, with all that is wrong with it before its report is looked at. */
export function readPosted(all: Given, now: Date): { read: ReadUpdate; problems: FieldProblem[] } {
  const first = (name: string) => all.get(name)?.[0] ?? '';
  const status = statusIn(first('status'));
  const wrong = {
    status: first('status') && !status && refusals.id.updateStatusUnknown(refusals.id.updateStatuses),
    updated_datetime: first('updated_datetime') && momentProblem(first('updated_datetime'), now),
    update_id: first('update_id').length > LONGEST_ID && refusals.id.updateIdLong,
  };
  const attributes = attributesOf(all);
  const problems = [
    ...sentTwice(all, SINGLE).map((field) => ({ field, message: refusals.id.postTwice })),
    ...REQUIRED.filter((name) => !first(name)).map((name) => ({
      field: name,
      message: refusals.id.updateFieldMissing(name),
    })),
    ...Object.entries(wrong).flatMap(([field, message]) => (message ? [{ field, message }] : [])),
    ...Object.entries(attributes).flatMap(attributeProblems),
  ];
  const id = typedReference(first('service_request_id'));
  const [update, text] = [first('update_id'), first('description')];
  return { read: { id, status, update, text, attributes }, problems };
}

// One that is not understood is no smaller word for the one that is meant when there is none.
function attributeProblems([name, value]: [string, string]): FieldProblem[] {
  const allowed = allowedInstead(name, value);
  const message = allowed && refusals.id.updateAttributeUnknown(allowed.join(', '));
  return message ? [{ field: `attribute[${name}]`, message }] : [];
}

function momentProblem(text: string, now: Date): string | null {
  const moment = momentIn(text);
  if (!moment) return refusals.id.updateMomentWrong;
  return moment.getTime() - now.getTime() > AHEAD_MS ? refusals.id.updateFuture : null;
}
