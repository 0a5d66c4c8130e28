import type { Assessment } from '../../src/assessments/schema.ts';
import type { Commitment } from '../../src/commitments/schema.ts';
import type { Budget, Transaction } from '../../src/programmes/budget-schema.ts';
import type { Indicator } from '../../src/programmes/indicator-schema.ts';
import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import { statusSourceOf, type ProgrammeContent } from '../../src/programmes/schema.ts';
import type { SourceContent } from '../../src/sources/schema.ts';
import { longDate } from '../../src/ui/when.ts';

/** What a source is made to say on a day, and where in a content that day stands. */
export interface Saying {
  path: PropertyKey[];
  source: string;
  day: string;
}

/** A source's own day: the later of the day it came out and the day it speaks of; '' of a source without days. */
export const ownDay = ({ event_date, published_at }: Pick<SourceContent, 'event_date' | 'published_at'>) =>
  [event_date ?? '', published_at?.slice(0, 10) ?? ''].toSorted().at(-1) ?? '';

/** Why a source cannot have said something on a day: it is older than that day. One without days could have said anything. */
export function tooLate(day: string, source: Pick<SourceContent, 'event_date' | 'published_at'>) {
  const own = ownDay(source);
  return own && day > own
    ? `sumber ini bertanggal ${longDate(own)}, jadi tidak dapat mengatakan sesuatu pada hari sesudahnya`
    : null;
}

const at = (source: string, day: string, ...path: PropertyKey[]): Saying => ({ path, source, day });

type Changed = { changes: { source: string; as_of: string }[] }[];

const changesOf = (milestones: Changed, ...path: PropertyKey[]) =>
  milestones.flatMap(({ changes }, m) =>
    changes.map((c, i) => at(c.source, c.as_of, ...path, m, 'changes', i, 'as_of')),
  );

function statusOf(programme: ProgrammeContent): Saying[] {
  const [source, day] = [statusSourceOf(programme), programme.status_date];
  return source === null || day === null ? [] : [at(source, day, 'status_date')];
}

/**
 * What each kind of content makes its sources say. A target speaks of a time to come, and an update or its claims
 * may quote an older source beside one that reaches its day: see `unreached`.
 */
export const says = {
  programmes: (programme: ProgrammeContent) => [
    ...statusOf(programme),
    ...programme.figures.flatMap((f, i) =>
      'as_of' in f ? [at(f.source, f.as_of, 'figures', i, 'as_of')] : [],
    ),
  ],
  schedules: ({ source, as_of, milestones, revisions }: Schedule) => [
    at(source, as_of, 'as_of'),
    ...changesOf(milestones, 'milestones'),
    ...revisions.flatMap((r, i) => [
      at(r.source, r.as_of, 'revisions', i, 'as_of'),
      ...changesOf(r.add, 'revisions', i, 'add'),
    ]),
  ],
  budgets: ({ source, as_of }: Budget) => [at(source, as_of, 'as_of')],
  transactions: ({ source, date }: Transaction) => [at(source, date, 'date')],
  indicators: ({ points }: Indicator) =>
    points.flatMap((p, i) => (p.kind === 'target' ? [] : [at(p.source, p.to, 'points', i, 'to')])),
  commitments: ({ source, made_on, outcomes, moves }: Commitment) => [
    at(source, made_on, 'made_on'),
    ...(moves ?? []).map((move, i) => at(move.source, move.as_of, 'moves', i, 'as_of')),
    ...outcomes.map((o, i) => at(o.source, o.as_of, 'outcomes', i, 'as_of')),
  ],
  assessments: ({ source, date }: Assessment) => [at(source, date, 'date')],
};
