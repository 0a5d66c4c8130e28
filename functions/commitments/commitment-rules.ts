import type { Commitment } from '../../src/commitments/schema.ts';
import { stable } from '../core/changed-fields.ts';
import type { Problem } from '../core/problem.ts';

/** The keys that a commitment names. */
export const namedByCommitment = ({ source, outcomes, moves = [], programme }: Commitment) => ({
  sources: [...new Set([source, ...outcomes.map((o) => o.source), ...moves.map((m) => m.source)])],
  programmes: programme ? [programme] : [],
});

/** What is wrong with a commitment on a day, and against what was published of it before. */
export const commitmentProblems = (
  commitment: Commitment,
  before: Commitment | undefined,
  today: string,
): Problem[] => [
  ...(commitment.made_on > today ? [{ path: ['made_on'], message: FUTURE }] : []),
  ...(['outcomes', 'moves'] as const).flatMap((list) =>
    (commitment[list] ?? []).flatMap((said, i) =>
      said.as_of > today ? [{ path: [list, i, 'as_of'], message: FUTURE }] : [],
    ),
  ),
  ...(before ? rewritten(before, commitment) : []),
];

const FUTURE = 'tidak boleh di masa depan';
const FROZEN =
  'janji yang sudah terbit tidak ditulis ulang; catat sebagai janji baru, atau tambahkan hasil “ditarik kembali”';
const DUE = 'tenggat pertama tetap seperti saat terbit; tulis tenggat baru pada "moves"';
const GROWS = 'yang sudah terbit tetap di tempatnya; tambahkan yang baru di bawahnya';

// Who promised what, when and in which source is what a promise is; by when, and what became of it, only grows.
function rewritten(before: Commitment, after: Commitment): Problem[] {
  const differs = (field: keyof Commitment) => stable(before[field]) !== stable(after[field]);
  const frozen = (['quote', 'kind', 'office', 'made_on', 'source', 'programme'] as const).filter(
    (field) => differs(field) && !(field === 'quote' && before.quote === null),
  );
  return [
    ...frozen.map((field) => ({ path: [field], message: FROZEN })),
    ...(differs('due') ? [{ path: ['due'], message: DUE }] : []),
    ...(['outcomes', 'moves'] as const).flatMap((list) =>
      starts(after[list], before[list]) ? [] : [{ path: [list], message: GROWS }],
    ),
  ];
}

const starts = (after: unknown[] = [], before: unknown[] = []) =>
  stable(after.slice(0, before.length)) === stable(before);

/** True when nothing but outcomes and moves came; the reason of an earlier amendment may stay or go. */
export const onlyAdds = (before: Commitment, after: Commitment) =>
  stable(ungrown(before)) === stable(ungrown(after)) && rewritten(before, after).length === 0;

const ungrown = (commitment: Commitment) => ({ ...commitment, outcomes: [], moves: null, reason: null });
