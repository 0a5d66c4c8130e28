import type { ContentOf, Kind } from '../../src/drafts/kinds.ts';
import { correctionOf } from '../../src/drafts/kinds/correction.ts';
import { changeOf } from '../../src/drafts/kinds/milestone.ts';
import { revisionOf } from '../../src/drafts/kinds/revision.ts';
import type { Draft } from '../../src/drafts/page.ts';
import { recordAssessment } from '../assessments/record-assessment.ts';
import { recordCommitment } from '../commitments/record-commitment.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { registerOrganisation } from '../organisations/register-organisation.ts';
import { amendProgramme } from '../programmes/amend-programme.ts';
import { changeMilestone, revisePlan } from '../programmes/change-schedule.ts';
import { createProgramme } from '../programmes/create-programme.ts';
import { planMilestones } from '../programmes/plan-milestones.ts';
import { recordBudget } from '../programmes/record-budget.ts';
import { recordIndicator } from '../programmes/record-indicator.ts';
import { recordMethod } from '../programmes/record-method.ts';
import { recordTransaction } from '../programmes/record-transaction.ts';
import { recordSource } from '../sources/record-source.ts';
import { correctUpdate } from '../updates/correct-update.ts';
import { publishUpdate } from '../updates/publish-update.ts';
import type { UpdateContent } from '../../src/updates/schema.ts';

/** Where a draft's content goes: its region, the version it builds on and what stands there; null for something new. */
interface Target {
  region: string;
  base: number | null;
  before: Record<string, unknown> | null;
}

type Publish<K extends Kind> = (ctx: Ctx, content: ContentOf<K>, target: Target) => Promise<unknown>;

/** The verb that each kind of draft goes through when it is published. */
const publishers: { [K in Kind]: Publish<K> } = {
  source: (ctx, source, { region }) => recordSource(ctx, { region, source }),
  organisation: (ctx, organisation, { region }) => registerOrganisation(ctx, { region, organisation }),
  method: (ctx, method, { region }) => recordMethod(ctx, { region, method }),
  programme: (ctx, programme, { region, base }) =>
    (base === null ? createProgramme : amendProgramme)(ctx, { region, programme }),
  schedule: (ctx, schedule, { region }) => planMilestones(ctx, { region, schedule }),
  milestone: (ctx, content, { region, base }) =>
    changeMilestone(ctx, { region, ...changeOf(content), version: base ?? 0 }),
  revision: (ctx, content, { region, base }) =>
    revisePlan(ctx, { region, ...revisionOf(content), version: base ?? 0 }),
  budget: (ctx, budget, { region }) => recordBudget(ctx, { region, budget }),
  transaction: (ctx, transaction, { region }) => recordTransaction(ctx, { region, transaction }),
  indicator: (ctx, indicator, { region }) => recordIndicator(ctx, { region, indicator }),
  commitment: (ctx, commitment, { region }) => recordCommitment(ctx, { region, commitment }),
  assessment: (ctx, assessment, { region }) => recordAssessment(ctx, { region, assessment }),
  update: (ctx, update, { region }) => publishUpdate(ctx, { region, update }),
  correction: (ctx, whole, { region, before }) =>
    correctUpdate(ctx, correctionOf(region, before as unknown as UpdateContent, whole)),
};

/** Puts a draft's content through the verb of its kind; a content that changes nothing is refused. */
export async function publish(
  ctx: Ctx,
  { kind, region, base_version }: Pick<Draft, 'kind' | 'region' | 'base_version'>,
  content: ContentOf<Kind>,
  before: Target['before'],
): Promise<void> {
  const verb = publishers[kind] as Publish<Kind>;
  const outcome = await verb(ctx, content as never, { region, base: base_version, before });
  if (outcome === 'unchanged') throw new Refusal('invalid', (w) => w.amendmentEmpty);
}
