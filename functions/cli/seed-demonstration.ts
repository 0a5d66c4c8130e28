import { existsSync } from 'node:fs';
import { Demonstration } from '../../src/service-requests/demonstration.ts';
import type { Ctx } from '../core/ctx.ts';
import type { Outcome } from '../core/outcome.ts';
import { demonstrate } from '../service-requests/demonstrate.ts';
import { contentFile } from './content-file.ts';

/** Lets a demonstration region have the reports of its file, if it has one. */
export async function seedDemonstration(ctx: Ctx, region: string): Promise<Outcome[]> {
  if (!existsSync(`src/content/demonstration/${region}.yaml`)) return [];
  const { data: reports } = contentFile(`demonstration/${region}`, Demonstration);
  const fresh = await demonstrate(ctx, region, reports);
  if (fresh > 0) console.log(`    laporan peragaan: ${fresh} baru`);
  return [fresh > 0 ? 'created' : 'unchanged'];
}
