import { instant, type Ctx } from '../core/ctx.ts';
import type { Movable } from '../service-requests/movable-reads.ts';
import { move } from '../service-requests/move.ts';

/** Whether the reporter was silent on an answer for as long as they may be, at a moment (UTC). */
export const isSilent = ({ state, course: { silence } }: Movable, at: string): boolean =>
  state === 'in_progress' && silence !== null && silence.due_at < at;

/** Closes a report that was followed up and on which its reporter kept silent. They can still open it again. */
export async function autoClose(ctx: Ctx, request: Movable): Promise<void> {
  if (!isSilent(request, instant(ctx))) return;
  await move(ctx, request, {
    action: 'auto_close',
    tell: [{ kind: `closed:${request.version + 1}`, recipients: ['reporter'] }],
  });
}
