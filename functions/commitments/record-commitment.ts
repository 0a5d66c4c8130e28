import { isOpen, outcomeOf, type Commitment } from '../../src/commitments/schema.ts';
import { lastDay } from '../../src/ui/period.ts';
import type { Ctx } from '../core/ctx.ts';
import type { Outcome } from '../core/outcome.ts';
import { mustHold } from '../core/problem.ts';
import { recordVersion } from '../core/versioned.ts';
import { anachronisms, idOf, resolve, unknownNames } from '../programmes/resolve.ts';
import { says } from '../sources/says.ts';
import { commitmentProblems, namedByCommitment, onlyAdds } from './commitment-rules.ts';

/** Records a public word of an office, or what became of it. An outcome needs no reason, any other change does. */
export async function recordCommitment(
  ctx: Ctx,
  input: { region: string; commitment: Commitment },
): Promise<Outcome> {
  const { region, commitment } = input;
  const named = namedByCommitment(commitment);
  const world = await resolve(ctx, region, 'commitment', commitment.key, named);
  mustHold(
    [
      ...unknownNames(world, named),
      ...commitmentProblems(commitment, world.today),
      ...anachronisms(world, says.commitments(commitment)),
    ],
    (w) => w.commitmentRefused,
  );
  const { office, made_on, due, programme, source } = commitment;
  const outcome = outcomeOf(commitment);
  return recordVersion(ctx, {
    noun: 'commitment',
    region,
    content: commitment,
    known: world.known,
    columns: {
      demo: world.demo ? 1 : 0,
      programme_id: programme && idOf(world.programmes, programme),
      office,
      made_on,
      due_on: due && lastDay(due),
      open: isOpen(commitment) ? 1 : 0,
      source_id: idOf(world.sources, source),
      outcome_source_id: outcome ? idOf(world.sources, outcome.source) : null,
    },
    adds: (before) => onlyAdds(before, commitment),
  });
}
