import type { Request_ } from './http.ts';
import { Refusal } from './refusal.ts';

const LIMIT = 100;

/** The known query parameters that were sent with a value; an empty one counts as not sent. What is sent twice says two things. */
export function asked<const N extends string>(c: Request_, names: readonly N[]): { [K in N]?: string } {
  const given: { [K in N]?: string } = {};
  for (const name of names) {
    const [value, other] = (c.req.queries(name) ?? []).map((sent) => sent.trim()).filter(Boolean);
    if (other) throw new Refusal('invalid', (w) => w.sentTwice(name));
    if (value && value.length > LIMIT) throw new Refusal('invalid', (w) => w.fieldTooLong(name));
    if (value) given[name] = value;
  }
  return given;
}

/** Refuses the day of a page of then (`?per=`) where the past is not kept, rather than show today's words as if they were of it. */
export function mustBeOfNow(c: Request_, params: readonly string[] = []): void {
  if (c.req.query('per') && !params.includes('per')) throw new Refusal('invalid', (w) => w.perNotKept);
}
