import type { Calendar } from '../../src/clocks/schema.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Statement } from '../core/db.ts';

/** Puts a calendar in the place of its version before, 0 when there is none, and keeps the new one for ever. */
export const putCalendar = (
  ctx: Ctx,
  scope: string,
  calendar: Calendar,
  before: number,
): [Statement, Statement] => [
  before === 0 ? insert(ctx, scope, calendar) : replace(ctx, scope, calendar, before),
  ctx.db
    .prepare('INSERT INTO calendar_version (scope, version, content, made_at) VALUES (?, ?, ?, ?)')
    .bind(scope, before + 1, JSON.stringify(calendar), instant(ctx)),
];

const insert = ({ db }: Ctx, scope: string, calendar: Calendar) =>
  db
    .prepare('INSERT INTO calendar (scope, content, version) VALUES (?, ?, 1) ON CONFLICT (scope) DO NOTHING')
    .bind(scope, JSON.stringify(calendar));

const replace = ({ db }: Ctx, scope: string, calendar: Calendar, version: number) =>
  db
    .prepare('UPDATE calendar SET content = ?, version = version + 1 WHERE scope = ? AND version = ?')
    .bind(JSON.stringify(calendar), scope, version);
