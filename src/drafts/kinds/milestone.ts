import type * as z from 'zod';
import { milestoneActions, type MilestoneAction } from '../../programmes/milestone-states.ts';
import { MilestoneChange } from '../../programmes/schedule-schema.ts';
import { key } from '../../ui/schema.ts';
import { optionsOf, type KindSpec } from '../fields.ts';
import { asOf, programme, source } from './common.ts';
import { PRECISE } from './plan.ts';

/** What happened to a milestone, in words. */
export const actions: Record<MilestoneAction, string> = {
  move: 'tenggatnya dipindah',
  meet: 'terpenuhi',
  meetPartly: 'terpenuhi sebagian',
  miss: 'tidak terpenuhi',
  drop: 'dibatalkan',
  reopen: 'dibuka kembali',
};

/** One thing said of one milestone of a programme's plan. */
export const milestone = {
  one: 'perubahan tonggak',
  many: 'perubahan tonggak',
  schema: MilestoneChange.safeExtend({ programme: key, milestone: key }),
  key: 'programme',
  groups: [
    {
      heading: 'Tonggak',
      fields: [
        programme,
        { type: 'name', name: 'milestone', label: 'Tonggak', list: 'milestones' },
        {
          type: 'choice',
          name: 'action',
          label: 'Yang terjadi',
          options: optionsOf(milestoneActions, actions),
        },
        {
          type: 'period',
          name: 'due',
          label: 'Tenggat baru',
          hint: `Hanya bila tenggatnya dipindah. ${PRECISE}`,
          optional: true,
          ahead: true,
        },
        {
          type: 'period',
          name: 'date',
          label: 'Terpenuhi pada',
          hint: `Hanya bila terpenuhi, seluruhnya atau sebagian. ${PRECISE}`,
          optional: true,
        },
        {
          type: 'line',
          name: 'reason',
          label: 'Alasan',
          hint: 'Tampil untuk umum. Wajib, kecuali bila tonggaknya terpenuhi.',
          optional: true,
        },
        asOf,
        source,
      ],
    },
  ],
} satisfies KindSpec;

/** A milestone change as the verb takes it. */
export function changeOf({ programme: of, milestone: which, ...change }: z.output<typeof milestone.schema>) {
  return { programme: of, milestone: which, change };
}
