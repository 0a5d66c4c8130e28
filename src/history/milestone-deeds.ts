import type { MilestoneAction } from '../programmes/milestone-states.ts';
import { quoted } from '../ui/changes.ts';
import { number } from '../ui/number.ts';
import { periodWords } from '../ui/period.ts';
import { movedWords, type Deed } from './deed.ts';
import type { HistoryLine } from './page.ts';

const milestone = ({ thing, data }: HistoryLine) =>
  `tonggak ${quoted(String(thing?.milestone ?? data.milestone))}`;
const metOn = ({ data: { date } }: HistoryLine) =>
  typeof date === 'string' ? ` pada ${periodWords(date)}` : '';

/** What is said of a plan: that it is published or revised, and what becomes of its milestones. Whoever records it did not do it. */
export const milestoneDeeds: Record<`schedule.${MilestoneAction | 'plan' | 'revise'}`, Deed> = {
  'schedule.plan': ({ data }) => ['menerbitkan', count(data.milestones)],
  'schedule.revise': ({ data }) => ['mengubah', added(data.add)],
  'schedule.move': (line) => [
    `mencatat tenggat ${milestone(line)} yang bergeser dalam`,
    movedWords(line.data.from, line.data.due),
  ],
  'schedule.meet': (line) => [`mencatat ${milestone(line)} terpenuhi${metOn(line)} dalam`, ''],
  'schedule.meetPartly': (line) => [`mencatat ${milestone(line)} terpenuhi sebagian${metOn(line)} dalam`, ''],
  'schedule.miss': (line) => [`mencatat ${milestone(line)} tidak terpenuhi dalam`, ''],
  'schedule.drop': (line) => [`mencatat ${milestone(line)} dibatalkan dalam`, ''],
  'schedule.reopen': (line) => [`mencatat ${milestone(line)} dibuka kembali dalam`, ''],
};

const count = (milestones: unknown) =>
  typeof milestones === 'number' ? ` dengan ${number(milestones)} tonggak` : '';
const added = (keys: unknown) =>
  Array.isArray(keys) && keys.length > 0
    ? `: ${number(keys.length)} tonggak ditambahkan, bobot diatur ulang`
    : ': bobot diatur ulang';
