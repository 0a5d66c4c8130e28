import type { Transaction } from '../../src/programmes/budget-schema.ts';
import { instant, type Ctx, still } from '../core/ctx.ts';
import { keepSaid } from '../core/kept.ts';
import { keepNumber } from '../core/kept-amendments.ts';
import { mustMay } from '../core/may.ts';
import type { Outcome } from '../core/outcome.ts';
import { mustHold } from '../core/problem.ts';
import { keepPublication } from '../core/publication.ts';
import { recordVersion } from '../core/versioned.ts';
import { says } from '../sources/says.ts';
import { sumTooLarge, transactionProblems } from './money-rules.ts';
import { keepMoneyYears } from './money-writes.ts';
import {
  anachronisms,
  idOf,
  otherProgramme,
  resolve,
  tooManySources,
  unknownNames,
  mustMayPublish,
} from './resolve.ts';

/** Records money that moved for a programme, or amends the record with a public reason. */
export async function recordTransaction(
  moving: Ctx,
  input: { region: string; transaction: Transaction },
): Promise<Outcome> {
  const ctx = still(moving);
  const { region, transaction } = input;
  mustMay(ctx, 'content.publish', { region });
  const named = { sources: [transaction.source], programmes: [transaction.programme] };
  const world = await resolve(ctx, region, 'transaction', transaction.key, named);
  mustMayPublish(ctx, region, world, transaction.programme);
  mustHold(
    [
      ...unknownNames(world, named),
      ...tooManySources(world, named.sources),
      ...otherProgramme(world, transaction.programme),
      ...anachronisms(world, says.transactions(transaction)),
    ],
    (w) => w.transactionRefused,
  );
  mustHold(transactionProblems(transaction, world.today), (w) => w.transactionRefused);
  const programme = idOf(world.programmes, transaction.programme);
  const { type, date: day, fiscal_year, amount } = transaction;
  return recordVersion(ctx, {
    noun: 'transaction',
    region,
    content: transaction,
    known: world.known,
    columns: {
      published_at: instant(ctx),
      programme_id: programme,
      type,
      day,
      fiscal_year,
      amount,
    },
    also: (id) => [
      ...keepMoneyYears(ctx.db, programme),
      ...keepSaid(ctx.db, region, [{ programme, sources: [idOf(world.sources, transaction.source)] }]),
      keepNumber(ctx.db, 'transaction', programme, id),
      keepPublication(ctx, region, [programme]),
    ],
  }).catch(sumTooLarge);
}
