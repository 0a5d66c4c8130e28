import type { Db, Statement } from '../core/db.ts';
import { ASKED_A_DAY, type Asked } from './asked.ts';

const until = (bucket: string, most = 1) =>
  `coalesce((SELECT until FROM attempt WHERE bucket = ${bucket} AND count >= ${most}), '')`;
const ago = (column: string, by: string) =>
  `coalesce(strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, '${by}'), '')`;
const CONFIRMATIONS = `SELECT m.made_at FROM mail AS m INDEXED BY mail_of_subscriber
             WHERE m.subscriber_id = b.id AND m.kind = 'confirmation'`;

/**
 * The mail that asks an address whether it was really they: none while one waits, for it will name all; the next one an
 * hour after the last, and a day after the third last, also where the address was forgotten in between.
 */
export const askByMail = (
  db: Db,
  { address_mac, asked }: { address_mac: string; asked: Asked },
  now: string,
): Statement[] => [
  db
    .prepare(
      `INSERT INTO mail (id, kind, cause, subscriber_id, state, next_at, made_at)
       SELECT lower(hex(randomblob(10))), 'confirmation', 'confirm:' || substr(due, 1, 13), id, 'waiting', due, due
       FROM (
         SELECT b.id, max(?2, ${ago('b.asked_at', '+1 hour')}, ${ago(
           `(${CONFIRMATIONS} ORDER BY m.made_at DESC LIMIT 1 OFFSET 2)`,
           '+1 day',
         )}, ${until('?3')}, ${until('?4', ASKED_A_DAY)}) AS due
         FROM subscriber AS b
         WHERE b.address_mac = ?1 AND NOT EXISTS (${CONFIRMATIONS} AND m.state = 'waiting' AND m.tries = 0)
       )
       WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(address_mac, now, asked.hour, asked.day),
  db
    .prepare(
      `UPDATE subscriber AS b
       SET asked_at = coalesce(
         (${CONFIRMATIONS} AND m.state = 'waiting' AND m.tries = 0 ORDER BY m.made_at DESC LIMIT 1), b.asked_at
       )
       WHERE b.address_mac = ?`,
    )
    .bind(address_mac),
];

/** Notes when such mails really leave: the hour counts from there. */
export const noteAsked = (db: Db, mails: string[], now: string): Statement =>
  db
    .prepare(
      `UPDATE subscriber SET asked_at = max(asked_at, ?2)
       WHERE id IN (
         SELECT m.subscriber_id FROM json_each(?1) AS n JOIN mail AS m ON m.id = n.value WHERE m.kind = 'confirmation'
       )`,
    )
    .bind(JSON.stringify(mails), now);

/**
 * Counts mails to mailboxes that were not asked within the hour, nor three times within the day: first rows of `{ bucket }`,
 * the hours of those that were counted.
 */
export const takeHours = (db: Db, asked: Asked[], now: string): Statement[] => {
  const [all, hour] = [JSON.stringify(asked), new Date(Date.parse(now) + 3_600_000).toISOString()];
  return [
    db
      .prepare(
        `INSERT INTO attempt (bucket, count, until)
         SELECT value ->> 'hour', 1, ?3 FROM json_each(?1)
         WHERE NOT EXISTS (SELECT 1 FROM attempt WHERE bucket = value ->> 'hour' AND until > ?2)
           AND NOT EXISTS (
             SELECT 1 FROM attempt WHERE bucket = value ->> 'day' AND until > ?2 AND count >= ${ASKED_A_DAY}
           )
         ON CONFLICT (bucket) DO UPDATE SET until = excluded.until
         RETURNING bucket`,
      )
      .bind(all, now, hour),
    db
      .prepare(
        `INSERT INTO attempt (bucket, count, until)
         SELECT value ->> 'day', 1, strftime('%Y-%m-%dT%H:%M:%fZ', ?2, '+1 day') FROM json_each(?1)
         WHERE EXISTS (SELECT 1 FROM attempt WHERE bucket = value ->> 'hour' AND until = ?3)
         ON CONFLICT (bucket) DO UPDATE SET
           count = iif(until <= ?2, 1, count + 1), until = iif(until <= ?2, excluded.until, until)`,
      )
      .bind(all, now, hour),
  ];
};
