import { lastDay } from '../../src/ui/period.ts';
import {
  largestSlip,
  milestonesOf,
  movesOf,
  nextDueOf,
  progressOf,
  slipOf,
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
    const { key, title, type, weight, state, metOn: met_on } = m;
    const id = await idFor(region, 'milestone', `${schedule.programme}/${key}`);
    const days = { original_on: lastDay(m.original), due_on: lastDay(m.due), met_on, slip_days: slipOf(m) };
    const moved = movesOf(m);
    milestones.push({ id, key, position, title, type, weight, state, ...days, move_count: moved.length });
    for (const { source, version, ...move } of moved) {
      const moveId = await idFor(region, 'milestone_move', `${schedule.programme}/${key}/${version}`);
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
