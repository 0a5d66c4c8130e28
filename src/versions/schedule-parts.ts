import { planWords } from '../programmes/plan-words.ts';
import { milestonesOf, type Milestone } from '../programmes/schedule.ts';
import type { Schedule } from '../programmes/schedule-schema.ts';
import { periodWords } from '../ui/period.ts';
import type { Part } from './part.ts';

/** What a plan says of each milestone: when it is due, how it stands, when it was met, and what it weighs. */
export const scheduleParts = (schedule: Schedule): Part[] => milestonesOf(schedule).flatMap(ofMilestone);

function ofMilestone(m: Milestone): Part[] {
  const w = planWords.id;
  const part = (label: string, value: string, counted: Part['counted'] = null): Part => ({
    same: `${m.key} ${label}`,
    label: `${m.title}, ${label.toLowerCase()}`,
    value,
    counted,
  });
  return [
    part(w.original, periodWords(m.original)),
    { ...part(w.due, periodWords(m.due), m.due), since: m.original },
    part(w.state, w.states[m.state]),
    ...(m.metAs ? [{ ...part(w.met, periodWords(m.metAs)), happened: true as const }] : []),
    part(w.weight, `${m.weight}%`, m.weight),
  ];
}
