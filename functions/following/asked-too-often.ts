import { instant, type Ctx } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import type { Outgoing, Post } from '../mail/outgoing.ts';
import { askedOf, type Asked } from './asked.ts';
import { fullDays } from './asked-reads.ts';
import { takeHours } from './asked-writes.ts';

const HOUR = 3_600_000;

/**
 * Which of these mails that ask an address may not leave yet, and until when: their mailbox was asked within the hour, or
 * three times that day, under whatever of its addresses. Those that may are counted, each once: none that is tried again.
 */
export async function askedTooOften(
  ctx: Ctx,
  mails: Row[],
  leaving: Outgoing[],
  { keys }: Post,
): Promise<Map<string, string>> {
  const asking = leaving.filter(({ id }) =>
    mails.some((mail) => mail.id === id && mail.kind === 'confirmation' && mail.tries === 1),
  );
  if (asking.length === 0) return new Map();
  const asked = await Promise.all(asking.map((mail) => mailboxOf(mail, keys.secret)));
  const once = asked.map((one, i) =>
    asked.findIndex((other) => other?.hour === one?.hour) === i ? one : null,
  );
  const counted = once.filter((one) => one !== null);
  const [taken = [], , full = []] = await readAll(ctx.db, [
    ...takeHours(ctx.db, counted, instant(ctx)),
    fullDays(ctx.db, counted, instant(ctx)),
  ]);
  const may = new Set(taken.map(({ bucket }) => bucket));
  const days = new Map(full.map(({ bucket, until }) => [bucket, until as string]));
  const anHour = new Date(ctx.now().getTime() + HOUR).toISOString();
  return new Map(
    asking.flatMap(({ id }, i) =>
      !asked[i] || may.has(once[i]?.hour) ? [] : [[id, days.get(asked[i].day) ?? anHour]],
    ),
  );
}

/** Null: no key opens its address, so that it fails when it should be sent. */
async function mailboxOf({ to }: Outgoing, secret: string): Promise<Asked | null> {
  const address = typeof to === 'function' ? await to().catch(() => null) : to;
  return address === null ? null : askedOf(secret, address);
}
