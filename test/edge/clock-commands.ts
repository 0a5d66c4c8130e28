import { autoClose } from '../../functions/deadlines/auto-close.ts';
import { escalateOverdue, escalationOf } from '../../functions/deadlines/escalate-overdue.ts';
import { reminderOf, remindDue } from '../../functions/deadlines/remind-due.ts';
import { instant, type Ctx } from '../../functions/core/ctx.ts';
import { readAll } from '../../functions/core/db.ts';
import { movable, toMovable, type Movable } from '../../functions/service-requests/movable-reads.ts';
import { always } from './command-parts.ts';
import type { Command } from './random-commands.ts';

/** Something that the clock does to one report, if it is time. */
const ticked = (
  verb: string,
  does: (ctx: Ctx, request: Movable) => Promise<unknown>,
  each?: 'reminded' | 'escalated',
): Command => ({
  verb,
  ...(each && { each }),
  by: 'clock',
  again: true,
  fits: verb === 'auto_close' ? ({ course }) => course.silence !== null : always,
  run: async ({ id }, _, ctx) => {
    const request = toMovable(await readAll(ctx.db, movable(ctx.db, 'id', id)));
    if (request) await does(ctx, request);
  },
});

/** What the clock does. */
export const clockCommands: Command[] = [
  ticked('auto_close', autoClose),
  ticked(
    'escalate',
    async (ctx, request) => {
      const note = escalationOf(request, instant(ctx));
      if (note) await escalateOverdue(ctx, [note]);
    },
    'escalated',
  ),
  ticked(
    'remind',
    async (ctx, request) => {
      const note = reminderOf(request, instant(ctx));
      if (note) await remindDue(ctx, [note]);
    },
    'reminded',
  ),
];
