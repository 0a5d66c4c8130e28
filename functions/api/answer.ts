import type { Links } from '../../src/api/schema.ts';
import { named } from '../../src/api/named.ts';
import { at, endOf } from '../../src/api/values.ts';
import { hasBegun, hasCome, isSecond } from '../../src/mementos/per.ts';
import { sha256 } from '../core/ids.ts';
import { Refusal } from '../core/refusal.ts';
import type { Found, Operation, World } from './operation.ts';

/** What is sent, with its tag. */
export interface Sent {
  body: { data: unknown; links: Links; as_of: string };
  tag: string;
}

/** The answer to what was asked: data, links and the moment that they tell of; its tag is made from what was found. */
export async function sent(
  op: Operation,
  { now, origin }: World,
  asked: Asking,
  found: Found<unknown>,
  version: string,
): Promise<Sent> {
  if (asked.per && found.timeZone && !hasBegun(asked.per, found.timeZone, now))
    throw new Refusal('invalid', (w) => w.apiFuture);
  const data = sparse(op, asked.fields, found.data);
  const links: Links = {
    self: addressOf(op, origin, asked),
    ...(found.page && { page: origin + found.page }),
    ...(found.next && { next: addressOf(op, origin, { ...asked, after: found.next }) }),
  };
  const text = JSON.stringify([version, data, links]);
  return {
    body: { data, links, as_of: toldOf(asked.per, now, found.timeZone) },
    tag: `W/"${(await sha256(text)).slice(0, 32)}"`,
  };
}

export type Asking = Record<string, unknown> & { fields?: string; per?: string; format?: 'json' | 'csv' };

/** Refuses a day that no clock of Indonesia has reached, and a second that is not over. */
export function mustHaveCome(per: string | undefined, now: Date): void {
  if (per && !hasCome(per, now)) throw new Refusal('invalid', (w) => w.apiFuture);
}

function toldOf(per: string | undefined, now: Date, timeZone = 'Asia/Jakarta'): string {
  const moment = at(now.toISOString());
  if (!per) return moment;
  const end = isSecond(per) ? per : endOf(per, timeZone);
  return end < moment ? end : moment;
}

/** The address of an answer: from what was understood, never from what was sent. */
export function addressOf(
  op: Pick<Operation, 'path' | 'query'>,
  origin: string,
  asked: Record<string, unknown>,
): string {
  const path = op.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(asked[name])));
  const url = new URL(`/api/v1${path}`, origin);
  const defaults: Record<string, unknown> = { limit: 50, format: 'json' };
  for (const name of Object.keys(op.query.shape).toSorted()) {
    const value = asked[name];
    if (value !== undefined && value !== defaults[name]) url.searchParams.set(name, String(value));
  }
  return url.href;
}

/** Refuses names of columns that things of this kind do not have. */
export function mustKnow(op: Operation, wanted: string | undefined): void {
  const known = Object.keys(op.item.shape);
  if (!wanted || wanted.split(',').every((name) => known.includes(name))) return;
  const message = `salah satu dari: ${known.join(', ')}`;
  throw new Refusal('invalid', (w) => w.apiFields(known.join(', ')), [{ field: 'fields', message }]);
}

// What no schema names is told to nobody, whatever a read brought along, at whatever depth.
function sparse(op: Operation, wanted: string | undefined, data: unknown): unknown {
  const names = new Set(wanted?.split(',') ?? Object.keys(op.item.shape));
  const cut = (thing: unknown) =>
    Object.fromEntries(Object.entries(named(op.item, thing) as object).filter(([name]) => names.has(name)));
  return op.isList ? (data as unknown[]).map(cut) : cut(data);
}
