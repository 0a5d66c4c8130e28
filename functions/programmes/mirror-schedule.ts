import { lastDay } from '../../src/ui/period.ts';
import {
  largestSlip,
  milestonesOf,
  movesOf,
  nextDueOf,
  progressOf,
  slipOf,
  type Milestone,
} from '../../src/programmes/schedule.ts';
import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import { idFor } from '../core/ids.ts';
import { idOf, type World } from './resolve.ts';
import type { MilestoneRow, MoveRow } from './schedule-writes.ts';

/** What lists keep of a plan: its milestones as they stand, every move of them, and what follows from both. */
export async function mirror(region: string, schedule: Schedule, world: Pick<World, 'sources'>) {
  const milestones: MilestoneRow[] = [];
  const moves: MoveRow[] = [];
  const all = milestonesOf(schedule);
  for (const [position, m] of all.entries()) {
    const id = await idFor(region, 'milestone', `${schedule.programme}/${m.key}`);
    const moved = movesOf(m);
    milestones.push({ id, position, move_count: moved.length, ...rowOf(m) });
    for (const { source, version, ...move } of moved) {
      const moveId = await idFor(region, 'milestone_move', `${schedule.programme}/${m.key}/${version}`);
      moves.push({ id: moveId, source_id: idOf(world.sources, source), ...move });
    }
  }
  const listed = {
    progress: progressOf(all),
    next_due: nextDueOf(all),
    slip_days: largestSlip(all),
    slip_total: all.reduce((sum, m) => sum + slipOf(m), 0),
    milestone_count: all.length,
    moved_count: milestones.filter((m) => m.move_count > 0).length,
    move_count: moves.length,
  };
  return { milestones, moves, listed };
}

const rowOf = (m: Milestone) => ({
  key: m.key,
  title: m.title,
  type: m.type,
  weight: m.weight,
  state: m.state,
  original: m.original,
  original_on: lastDay(m.original),
  due: m.due,
  due_on: lastDay(m.due),
  met: m.metAs,
  met_on: m.metOn,
  added_on: m.addedOn,
  slip_days: slipOf(m),
});
