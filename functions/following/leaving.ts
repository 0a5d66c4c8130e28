import type { Db, Statement } from '../core/db.ts';
import { enterErasures } from '../core/erasures.ts';
import { deleteSubscriptions, forgetSubscribers } from './writes.ts';

/** Ends subscriptions, forgets who follows nothing any more, and enters it into the ledger that a restore carries out again. */
export const leaving = (db: Db, ids: string[], subscribers: string[] | null, at: string): Statement[] => [
  deleteSubscriptions(db, ids),
  ...forgetSubscribers(db, subscribers),
  enterErasures(db, ids, { noun: 'subscription', what: 'everything', basis: 'request', at }),
];
