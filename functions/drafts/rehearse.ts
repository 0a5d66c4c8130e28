import type { ContentOf, Kind } from '../../src/drafts/kinds.ts';
import type { Draft } from '../../src/drafts/page.ts';
import { refusedAt } from '../../src/drafts/refused.ts';
import { gateWords } from '../../src/drafts/gate-words.ts';
import { REASON } from '../../src/drafts/kinds/common.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { Rehearsed, type Ctx } from '../core/ctx.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';
import { publish } from './kinds.ts';

/**
 * What the verb of a draft would refuse if the draft were published now: unknown names, a source older than what it is
 * made to say, a plan that contradicts itself. Asked as the portal itself, because who may publish is another question.
 */
export async function rehearse(
  ctx: Ctx,
  draft: Pick<Draft, 'kind' | 'region' | 'base_version' | 'fields'>,
  content: ContentOf<Kind>,
  before: Record<string, unknown> | null,
): Promise<FieldProblem[]> {
  const world: Ctx = { ...ctx, actor: { kind: 'system', id: 'rehearsal' }, rehearsal: true };
  try {
    await publish(world, draft, content, before);
    return [];
  } catch (error) {
    if (error instanceof Rehearsed) return [];
    if (!(error instanceof Refusal)) throw error;
    if (error.fields.length === 0) return [plain(error.say(refusals[ctx.locale]))];
    return error.fields.map((problem) => refusedAt(draft.kind, draft.fields, problem));
  }
}

// The one refusal that is about a field and does not name it: files call it by its column, forms by its question.
const plain = (message: string): FieldProblem =>
  message === refusals.id.reasonMissing
    ? { field: REASON, message: gateWords.id.reasonMissing }
    : { field: '', message };
