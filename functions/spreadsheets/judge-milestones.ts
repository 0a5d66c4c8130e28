import { jumps } from '../../src/drafts/causes.ts';
import { progressProblem } from '../../src/drafts/gate.ts';
import { milestonesOf, progressOf } from '../../src/programmes/schedule.ts';
import { Schedule } from '../../src/programmes/schedule-schema.ts';
import { columns } from '../../src/spreadsheets/columns.ts';
import { milestoneCells } from '../../src/spreadsheets/kinds.ts';
import type { RowProblem } from '../../src/spreadsheets/page.ts';
import { statementFrom, type Statement } from '../../src/spreadsheets/statements.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import { versionedByKey } from '../core/versioned-reads.ts';
import { planSteps } from '../imports/plan-import.ts';
import { problemsOf } from '../imports/problems.ts';
import { readKnown } from '../imports/read-known.ts';
import type { SheetRow, Verdict } from '../../src/spreadsheets/rows.ts';
import { news, withStep } from '../programmes/schedule-steps.ts';
import { asFile, atReason, verdict, type Judged } from './judged.ts';
import { draftSchedule, type ScheduleDraft } from './schedule-draft.ts';

interface Plan {
  rows: SheetRow[];
  statements: Statement[];
  before: Schedule | undefined;
  base: number;
  draft: ScheduleDraft;
  /** Null while the rows make no plan. */
  schedule: Schedule | null;
  problems: ScheduleDraft['problems'];
}

/** What rows of milestones would do, plan by plan, by the rules of the import and of the officers' gate. */
export async function judgeMilestones(ctx: Ctx, region: string, rows: SheetRow[]): Promise<Judged> {
  const byProgramme = Map.groupBy(rows, ({ cells }) => keyOf(cells.get('programme')));
  const [found = []] = await readAll(ctx.db, [
    versionedByKey(ctx.db, 'schedule', region, [...byProgramme.keys()]),
  ]);
  const stored = new Map(found.map((row) => [row.key, row]));
  const plans = [...byProgramme].map(([key, of]) => readPlan(key, of, stored.get(key)));
  const told = plans.filter(({ schedule }) => schedule !== null);
  const file = asFile(region, { schedules: told.map(({ schedule }) => schedule!) });
  const world = await readKnown(ctx, file);
  for (const { path, message } of problemsOf(file, world, planSteps(file, world))) {
    const plan = told[path[1] as number];
    plan?.problems.push(placedAt(plan, path.slice(2), message));
  }
  for (const plan of told) if (plan.problems.length === 0) plan.problems.push(...jumping(plan));
  const verdicts = plans.flatMap(judgePlan);
  const grown = plans.filter(
    ({ problems, draft, rows: of }) => problems.length === 0 && draft.known.size < of.length,
  );
  return {
    verdicts,
    programmes: [],
    updates: [],
    plans: grown.map(({ schedule, base }) => ({ schedule: schedule!, base })),
  };
}

const keyOf = (typed = '') => milestoneCells.programme.read(typed) as string;

function readPlan(programme: string, rows: SheetRow[], row: Row | undefined): Plan {
  const statements = rows.map((one) => statementFrom(one.row, one.cells));
  const before = row && (JSON.parse(row.content as string) as Schedule);
  const draft = draftSchedule(programme, before, statements);
  const base = (row?.version ?? 0) as number;
  const plan: Plan = { rows, statements, before, base, draft, schedule: null, problems: [...draft.problems] };
  if (before && draft.known.size === rows.length) return { ...plan, schedule: before };
  const { success, data, error } = Schedule.safeParse(draft.schedule);
  plan.problems.push(...(error?.issues ?? []).map(({ path, message }) => placedAt(plan, path, message)));
  return { ...plan, schedule: success ? data : null };
}

function judgePlan({ rows, draft, base, problems }: Plan): Verdict[] {
  const wrong = Map.groupBy(problems, ({ row }) => row);
  return rows.map((row) => {
    const outcome = draft.known.has(row.row) ? 'unchanged' : base === 0 ? 'created' : 'amended';
    return verdict(
      row,
      outcome,
      base,
      (wrong.get(row.row) ?? []).map(({ problem }) => problem),
    );
  });
}

const SAME: Record<string, string> = { weights: 'weight', changes: 'action', key: 'milestone' };

// The row that says what stands at a place of the plan, or the nearest around it; the first when none does.
function placedAt({ rows, draft }: Plan, path: readonly PropertyKey[], message: string) {
  let row: number | undefined;
  for (let length = path.length; length > 0 && row === undefined; length -= 1)
    row = draft.rowAt.get(path.slice(0, length).join('.'));
  const names = path.filter((step) => typeof step === 'string').map((step) => SAME[step] ?? step);
  const column = names.findLast((name) => (columns.milestones as readonly string[]).includes(name));
  const problem: RowProblem = { column: column ?? 'programme', message };
  return { row: row ?? rows[0]!.row, problem };
}

// A first plan brings its own history. What is said of a published one is explained when its progress moves that much
// on the way, however many steps it takes there.
function jumping({ before, schedule, statements, draft }: Plan): Plan['problems'] {
  if (!before || !schedule) return [];
  const way = [before];
  for (const step of news(before, schedule)) way.push(withStep(way.at(-1)!, step));
  const progress = way.map((plan) => progressOf(milestonesOf(plan)));
  const ends = [Math.min(...progress), Math.max(...progress)].toSorted(
    (a, b) => progress.indexOf(a) - progress.indexOf(b),
  );
  const [from = 0, to = 0] = ends;
  if (!jumps(from, to)) return [];
  return statements
    .filter(({ reason, row }) => reason === null && !draft.known.has(row))
    .map(({ row }) => ({ row, problem: atReason(progressProblem(from, to)) }));
}
