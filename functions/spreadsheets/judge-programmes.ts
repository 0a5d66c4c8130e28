import { unexplained } from '../../src/drafts/gate.ts';
import { refused, ProgrammeContent } from '../../src/programmes/schema.ts';
import { columns } from '../../src/spreadsheets/columns.ts';
import { programmeCells } from '../../src/spreadsheets/kinds.ts';
import { merged } from '../../src/spreadsheets/merged.ts';
import type { RowProblem } from '../../src/spreadsheets/page.ts';
import { words } from '../../src/spreadsheets/words.ts';
import { changedFields } from '../core/changed-fields.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import type { Problem } from '../core/problem.ts';
import { planSteps } from '../imports/plan-import.ts';
import { problemsOf } from '../imports/problems.ts';
import { readKnown } from '../imports/read-known.ts';
import { programmesByKey, toProgramme } from '../programmes/reads.ts';
import type { ProgrammeChange } from '../programmes/save-programmes.ts';
import type { SheetRow } from '../../src/spreadsheets/rows.ts';
import { asFile, atReason, columnOf, verdict, type Judged } from './judged.ts';

interface Read {
  row: SheetRow;
  before: ProgrammeChange['before'];
  content: ProgrammeContent | null;
  problems: RowProblem[];
}

/** What rows of programmes would do, by the rules of the import. */
export async function judgeProgrammes(ctx: Ctx, region: string, rows: SheetRow[]): Promise<Judged> {
  const keys = rows.map(({ cells }) => programmeCells.key.read(cells.get('key') ?? '') as string);
  const [found = []] = await readAll(ctx.db, [programmesByKey(ctx.db, region, keys)]);
  const known = new Map(found.map((row) => [row.key, toProgramme(row)]));
  const read = rows.map((row, i) => readRow(row, known.get(keys[i])));
  const told = read.filter((one) => one.content !== null);
  const file = asFile(region, { programmes: told.map(({ content }) => content!) });
  const world = await readKnown(ctx, file);
  const steps = planSteps(file, world);
  const wrong = Map.groupBy(problemsOf(file, world, steps), ({ path }) => path[1] as number);
  const verdicts = read.map((one) => {
    const at = told.indexOf(one);
    const outcome = steps[at]?.outcome === 'amended' ? 'amended' : one.before ? 'unchanged' : 'created';
    const problems = [
      ...(wrong.get(at) ?? []).map(({ path, message }) => shown({ path: path.slice(2), message })),
      ...(outcome === 'amended' ? gate(one) : []),
    ];
    return verdict(one.row, outcome, one.before?.version ?? 0, [...one.problems, ...problems]);
  });
  const programmes = read.flatMap(({ content, before }, i) =>
    content && ['created', 'amended'].includes(verdicts[i]!.outcome) ? [{ content, before }] : [],
  );
  return { verdicts, programmes, updates: [], plans: [] };
}

function readRow(row: SheetRow, before: ProgrammeChange['before']): Read {
  const { reason: _, ...stood } = before?.content ?? ({} as Partial<ProgrammeContent>);
  const after = merged(before && stood, row.cells, programmeCells);
  const reason = row.cells.get('reason')?.trim();
  // What no cell changes is not judged again.
  if (before && changedFields(stood, after as typeof stood).length === 0)
    return { row, before, content: before.content, problems: [] };
  const { success, data, error } = ProgrammeContent.safeParse({ ...after, ...(reason ? { reason } : {}) });
  return success
    ? { row, before, content: data, problems: [] }
    : { row, before, content: null, problems: error.issues.map(shown) };
}

// What stands in an officer's way in a form stands in a file's way too.
const gate = ({ before, content }: Read): RowProblem[] => [
  ...refused(content!).map(shown),
  ...unexplained('programme', before!.content, content).map(atReason),
];

function shown({ path, message }: Pick<Problem, 'path' | 'message'>): RowProblem {
  const column = columnOf(path, columns.programmes, 'key');
  return { column, message: column === 'quick_win' ? words.id.yesNo : message };
}
