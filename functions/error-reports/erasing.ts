import type { Db, Statement } from '../core/db.ts';
import { enterErasures } from '../core/erasures.ts';
import { eraseReport } from './writes.ts';

/** Erases what a resident wrote in an error report and says so in the ledger; the first statement is the guarded one. */
export const erasingReport = (db: Db, id: string, at: string): [Statement, ...Statement[]] => [
  eraseReport(db, id, at),
  enterErasures(db, [id], { noun: 'error_report', what: 'everything', basis: 'request', at }),
];
