import { amendable, dueOf, isOpen, outcomeOf, type Commitment } from '../../src/commitments/schema.ts';
import { lastDay } from '../../src/ui/period.ts';
import { boundToJudged } from '../assessments/assessment-rules.ts';
import { judgedPromises, toJudgedPromise } from '../assessments/reads.ts';
import { type Ctx, still } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { keepWords } from '../core/kept-amendments.ts';
import { mustMay } from '../core/may.ts';
import type { Outcome } from '../core/outcome.ts';
import { mustHold } from '../core/problem.ts';
import { keepPromise } from '../core/kept.ts';
import { keepFirst, keepPublication } from '../core/publication.ts';
import { recordVersion } from '../core/versioned.ts';
import { anachronisms, idOf, resolve, unknownNames } from '../programmes/resolve.ts';
import { says } from '../sources/says.ts';
import { commitmentProblems, namedByCommitment, onlyAdds } from './commitment-rules.ts';

/** Records a public word of an office, or what became of it. An outcome or a move explains itself, any other change needs a reason. */
export async function recordCommitment(
  moving: Ctx,
  input: { region: string; commitment: Commitment },
): Promise<Outcome> {
  const ctx = still(moving);
  const { region, commitment } = input;
  mustMay(ctx, 'content.publish', { region, organisation: null });
  const named = namedByCommitment(commitment);
  const world = await resolve(ctx, region, 'commitment', commitment.key, named);
  const [judged = []] = world.known ? await readAll(ctx.db, [judgedPromises(ctx.db, region)]) : [];
  const before = world.known && (JSON.parse(world.known.content as string) as Commitment);
  mustHold(
    [
      ...unknownNames(world, named),
      ...commitmentProblems(commitment, before, world.today),
      ...boundToJudged(commitment, judged.map(toJudgedPromise)),
      ...anachronisms(world, says.commitments(commitment)),
    ],
    (w) => w.commitmentRefused,
  );
  const { office, made_on, source } = commitment;
  const programme = commitment.programme && idOf(world.programmes, commitment.programme);
  const due = dueOf(commitment);
  const outcome = outcomeOf(commitment);
  return recordVersion(ctx, {
    noun: 'commitment',
    region,
    content: commitment,
    known: world.known,
    columns: {
      demo: world.demo ? 1 : 0,
      programme_id: programme,
      office,
      made_on,
      due_on: due && lastDay(due),
      open: isOpen(commitment) ? 1 : 0,
      source_id: idOf(world.sources, source),
      outcome: outcome?.value ?? 'none',
      outcome_source_id: outcome ? idOf(world.sources, outcome.source) : null,
    },
    adds: (old) => onlyAdds(old, commitment),
    also: (id) => [
      keepWords(ctx.db, { noun: 'commitment', fields: amendable }, id),
      ...(world.known ? [] : [keepFirst(ctx, region, 'commitment', id)]),
      ...keepPromise(ctx.db, region, commitment.key, programme),
      keepPublication(ctx, region, programme ? [programme] : []),
    ],
  });
}
