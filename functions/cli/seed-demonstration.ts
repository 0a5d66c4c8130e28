import { existsSync } from 'node:fs';
import { FeedbackDemonstration } from '../../src/feedback/demonstration.ts';
import { Demonstration } from '../../src/service-requests/demonstration.ts';
import type { Ctx } from '../core/ctx.ts';
import type { Outcome } from '../core/outcome.ts';
import { demonstrateFeedback } from '../feedback/demonstrate.ts';
import { demonstrate } from '../service-requests/demonstrate.ts';
import { contentFile } from './content-file.ts';

/** Lets a demonstration region have the reports and the feedback of its files, if it has any. */
export async function seedDemonstration(ctx: Ctx, region: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const tell = (what: string, fresh: number) => {
    if (fresh > 0) console.log(`    ${what} peragaan: ${fresh} baru`);
    outcomes.push(fresh > 0 ? 'created' : 'unchanged');
  };
  if (isThere(region)) {
    const { data } = contentFile(`demonstration/${region}`, Demonstration);
    tell('laporan', await demonstrate(ctx, region, data));
  }
  if (isThere(`${region}-masukan`)) {
    const { data } = contentFile(`demonstration/${region}-masukan`, FeedbackDemonstration);
    tell('masukan', await demonstrateFeedback(ctx, region, data));
  }
  return outcomes;
}

const isThere = (name: string) => existsSync(`src/content/demonstration/${name}.yaml`);
