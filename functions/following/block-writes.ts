import type { Db, Statement } from '../core/db.ts';

/** Blocks an address; one that is blocked stays so under the id that it has. */
export const insertBlock = (db: Db, block: { id: string; address_mac: string }): Statement =>
  db
    .prepare('INSERT INTO blocked_address (id, address_mac) VALUES (?, ?) ON CONFLICT DO NOTHING')
    .bind(block.id, block.address_mac);

export const deleteBlock = (db: Db, id: string): Statement =>
  db.prepare('DELETE FROM blocked_address WHERE id = ?').bind(id);

const SUBSCRIBER = '(SELECT id FROM subscriber WHERE address_mac = ?)';

/** Forgets the subscriber with an address, with all that they follow and every mail of theirs. */
export const forgetAddress = (db: Db, address_mac: string): Statement[] =>
  [
    `DELETE FROM subscription WHERE subscriber_id = ${SUBSCRIBER}`,
    `DELETE FROM mail WHERE subscriber_id = ${SUBSCRIBER}`,
    'DELETE FROM subscriber WHERE address_mac = ?',
  ].map((sql) => db.prepare(sql).bind(address_mac));
