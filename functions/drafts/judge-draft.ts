import { gateOf } from '../../src/drafts/gate.ts';
import { gateWords } from '../../src/drafts/gate-words.ts';
import { keyOf, kinds, type ContentOf, type Kind } from '../../src/drafts/kinds.ts';
import type { Draft } from '../../src/drafts/page.ts';
import { parse } from '../../src/drafts/parse.ts';
import { localDate } from '../../src/ui/when.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import type { FieldProblem } from '../core/refusal.ts';
import { regionMirror } from '../regions/reads.ts';
import { knownByKey, toKnown, type Known } from './known.ts';
import { progressJump } from './progress-jump.ts';
import { rehearse } from './rehearse.ts';

/** What the gate says of a draft today. */
export interface Judgement {
  /** Null while the fields cannot be read as the content they should be. */
  content: ContentOf<Kind> | null;
  /** What it would change, as that stands now. */
  known: Known | null;
  problems: FieldProblem[];
  warnings: FieldProblem[];
}

/** Reads a draft's fields as the content they mean, and holds it against what is published. */
export async function judgeDraft(
  { db, now }: Ctx,
  { kind, region, subject_key, fields }: Pick<Draft, 'kind' | 'region' | 'subject_key' | 'fields'>,
): Promise<Judgement> {
  const [rows = [], regions = []] = await readAll(db, [
    knownByKey(db, kind, region, subject_key ?? ''),
    regionMirror(db, region),
  ]);
  const known = toKnown(kind, rows);
  const read = parse(kind, fields);
  if (!('content' in read)) return { content: null, known, problems: read.problems, warnings: [] };
  const today = localDate(now(), regions[0]?.time_zone as string);
  const before = known?.content ?? null;
  const { problems, warnings } = gateOf(kind, before, read.content, today, fields);
  return {
    content: read.content,
    known,
    problems: [
      ...otherSubject(kind, subject_key, read.content),
      ...problems,
      ...progressJump(kind, before, read.content),
    ],
    warnings,
  };
}

// What is published is what was compared: a draft about one thing cannot change another.
function otherSubject(kind: Kind, subject: string | null, content: ContentOf<Kind>): FieldProblem[] {
  if (subject === null || keyOf(kind, content) === subject) return [];
  return [{ field: kinds[kind].key, message: gateWords.id.otherSubject(subject) }];
}

/** The judgement of the gate, and what the verb of the draft would refuse besides. */
export async function examineDraft(ctx: Ctx, draft: Draft): Promise<Judgement> {
  const judged = await judgeDraft(ctx, draft);
  if (judged.content === null) return judged;
  const more = await rehearse(ctx, draft, judged.content, judged.known?.content ?? null);
  // What the gate has said of a field already, the verb says again in other words.
  const said = new Set(judged.problems.map(({ field }) => field));
  return { ...judged, problems: [...judged.problems, ...more.filter(({ field }) => !said.has(field))] };
}
