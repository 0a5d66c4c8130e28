import { unexplained } from '../../src/drafts/gate.ts';
import { Correction, UpdateContent } from '../../src/updates/schema.ts';
import { columns } from '../../src/spreadsheets/columns.ts';
import { updateCells } from '../../src/spreadsheets/kinds.ts';
import { merged } from '../../src/spreadsheets/merged.ts';
import type { RowOutcome, RowProblem } from '../../src/spreadsheets/page.ts';
import { words } from '../../src/spreadsheets/words.ts';
import { changedFields } from '../core/changed-fields.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import { planSteps, type Step } from '../imports/plan-import.ts';
import { problemsOf } from '../imports/problems.ts';
import { readKnown } from '../imports/read-known.ts';
import { updatesByKey } from '../updates/reads.ts';
import { authored, type UpdateChange } from '../updates/update-changes.ts';
import type { SheetRow } from '../../src/spreadsheets/rows.ts';
import { asFile, atReason, columnOf, verdict, type Judged } from './judged.ts';

interface Read {
  row: SheetRow;
  before: UpdateChange['before'];
  /** Null when the row says nothing that could be published. */
  content: UpdateContent | null;
  reason: string | null;
  problems: RowProblem[];
}

const w = words.id;

/** What rows of updates would do: a new one is published, a changed one with a reason is a correction. */
export async function judgeUpdates(ctx: Ctx, region: string, rows: SheetRow[]): Promise<Judged> {
  const keys = rows.map(({ cells }) => updateCells.key.read(cells.get('key') ?? '') as string);
  const [found = []] = await readAll(ctx.db, [updatesByKey(ctx.db, region, keys)]);
  // The newest version of each comes last.
  const newest = new Map(found.map((row) => [row.key, row]));
  const read = rows.map((row, i) => readRow(row, newest.get(keys[i])));
  const told = read.filter((one) => one.content !== null);
  const file = asFile(region, { updates: told.map(({ content }) => content!) });
  const world = await readKnown(ctx, file);
  const planned = planSteps(file, world);
  const outcomes = told.map((one, i) => outcomeOf(one, planned[i]!));
  // To the import's rules a correction is news: it is judged like a new update.
  const steps = planned.map((step, i): Step => ({
    ...step,
    outcome: outcomes[i] === 'unchanged' ? 'unchanged' : 'created',
  }));
  const wrong = Map.groupBy(problemsOf(file, world, steps), ({ path }) => path[1] as number);
  const verdicts = read.map((one) => {
    const at = told.indexOf(one);
    const problems = (wrong.get(at) ?? []).map(({ path, message }) => shown(path.slice(2), message));
    const said =
      outcomes[at] === 'wrong'
        ? [{ column: 'reason', message: w.updateChanged }]
        : outcomes[at] === 'corrected'
          ? gate(one)
          : [];
    const version = one.before?.version ?? 0;
    return verdict(one.row, outcomes[at] ?? 'wrong', version, [...one.problems, ...said, ...problems]);
  });
  const updates = read.flatMap(({ content, before, reason }, i) =>
    content && ['created', 'corrected'].includes(verdicts[i]!.outcome)
      ? [{ content, before, reason: before ? reason : null }]
      : [],
  );
  return { verdicts, programmes: [], updates, plans: [] };
}

// The gate of a correction in a form.
const gate = ({ before, content, reason }: Read): RowProblem[] =>
  unexplained('correction', before!.content, { ...content, reason }).map(atReason);

// Words of an older version, without a reason, are those of a file that lags behind.
function outcomeOf({ content, before, reason }: Read, step: Step): RowOutcome {
  if (!before) return 'created';
  if (changedFields(before.content, content!).length === 0) return 'unchanged';
  if (reason) return 'corrected';
  return step.outcome === 'unchanged' ? 'unchanged' : 'wrong';
}

function readRow(row: SheetRow, newest: Row | undefined): Read {
  const reason = row.cells.get('reason')?.trim() || null;
  if (newest?.content === null)
    return {
      row,
      before: undefined,
      content: null,
      reason,
      problems: [{ column: 'key', message: w.updateErased }],
    };
  const before = newest && authored(newest);
  const after = merged(before?.content, row.cells, updateCells);
  if (before && changedFields(before.content, after as UpdateContent).length === 0)
    return { row, before, content: before.content, reason, problems: [] };
  const { success, data, error } = UpdateContent.safeParse(after);
  const problems = [
    ...(error?.issues ?? []).map(({ path, message }) => shown(path, message)),
    ...(before && before.content.programme !== (after.programme ?? null)
      ? [{ column: 'programme', message: w.programmeFixed }]
      : []),
    ...(reason ? (Correction.shape.reason.safeParse(reason).error?.issues ?? []) : []).map(({ message }) => ({
      column: 'reason',
      message,
    })),
  ];
  return { row, before, content: success ? data : null, reason, problems };
}

const shown = (path: readonly PropertyKey[], message: string): RowProblem => ({
  column: columnOf(path, columns.updates, 'key'),
  message,
});
