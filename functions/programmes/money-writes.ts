import type { Db, Statement } from '../core/db.ts';
import { moneyYears } from './money-reads.ts';

/** Keeps what each fiscal year of a programme adds up to, so that no page ever does; src/programmes/money.ts has the rule. */
export const keepMoneyYears = (db: Db, programme: string): Statement[] => [
  db.prepare('DELETE FROM money_year WHERE programme_id = ?').bind(programme),
  db
    .prepare(
      `INSERT INTO money_year (programme_id, fiscal_year, original, original_gap, revised, revised_gap,
         commitment, disbursement, expenditure, funds, records, status, said_on, sources)
       ${moneyYears('?1')}`,
    )
    .bind(programme),
];
