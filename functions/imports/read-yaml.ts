import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type * as z from 'zod';
import { problemsIn } from '../core/issues.ts';
import { nameOf, type Problem } from '../core/problem.ts';
import { Refusal, type FieldProblem, type Say } from '../core/refusal.ts';
import { unplainNumbers } from './plain-numbers.ts';

/** Bytes of YAML in one file, at most. */
const LIMIT = 1_000_000;

type Path = readonly PropertyKey[];

/** A checked file that still knows on which line each of its fields stands. */
export interface Checked<T> {
  data: T;
  problemAt: (path: Path, message: string) => FieldProblem;
}

/** Reads a YAML file into a schema; a bad file is refused whole, each problem with line, field and the right value. */
export function readYaml<T>(text: string, schema: z.ZodType<T>): Checked<T> {
  if (new TextEncoder().encode(text).length > LIMIT) throw new Refusal('invalid', (w) => w.fileTooLarge);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0)
    throw new Refusal(
      'invalid',
      BAD,
      document.errors.map((e) => broken(e, lines)),
    );
  const aliases = aliasesIn(document, lines);
  if (aliases.length > 0) throw new Refusal('invalid', BAD, aliases);
  const problemAt = (path: Path, message: string) => ({
    field: nameOf(path) || 'berkas',
    message,
    line: lineOf(document, lines, path),
  });
  const result = schema.safeParse(document.toJS());
  const problems = [...unplainNumbers(document), ...problemsIn(result.error?.issues ?? [], unknownColumns)];
  if (result.success && problems.length === 0) return { data: result.data, problemAt };
  throw new Refusal(
    'invalid',
    BAD,
    problems.map((p) => problemAt(p.path, p.message)),
  );
}

const BAD: Say = (w) => w.fileRefused;

const broken = (error: { pos: [number, number]; code: string }, lines: LineCounter): FieldProblem => ({
  field: 'YAML',
  message:
    'susunan tidak terbaca; periksa spasi di awal baris, titik dua, tanda kutip, dan kolom yang ditulis dua kali',
  line: lines.linePos(error.pos[0]).line,
});

// An alias may point nowhere, or unfold a few lines into millions; nobody who writes by hand needs one.
function aliasesIn(document: Document, lines: LineCounter): FieldProblem[] {
  const found: FieldProblem[] = [];
  visit(document, {
    Alias(_, { range }) {
      const message = 'tulis isinya langsung, tanpa jangkar "&" dan rujukan "*"';
      found.push({ field: 'YAML', message, line: lines.linePos(range?.[0] ?? 0).line });
      return visit.BREAK;
    },
  });
  return found;
}

const unknownColumns = (path: Path, keys: string[]): Problem[] =>
  keys.map((key) => ({ path: [...path, key], message: 'kolom ini tidak dikenal; periksa ejaannya' }));

// A missing field has no place of its own: the nearest thing around it has.
function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const pair = isMap(parent)
      ? parent.items.find((p) => isScalar(p.key) && p.key.value === path[length - 1])
      : undefined;
    const node = (pair?.key ?? document.getIn(path.slice(0, length), true)) as
      { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
