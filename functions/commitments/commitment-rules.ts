import type { Commitment } from '../../src/commitments/schema.ts';
import { stable } from '../core/changed-fields.ts';
import type { Problem } from '../core/problem.ts';

/** The keys that a commitment names. */
export const namedByCommitment = ({ source, outcomes, programme }: Commitment) => ({
  sources: [...new Set([source, ...outcomes.map((o) => o.source)])],
  programmes: programme ? [programme] : [],
});

/** What is wrong with a commitment on a day. */
export const commitmentProblems = ({ made_on, outcomes }: Commitment, today: string): Problem[] => [
  ...(made_on > today ? [{ path: ['made_on'], message: 'tidak boleh di masa depan' }] : []),
  ...outcomes.flatMap((o, i) =>
    o.as_of > today ? [{ path: ['outcomes', i, 'as_of'], message: 'tidak boleh di masa depan' }] : [],
  ),
];

/** True when nothing but new outcomes came; the reason of an earlier amendment may stay or go. */
export const onlyAdds = (before: Commitment, after: Commitment) =>
  stable(withoutOutcomes(before)) === stable(withoutOutcomes(after)) &&
  stable(before.outcomes) === stable(after.outcomes.slice(0, before.outcomes.length));

const withoutOutcomes = (commitment: Commitment) => ({ ...commitment, outcomes: [], reason: null });
