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

/** What is said of a plan: that it is published or revised, and what becomes of its milestones. */
export const milestoneDeeds: Record<`schedule.${MilestoneAction | 'plan' | 'revise'}`, Deed> = {
  'schedule.plan': ({ data }) => ['menerbitkan', count(data.milestones)],
  'schedule.revise': ({ data }) => ['mengubah', added(data.add)],
  'schedule.move': (line) => [
    `memindahkan tenggat ${milestone(line)} dalam`,
    movedWords(line.data.from, line.data.due),
  ],
  'schedule.meet': (line) => [`menyatakan ${milestone(line)} dalam`, ` terpenuhi${metOn(line)}`],
  'schedule.meetPartly': (line) => [
    `menyatakan ${milestone(line)} dalam`,
    ` terpenuhi sebagian${metOn(line)}`,
  ],
  'schedule.miss': (line) => [`menyatakan ${milestone(line)} dalam`, ' tidak terpenuhi'],
  'schedule.drop': (line) => [`membatalkan ${milestone(line)} dalam`, ''],
  'schedule.reopen': (line) => [`membuka kembali ${milestone(line)} dalam`, ''],
};

const count = (milestones: unknown) =>
  typeof milestones === 'number' ? ` dengan ${number(milestones)} tonggak` : '';
const added = (keys: unknown) =>
  Array.isArray(keys) && keys.length > 0
    ? `: ${number(keys.length)} tonggak ditambahkan, bobot diatur ulang`
    : ': bobot diatur ulang';
