import type { Action } from '../../src/accounts/roles.ts';
import { recordAssessment } from '../../functions/assessments/record-assessment.ts';
import { recordCommitment } from '../../functions/commitments/record-commitment.ts';
import type { Ctx } from '../../functions/core/ctx.ts';
import { saveDraft } from '../../functions/drafts/save-draft.ts';
import { dropDraft, returnDraft, submitDraft } from '../../functions/drafts/settle-draft.ts';
import { registerOrganisation } from '../../functions/organisations/register-organisation.ts';
import { amendProgramme } from '../../functions/programmes/amend-programme.ts';
import { changeMilestone, revisePlan } from '../../functions/programmes/change-schedule.ts';
import { createProgramme } from '../../functions/programmes/create-programme.ts';
import { answerQuestion } from '../../functions/feedback/answer-question.ts';
import { correctAnswer } from '../../functions/feedback/correct-answer.ts';
import { eraseFeedback } from '../../functions/feedback/erase-feedback.ts';
import { hideFeedback } from '../../functions/feedback/hide-feedback.ts';
import { publishFeedback } from '../../functions/feedback/publish-feedback.ts';
import { refuseFeedback } from '../../functions/feedback/refuse-feedback.ts';
import { showPhotos } from '../../functions/feedback/show-photos.ts';
import { planMilestones } from '../../functions/programmes/plan-milestones.ts';
import { recordBudget } from '../../functions/programmes/record-budget.ts';
import { recordIndicator } from '../../functions/programmes/record-indicator.ts';
import { recordMethod } from '../../functions/programmes/record-method.ts';
import { recordTransaction } from '../../functions/programmes/record-transaction.ts';
import { removeTemplate } from '../../functions/response-templates/remove-template.ts';
import { saveTemplate } from '../../functions/response-templates/save-template.ts';
import { changeRoute } from '../../functions/routing/change-route.ts';
import { recordSource } from '../../functions/sources/record-source.ts';
import { correctUpdate } from '../../functions/updates/correct-update.ts';
import { enterServiceRequest } from '../../functions/triage/enter-service-request.ts';
import { publishUpdate } from '../../functions/updates/publish-update.ts';
import { redactUpdate } from '../../functions/updates/redact-update.ts';
import { idFor } from '../../functions/core/ids.ts';
import { OTHER } from './matrix.ts';
import { waiting } from './moderation.ts';
import { ctxAt } from './portal.ts';
import { furnish, REGION, sample } from './sample.ts';

/** Anything at all: who may is asked before what. */
const any = {} as never;
const draft = { id: '0000000000', version: 1 };
/** What a resident said to the agency, in each region. */
const feedback = new Map<string, string>();
const said = { seen: 0, reason: '', text: '', organisation: 'dinas', photos: [] };

/** Every verb that officers reach, with the action that it must ask for. */
export const verbs: [name: string, action: Action, run: (ctx: Ctx, region: string) => Promise<unknown>][] = [
  [
    'recordSource',
    'source.record',
    (ctx, region) =>
      recordSource(ctx, { region, source: { ...sample.source, key: `baru-${ctx.actor.id.toLowerCase()}` } }),
  ],
  [
    'recordSource of a known one',
    'content.publish',
    (ctx, region) => recordSource(ctx, { region, source: sample.source }),
  ],
  [
    'registerOrganisation',
    'content.publish',
    (ctx, region) => registerOrganisation(ctx, { region, organisation: sample.organisation }),
  ],
  [
    'createProgramme',
    'content.publish',
    (ctx, region) => createProgramme(ctx, { region, programme: sample.programme }),
  ],
  [
    'amendProgramme',
    'content.publish',
    (ctx, region) => amendProgramme(ctx, { region, programme: sample.programme }),
  ],
  ['planMilestones', 'content.publish', (ctx, region) => planMilestones(ctx, { region, schedule: any })],
  [
    'changeMilestone',
    'content.publish',
    (ctx, region) => changeMilestone(ctx, { region, programme: 'lampu', milestone: 'm', change: any }),
  ],
  [
    'revisePlan',
    'content.publish',
    (ctx, region) =>
      revisePlan(ctx, { region, programme: 'lampu', revision: { as_of: '2026-01-01', add: [] } as never }),
  ],
  ['recordBudget', 'content.publish', (ctx, region) => recordBudget(ctx, { region, budget: any })],
  [
    'recordTransaction',
    'content.publish',
    (ctx, region) => recordTransaction(ctx, { region, transaction: any }),
  ],
  ['recordMethod', 'content.publish', (ctx, region) => recordMethod(ctx, { region, method: any })],
  ['recordIndicator', 'content.publish', (ctx, region) => recordIndicator(ctx, { region, indicator: any })],
  [
    'recordCommitment',
    'content.publish',
    (ctx, region) => recordCommitment(ctx, { region, commitment: any }),
  ],
  [
    'recordAssessment',
    'content.publish',
    (ctx, region) => recordAssessment(ctx, { region, assessment: any }),
  ],
  [
    'publishUpdate',
    'content.publish',
    (ctx, region) => publishUpdate(ctx, { region, update: sample.update }),
  ],
  [
    'correctUpdate',
    'update.correct',
    (ctx, region) => correctUpdate(ctx, { region, update: 'lampu-menyala', reason: 'salah' }),
  ],
  [
    'redactUpdate',
    'update.correct',
    async (ctx, region) =>
      redactUpdate(ctx, { id: await idFor(region, 'update', 'lampu-menyala'), version: 1, reason: 'x' }),
  ],
  [
    'saveDraft',
    'draft.write',
    (ctx, region) =>
      saveDraft(ctx, { ...draft, version: 7, region, kind: 'update', subject: null, base: null, fields: {} }),
  ],
  [
    'changeRoute',
    'route.change',
    (ctx, region) =>
      changeRoute(ctx, { region, service_code: '', district_code: '', agency: sample.organisation.key }),
  ],
  ...(
    [
      ['publishFeedback', 'feedback.moderate', publishFeedback],
      ['refuseFeedback', 'feedback.moderate', refuseFeedback],
      ['hideFeedback', 'feedback.moderate', hideFeedback],
      ['showPhotos', 'feedback.moderate', showPhotos],
      ['eraseFeedback', 'feedback.erase', eraseFeedback],
      ['answerQuestion', 'feedback.answer', answerQuestion],
      ['correctAnswer', 'feedback.answer', correctAnswer],
    ] as const
  ).map(([name, action, verb]): (typeof verbs)[number] => [
    name,
    action,
    (ctx, region) => verb(ctx, { ...said, id: feedback.get(region)! }),
  ]),
  ['submitDraft', 'draft.write', (ctx, region) => submitDraft(ctx, { ...draft, region })],
  ['returnDraft', 'content.publish', (ctx, region) => returnDraft(ctx, { ...draft, region }, '')],
  ['dropDraft', 'draft.write', (ctx, region) => dropDraft(ctx, { ...draft, region })],
  ['saveTemplate', 'template.change', (ctx, region) => saveTemplate(ctx, { region, content: any, of: any })],
  ['removeTemplate', 'template.change', (ctx, region) => removeTemplate(ctx, { region, id: '0000000000' })],
  [
    'enterServiceRequest',
    'service_request.enter',
    (ctx, region) =>
      enterServiceRequest(ctx, {
        ...({} as Parameters<typeof enterServiceRequest>[1]),
        region,
        channel: 'phone',
      }),
  ],
];

/** Two regions with what these verbs are about. */
export async function furnishVerbs(): Promise<void> {
  await furnish();
  await furnish(OTHER, '35.99', { demo: false, province: { code: '35', name: 'Jawa Timur' } });
  for (const region of [REGION, OTHER]) await publishUpdate(ctxAt(), { region, update: sample.update });
  for (const region of [REGION, OTHER]) feedback.set(region, await waiting({ region }));
}

/** How a verb answers: refused for want of a role, or in any other way. */
export const isRefused = async (run: () => Promise<unknown>): Promise<boolean> =>
  run().then(
    () => false,
    (error: { code?: string }) => error.code === 'not_allowed',
  );
