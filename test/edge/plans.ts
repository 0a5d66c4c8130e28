import { changeMilestone, revisePlan } from '../../functions/programmes/change-schedule.ts';
import { planMilestones } from '../../functions/programmes/plan-milestones.ts';
import {
  MilestoneChange,
  Schedule,
  type Revision,
  type Schedule as Plan,
} from '../../src/programmes/schedule-schema.ts';
import { ctxAt } from './portal.ts';
import { REGION } from './sample.ts';

/** A made-up plan of the sample's programme: three milestones, none of them told of yet. */
export const plan: Plan = Schedule.parse({
  programme: 'lampu',
  as_of: '2026-01-05',
  source: 'koran',
  milestones: [
    { key: 'rancangan', title: 'Rancangan disetujui', type: 'approval', weight: 20, due: '2026-03' },
    { key: 'tiang', title: 'Tiang berdiri', type: 'delivery', weight: 50, due: '2026-Q3' },
    { key: 'menyala', title: 'Semua lampu menyala', type: 'delivery', weight: 30, due: '2026-12-31' },
  ],
});

/** A later change of that plan, by which one more milestone joins it. */
export const revision: Revision = {
  as_of: '2026-07-01',
  source: 'koran',
  reason: 'warga meminta sakelar',
  add: [{ key: 'sakelar', title: 'Sakelar dipasang', type: 'delivery', due: '2027', changes: [] }],
  weights: { rancangan: 10, tiang: 50, menyala: 30, sakelar: 10 },
};

/** Something said of a milestone, with what its action asks for. */
export const said = (action: MilestoneChange['action'], over: Partial<MilestoneChange> = {}) => ({
  action,
  due: action === 'move' ? '2027-01' : null,
  date: action === 'meet' || action === 'meetPartly' ? '2026-06-30' : null,
  reason: 'sebab yang diumumkan',
  as_of: '2026-07-01',
  source: 'koran',
  ...over,
});

/** The verbs as a test calls them, on the sample's programme unless told otherwise. */
export const publish = (over: Partial<Plan> = {}, region = REGION) =>
  planMilestones(ctxAt(), { region, schedule: { ...plan, ...over } });

export const tell = (milestone: string, change: MilestoneChange, programme = 'lampu') =>
  changeMilestone(ctxAt(), { region: REGION, programme, milestone, change });

export const revise = (over: Partial<Revision> = {}, programme = 'lampu') =>
  revisePlan(ctxAt(), { region: REGION, programme, revision: { ...revision, ...over } });
