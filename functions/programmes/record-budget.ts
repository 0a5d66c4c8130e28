import type { Budget } from '../../src/programmes/budget-schema.ts';
import { isAbsent } from '../../src/ui/absence.ts';
import { instant, type Ctx, still } from '../core/ctx.ts';
import { keepSaid } from '../core/kept.ts';
import { keepNumber } from '../core/kept-amendments.ts';
import { mustMay } from '../core/may.ts';
import type { Outcome } from '../core/outcome.ts';
import { mustHold } from '../core/problem.ts';
import { keepPublication } from '../core/publication.ts';
import { recordVersion } from '../core/versioned.ts';
import { says } from '../sources/says.ts';
import { budgetProblems, sumTooLarge } from './money-rules.ts';
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

/** Records what was set aside for a programme, or amends it with a public reason. */
export async function recordBudget(moving: Ctx, input: { region: string; budget: Budget }): Promise<Outcome> {
  const ctx = still(moving);
  const { region, budget } = input;
  mustMay(ctx, 'content.publish', { region });
  const named = { sources: [budget.source], programmes: [budget.programme] };
  const world = await resolve(ctx, region, 'budget', budget.key, named);
  mustMayPublish(ctx, region, world, budget.programme);
  mustHold(
    [
      ...unknownNames(world, named),
      ...tooManySources(world, named.sources),
      ...otherProgramme(world, budget.programme),
      ...anachronisms(world, says.budgets(budget)),
    ],
    (w) => w.budgetRefused,
  );
  mustHold(budgetProblems(budget, world.today), (w) => w.budgetRefused);
  const programme = idOf(world.programmes, budget.programme);
  return recordVersion(ctx, {
    noun: 'budget',
    region,
    content: budget,
    known: world.known,
    columns: {
      published_at: instant(ctx),
      programme_id: programme,
      kind: budget.kind,
      status: budget.status,
      fiscal_year: known(budget.fiscal_year),
      amount: known(budget.amount),
      said_on: budget.as_of,
    },
    also: (id) => [
      ...keepMoneyYears(ctx.db, programme),
      ...keepSaid(ctx.db, region, [{ programme, sources: [idOf(world.sources, budget.source)] }]),
      keepNumber(ctx.db, 'budget', programme, id),
      keepPublication(ctx, region, [programme]),
    ],
  }).catch(sumTooLarge);
}

const known = (value: Budget['amount'] | Budget['fiscal_year']) => (isAbsent(value) ? null : value);
