import { saidOn } from '../../src/programmes/schedule.ts';
import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import type { Row } from '../core/db.ts';
import { mirror } from '../programmes/mirror-schedule.ts';
import { sealed, type Shown } from './shown.ts';
import { DEMO, headOf, idIn, newestVersion } from './shown-version-reads.ts';

const PROGRAMME = idIn('programme', "v.content ->> '$.programme'");

/** What milestones and moves follow from: the plan, and the ids of the sources that it names. */
const PLAN = sealed(
  {
    region: 'e.region',
    demo: DEMO,
    programme_id: PROGRAMME,
    content: 'v.content',
    sources: `(
      SELECT json_group_object(s.key, s.id)
      FROM programme_source AS c JOIN source AS s ON s.id = c.source_id
      WHERE c.programme_id = ${PROGRAMME}
    )`,
  },
  newestVersion('schedule'),
);

const planIn = (row: Row) => JSON.parse(row.content as string) as Schedule;

/** By the very function with which the verb keeps both. */
async function kept(row: Row) {
  const ids = Object.entries(JSON.parse(row.sources as string) as Record<string, string>);
  const sources = new Map(ids.map(([key, id]) => [key, { id }]));
  const { subject, region, demo, programme_id } = row;
  const { milestones, moves } = await mirror(region as string, planIn(row), { sources });
  const of = { subject, region, demo, programme_id };
  return {
    milestones: milestones.map((one): Row => ({ ...of, ...one })),
    moves: moves.map(({ from, to, ...one }): Row => ({ ...of, ...one, from_due: from, to_due: to })),
  };
}

const ofPlan = (table: string) => `JOIN schedule AS s ON s.id = j.value
     JOIN ${table} AS t ON t.programme_id = s.programme_id`;

/** Plans, their milestones, and the ledger of moved dates. */
export const shownPlans: Shown[] = [
  {
    ...headOf('schedule', {
      content: 'v.content',
      key: "v.content ->> '$.programme'",
      programme_id: PROGRAMME,
      said_on: 'NULL',
    }),
    derive: { by: ['content'], rows: (row) => [{ ...row, said_on: saidOn(planIn(row)) }] },
  },
  {
    table: 'milestone',
    subject: 'schedule',
    key: ['id'],
    columns: [
      'region',
      'demo',
      'programme_id',
      'key',
      'position',
      'title',
      'type',
      'weight',
      'state',
      'original',
      'original_on',
      'due',
      'due_on',
      'met',
      'met_on',
      'added_on',
      'slip_days',
      'move_count',
    ],
    standing: ofPlan('milestone'),
    sealed: PLAN,
    derive: { by: ['region', 'content'], rows: async (row) => (await kept(row)).milestones },
  },
  {
    table: 'milestone_move',
    subject: 'schedule',
    key: ['id'],
    columns: [
      'region',
      'programme_id',
      'milestone',
      'title',
      'from_due',
      'to_due',
      'days',
      'reason',
      'as_of',
      'source_id',
    ],
    standing: ofPlan('milestone_move'),
    sealed: PLAN,
    derive: {
      by: ['region', 'content'],
      also: { source_id: ['sources'] },
      rows: async (row) => (await kept(row)).moves,
    },
  },
];
