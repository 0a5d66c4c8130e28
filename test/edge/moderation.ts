import { env } from 'cloudflare:workers';
import type { Kind, Sight } from '../../src/feedback/schema.ts';
import { newId } from '../../functions/core/ids.ts';
import type { Row } from '../../functions/core/db.ts';
import { rows } from './portal.ts';
import { REGION } from './sample.ts';

interface Over {
  region?: string;
  kind?: Kind;
  agency?: string | null;
  body?: string | null;
  seen?: Sight;
  seen_on?: string;
  village_code?: string | null;
  milestone_key?: string | null;
  /** UTC; the promises are ten days and thirty days later. */
  at?: string;
}

const DAY = 86_400_000;
const promised = (at: string, days: number) => {
  const due_on = new Date(Date.parse(at) + days * DAY).toISOString().slice(0, 10);
  return {
    term: { working_days: days },
    source: 'Aturan uji',
    due_on,
    due_at: `${due_on}T16:59:59.999Z`,
    provisional: false,
  };
};

/** Feedback as a resident's submit leaves it, straight in its table; gives its id. After `furnish()`. */
export async function waiting(over: Over = {}): Promise<string> {
  const { region = REGION, kind = 'question', agency = 'dinas', at = '2026-11-20T02:00:00.000Z' } = over;
  const { body = 'Kapan lampu di jalan kami menyala?', milestone_key = null } = over;
  const id = newId();
  const isSeen = kind === 'observation';
  const promises = {
    verify: promised(at, 10),
    ...(kind === 'question' && { final: promised(at, 30) }),
  };
  const { seen = 'there', seen_on = '2026-11-18', village_code = null } = over;
  const observed = isSeen ? [seen, seen_on, village_code] : [null, null, null];
  const clocks = JSON.stringify({ promises, calendar: 'nasional 1' });
  const facts = [id, region, kind, region, milestone_key, agency, body];
  const moments = [at, at.slice(0, 10), clocks, promises.verify.due_at, id, id];
  await env.DB.prepare(
    `INSERT INTO feedback (id, region, kind, programme_id, milestone_key, agency, body, seen, seen_on, village_code,
       state, submitted_at, received_on, clocks, next_due_at, idempotency, key_mac)
     VALUES (?, ?, ?, (SELECT id FROM programme WHERE region = ? AND key = 'lampu'), ?, ?, ?, ?, ?, ?,
       'waiting', ?, ?, ?, ?, ?, ?)`,
  )
    .bind(...facts, ...observed, ...moments)
    .run();
  return id;
}

/** Feedback as it stands. */
export const standing = async (id: string): Promise<Row> =>
  (await rows('SELECT * FROM feedback WHERE id = ?', id))[0]!;

/** What happened to it, in its order. */
export const toldOf = async (id: string): Promise<string[]> =>
  (
    await rows(
      `SELECT verb || ' ' || subject_version || iif(public, ' public', '') AS told
       FROM event WHERE noun = 'feedback' AND subject_id = ? ORDER BY id`,
      id,
    )
  ).map(({ told }) => String(told));

/** A photo that waits beside feedback, without its bytes. */
export async function photographed(feedbackId: string): Promise<string> {
  const id = (newId() + newId() + newId()).slice(0, 26);
  await env.DB.prepare(
    `INSERT INTO photo (id, region, state, sha256, type, bytes, width, height, uploaded_at, feedback_id)
     VALUES (?, ?, 'ready', ?, 'image/jpeg', 10, 4, 3, '2026-11-20T02:00:00.000Z', ?)`,
  )
    .bind(id, REGION, id.padEnd(64, '0').toLowerCase(), feedbackId)
    .run();
  return id;
}

/** How a verb ends: 'done', or the code of its refusal. */
export const endOf = (run: Promise<unknown>): Promise<string | undefined> =>
  run.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
