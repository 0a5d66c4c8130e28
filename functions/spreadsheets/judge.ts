import type { SpreadsheetType } from '../../src/spreadsheets/columns.ts';
import type { Ctx } from '../core/ctx.ts';
import { judgeMilestones } from './judge-milestones.ts';
import { judgeProgrammes } from './judge-programmes.ts';
import { judgeUpdates } from './judge-updates.ts';
import type { SheetRow } from '../../src/spreadsheets/rows.ts';
import type { Judged } from './judged.ts';

/** What the rows of a portion would do, whatever their type; nothing is written. */
export const judge: Record<SpreadsheetType, (ctx: Ctx, region: string, rows: SheetRow[]) => Promise<Judged>> =
  { programmes: judgeProgrammes, milestones: judgeMilestones, updates: judgeUpdates };
