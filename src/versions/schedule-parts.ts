import { planWords } from '../programmes/plan-words.ts';
import { milestonesOf, type Milestone } from '../programmes/schedule.ts';
import type { Schedule } from '../programmes/schedule-schema.ts';
import { periodWords } from '../ui/period.ts';
import type { Part } from './part.ts';

/** What a plan says of each milestone: when it is due, how it stands, when it was met, and what it weighs. */
export const scheduleParts = (schedule: Schedule): Part[] => milestonesOf(schedule).flatMap(ofMilestone);

function ofMilestone(m: Milestone): Part[] {
  const w = planWords.id;
  const part = (name: string, label: string, value: string, raw: string | number): Part => ({
    same: `${m.key} ${label}`,
    label: `${m.title}, ${label.toLowerCase()}`,
    value,
    raw: { field: `milestones.${name}`, row: { key: m.key }, value: raw },
  });
  return [
    part('due_original', w.original, periodWords(m.original), m.original),
    { ...part('due', w.due, periodWords(m.due), m.due), counted: m.due, since: m.original },
    part('state', w.state, w.states[m.state], m.state),
    ...(m.metAs ? [{ ...part('met', w.met, periodWords(m.metAs), m.metAs), happened: true as const }] : []),
    { ...part('weight', w.weight, `${m.weight}%`, m.weight), counted: m.weight },
  ];
}
