import type {
  AddedMilestone,
  MilestoneChange,
  Revision,
  Schedule,
} from '../../src/programmes/schedule-schema.ts';
import { stable } from '../core/changed-fields.ts';
import type { Problem } from '../core/problem.ts';
import { placed } from './schedule-rules.ts';

/** One step that a stored plan has not taken yet. */
export type Step =
  { as_of: string; revision: Revision } | { as_of: string; milestone: string; change: MilestoneChange };

const HELD = 'rencana yang sudah terbit tidak diubah; tambahkan perubahan baru di bawah yang lama';

/** Where a file's plan contradicts what was published; a file that lags behind contradicts nothing. */
export function contradictions(before: Schedule, after: Schedule): Problem[] {
  if (stable(bareSchedule(before)) !== stable(bareSchedule(after)))
    return [{ path: ['milestones'], message: HELD }];
  if (!oneContinues(before.revisions.map(bareRevision), after.revisions.map(bareRevision)))
    return [{ path: ['revisions'], message: HELD }];
  return placed(after).flatMap(({ milestone, path }) =>
    oneContinues(changesOf(before, milestone.key), milestone.changes)
      ? []
      : [{ path: [...path, 'changes'], message: HELD }],
  );
}

const bareRevision = (r: Revision): Revision => ({ ...r, add: r.add.map((m) => ({ ...m, changes: [] })) });

/** A plan as it was first published, without anything that was said of it later. */
export const bareSchedule = (s: Schedule): Schedule => ({
  ...s,
  milestones: s.milestones.map((m) => ({ ...m, changes: [] })),
  revisions: [],
});

/** The keys of every milestone of a plan, those that joined later included. */
export const keysOf = (s: Schedule) => placed(s).map(({ milestone }) => milestone.key);

const changesOf = (s: Schedule, key: string) =>
  placed(s).find(({ milestone }) => milestone.key === key)?.milestone.changes ?? [];

const oneContinues = (one: unknown[], other: unknown[]) => {
  const shared = Math.min(one.length, other.length);
  return stable(one.slice(0, shared)) === stable(other.slice(0, shared));
};

/** What a file's plan says beyond the stored one, in the order in which it was said. */
export function news(before: Schedule, after: Schedule): Step[] {
  const revisions = after.revisions.slice(before.revisions.length).map((revision) => ({
    step: { as_of: revision.as_of, revision: bareRevision(revision) },
    rank: 1,
  }));
  const changes = placed(after).flatMap(({ milestone: { key, changes: all }, path, since }) =>
    all.slice(changesOf(before, key).length).map((change) => ({
      step: { as_of: change.as_of, milestone: key, change },
      rank: path[0] === 'revisions' && since === change.as_of ? 2 : 0,
    })),
  );
  return [...revisions, ...changes].toSorted(inTurn).map(({ step }) => step);
}

// A revision weighs what was said until that day; only what joins by it that day can be told of after it.
const inTurn = (a: Ranked, b: Ranked) =>
  a.step.as_of === b.step.as_of ? a.rank - b.rank : a.step.as_of < b.step.as_of ? -1 : 1;

interface Ranked {
  step: Step;
  rank: number;
}

/** The plan after one more step. */
export function withStep(schedule: Schedule, step: Step): Schedule {
  if ('revision' in step) return { ...schedule, revisions: [...schedule.revisions, step.revision] };
  const told = <M extends AddedMilestone>(m: M): M =>
    m.key === step.milestone ? { ...m, changes: [...m.changes, step.change] } : m;
  return {
    ...schedule,
    milestones: schedule.milestones.map(told),
    revisions: schedule.revisions.map((r) => ({ ...r, add: r.add.map(told) })),
  };
}
