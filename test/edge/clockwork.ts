import { createScheduledController } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import worker from '../../functions/index.ts';
import { readAll } from '../../functions/core/db.ts';
import { movable, toMovable } from '../../functions/service-requests/movable-reads.ts';
import { move, type Move } from '../../functions/service-requests/move.ts';
import { ctxAt, rows } from './portal.ts';
import { submitted } from './requests.ts';
import { strict } from './strict-db.ts';

/** The rounds of the clock that look after promises and mail, and close what nobody objected to. */
export const PROMISES = '1-59/5 * * * *';
const CLOSINGS = '3-59/5 * * * *';

/** Ticks those rounds at a moment, each with the queries that one request may run. */
export async function tickAt(now: string, over: Partial<Env> = {}): Promise<void> {
  for (const cron of [PROMISES, CLOSINGS])
    await worker.scheduled(createScheduledController({ scheduledTime: new Date(now), cron }), {
      ...env,
      DB: strict(env.DB) as D1Database,
      MAIL: nowhere,
      ...over,
    });
}

const nowhere = { send: async () => ({ messageId: '' }) } as unknown as SendEmail;

/** A letter as the mail service gets it. */
export interface Sent {
  from: { name: string; email: string };
  to: string;
  subject: string;
  text: string;
  headers: Record<string, string>;
}

/** A mail service that keeps what it was given; `fails` says what goes wrong, if anything. */
export function postOffice(fails: () => string | null = () => null) {
  const sent: Sent[] = [];
  const MAIL = {
    send: async (letter: Sent) => {
      const why = fails();
      if (why) throw new Error(why);
      sent.push(letter);
      return { messageId: crypto.randomUUID() };
    },
  } as unknown as SendEmail;
  return { sent, MAIL };
}

/** A report as a verb reads it. */
export async function requestOf(id: string) {
  const found = toMovable(await readAll(env.DB, movable(env.DB, 'id', id)));
  if (!found) throw new Error(`no report ${id}`);
  return found;
}

/** Does one thing with a report at a moment, whoever may. */
export const done = async (id: string, now: string, moving: Move) =>
  move(ctxAt(now), await requestOf(id), moving);

/** A report that was received and, an hour later, checked and answered. */
export async function answered(received: string): Promise<string> {
  const { id } = await submitted({ now: received });
  const hour = new Date(Date.parse(received) + 3_600_000).toISOString();
  for (const action of ['verify', 'follow_up'] as const) await done(id, hour, { action });
  return id;
}

/** What the clock and others did with a report: verbs, and of which promise. */
export const deedsOf = async (id: string) =>
  (
    await rows(
      "SELECT verb, data ->> 'clock' AS clock FROM event WHERE noun = 'service_request' AND subject_id = ? ORDER BY id",
      id,
    )
  ).map(({ verb, clock }) => (clock ? `${verb} ${clock}` : verb));

/** Gives an officer an address. */
export const reachable = async (who: { id: string }, mail: string) =>
  env.DB.prepare('UPDATE person SET mail = ? WHERE id = ?').bind(mail, who.id).run();
