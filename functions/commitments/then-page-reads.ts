import type { CommitmentLine, RegisterPage } from '../../src/commitments/page.ts';
import type { Db } from '../core/db.ts';
import { cursorFrom } from '../core/keyset.ts';
import { readThen } from '../mementos/then-reads.ts';
import { citationsOf } from '../regions/then-page-reads.ts';
import { LIST, regionOf, toPage } from './page-reads.ts';
import { commitmentAt, registered, toCommitmentLine } from './reads.ts';

/** The register of a region as it stood at a moment: of its oldest public words, with what had become of them. */
export const readRegisterAsOf = (
  db: Db,
  region: string,
  asked: Pick<RegisterPage['asked'], 'setelah'>,
  per: string,
) =>
  readThen(db, { kind: 'region', region, page: 'janji/' }, per, {
    lists: (then) => ({
      regions: regionOf(then, region),
      cited: citationsOf(then, region),
      commitments: registered(
        then,
        { region, state: undefined, after: cursorFrom(asked.setelah), today: {} },
        LIST + 1,
      ),
    }),
    toPage: (rows) => toPage(rows, region, asked),
  });

/** The page of one public word as it stood at a moment. */
export const readCommitmentAsOf = (db: Db, region: string, key: string, per: string) =>
  readThen<'commitments', CommitmentLine>(db, { kind: 'commitment', region, key }, per, {
    isWalked: true,
    lists: (then) => ({ commitments: commitmentAt(then, region, key) }),
    toPage: ({ commitments: [row] }) => (row ? toCommitmentLine(row) : null),
  });
