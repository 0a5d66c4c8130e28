import { milestoneActions } from '../../src/programmes/milestone-states.ts';
import type { MilestoneChange, Revision, Schedule } from '../../src/programmes/schedule-schema.ts';
import type { RowProblem } from '../../src/spreadsheets/page.ts';
import { PLAN, REVISE, type Statement } from '../../src/spreadsheets/statements.ts';
import { words } from '../../src/spreadsheets/words.ts';
import { placed } from '../programmes/schedule-rules.ts';
import { groups, planned, said, type Group } from './revision-groups.ts';

const w = words.id;
const ACTIONS: unknown[] = [PLAN, REVISE, ...milestoneActions];

/** A plan as a file's rows and what was published of it make it together, not yet checked. */
export interface ScheduleDraft {
  schedule: Schedule;
  /** The row that says what stands at a place of the plan, by its path. */
  rowAt: Map<string, number>;
  /** Rows that say what was published already. */
  known: Set<number>;
  problems: { row: number; problem: RowProblem }[];
}

/**
 * Adds a file's rows to a plan that only grows. A row that says what was published says nothing new; anything else is
 * taken as said now, so a file may hold the whole history or its newest line alone.
 */
export function draftSchedule(
  programme: string,
  before: Schedule | undefined,
  rows: Statement[],
): ScheduleDraft {
  const draft: ScheduleDraft = {
    schedule: structuredClone(
      before ?? ({ programme, milestones: [], revisions: [] } as unknown as Schedule),
    ),
    rowAt: new Map(),
    known: new Set(),
    problems: rows.flatMap(misplaced),
  };
  const plain = rows.filter(({ action }) => ACTIONS.includes(action));
  const of = (action: string) => plain.filter((row) => row.action === action);
  if (!before && of(PLAN).length === 0) complain(draft, rows[0], 'action', w.planFirst);
  for (const row of of(PLAN)) plan(draft, before, row);
  revise(draft, before, of(REVISE));
  change(
    draft,
    before,
    plain.filter(({ action }) => action !== PLAN && action !== REVISE),
  );
  return draft;
}

const SAYS: Record<string, readonly string[]> = {
  [PLAN]: ['title', 'type', 'weight', 'due'],
  [REVISE]: ['title', 'type', 'weight', 'due', 'reason'],
};
const OF_CHANGES = ['due', 'date', 'reason'] as const;
const PARTS = ['title', 'type', 'weight', 'due', 'date', 'reason'] as const;

// What a row cannot say is not passed over: its author meant something by it.
function misplaced(row: Statement): ScheduleDraft['problems'] {
  const at = (column: string, message: string) => ({ row: row.row, problem: { column, message } });
  if (!ACTIONS.includes(row.action)) return [at('action', w.actionUnknown(ACTIONS.join(', ')))];
  const action = row.action as string;
  const says = new Map(Object.entries(SAYS)).get(action) ?? OF_CHANGES;
  return PARTS.filter((column) => row[column] !== null && !says.includes(column as never)).map((column) =>
    at(column, w.notHere(action)),
  );
}

const complain = (draft: ScheduleDraft, row: Statement | undefined, column: string, message: string) =>
  row && draft.problems.push({ row: row.row, problem: { column, message } });

function plan(draft: ScheduleDraft, before: Schedule | undefined, row: Statement): void {
  const { as_of, source } = row;
  const milestone = planned(row);
  if (before) {
    const stood = before.milestones.find(({ key }) => key === row.milestone);
    const same = stood && said([{ ...stood, changes: [] }, before.as_of, before.source]);
    if (same === said([milestone, as_of, source])) draft.known.add(row.row);
    else complain(draft, row, 'action', w.planHeld);
    return;
  }
  const { schedule, rowAt } = draft;
  if (schedule.milestones.length === 0) Object.assign(schedule, { as_of, source });
  else if (schedule.as_of !== as_of || schedule.source !== source) complain(draft, row, 'as_of', w.planOne);
  rowAt.set(`milestones.${schedule.milestones.length}`, row.row);
  schedule.milestones.push(milestone);
}

const bare = (revision: Revision) =>
  said({ ...revision, add: revision.add.map((m) => ({ ...m, changes: [] })) });

function revise(draft: ScheduleDraft, before: Schedule | undefined, rows: Statement[]): void {
  const stood = (before?.revisions ?? []).map(bare);
  for (const { rows: saying, revision } of groups(rows)) {
    const at = stood.indexOf(bare(revision));
    if (at >= 0) {
      stood[at] = '';
      for (const { row } of saying.values()) draft.known.add(row);
    } else append(draft, saying, revision);
  }
}

function append({ schedule, rowAt }: ScheduleDraft, saying: Group['rows'], revision: Revision): void {
  const at = `revisions.${schedule.revisions.length}`;
  const [first] = saying.values();
  if (first) rowAt.set(at, first.row);
  for (const [key, { row }] of saying) rowAt.set(`${at}.weights.${String(key)}`, row);
  for (const [i, { key }] of revision.add.entries()) rowAt.set(`${at}.add.${i}`, saying.get(key)?.row ?? 0);
  schedule.revisions.push(revision);
}

function change(draft: ScheduleDraft, before: Schedule | undefined, rows: Statement[]): void {
  const milestones = new Map(placed(draft.schedule).map((one) => [one.milestone.key as unknown, one]));
  const stored = new Map(
    (before ? placed(before) : []).map(({ milestone }) => [
      milestone.key as unknown,
      milestone.changes.map(said),
    ]),
  );
  for (const row of rows) {
    const target = milestones.get(row.milestone);
    if (!target) {
      complain(draft, row, 'milestone', w.milestoneUnknown(String(row.milestone ?? '')));
      continue;
    }
    const { action, due, date, reason, as_of, source } = row;
    const one = { action, due, date, reason, as_of, source } as MilestoneChange;
    const at = stored.get(row.milestone)?.indexOf(said(one)) ?? -1;
    if (at >= 0) {
      stored.get(row.milestone)?.splice(0, at + 1);
      draft.known.add(row.row);
      continue;
    }
    draft.rowAt.set([...target.path, 'changes', target.milestone.changes.length].join('.'), row.row);
    target.milestone.changes.push(one);
  }
}
