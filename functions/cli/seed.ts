import { existsSync, readdirSync } from 'node:fs';
import { ImportFile } from '../../src/imports/schema.ts';
import { RegionContent } from '../../src/regions/schema.ts';
import type { ServiceList } from '../../src/services/schema.ts';
import type { Ctx } from '../core/ctx.ts';
import type { Outcome } from '../core/outcome.ts';
import { Refusal } from '../core/refusal.ts';
import { importFile, type ImportReport } from '../imports/import-file.ts';
import { mirrorRegion } from '../regions/mirror-region.ts';
import { contentFile } from './content-file.ts';
import { seedDemonstration } from './seed-demonstration.ts';
import { withPortal } from './portal.ts';
import { explain, progress } from './say.ts';
import { seedNational, seedReporting } from './seed-reporting.ts';

/**
 * Mirrors what is national and every region file, then imports every import file, as officers would. A second run
 * changes nothing. A file that is refused does not stop the others; at the end the seed is refused as a whole.
 */
export const seed = (args: string[]) =>
  withPortal(args, async (ctx) => {
    const national = await seedNational(ctx);
    const refused: string[] = [];
    for (const slug of slugs())
      try {
        await seedRegion(ctx, slug, national, args.includes('--remote'));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        console.error(`  ${slug}:`);
        explain(error);
        refused.push(slug);
      }
    if (refused.length > 0)
      throw new Refusal('invalid', `Isi yang ditolak, dan tetap seperti sebelumnya: ${refused.join(', ')}`);
  });

async function seedRegion(ctx: Ctx, slug: string, national: ServiceList, deployed: boolean): Promise<void> {
  const decided = contentFile(`regions/${slug}`, RegionContent);
  // A demonstration never reaches a deployed portal.
  if (deployed && decided.data.demo) return;
  const region = await mirrorRegion(ctx, { slug, content: decided.data });
  const report = await imported(ctx, slug);
  // Which organisation answers for what is said by its key in the import file, so this comes after it.
  const reporting = await seedReporting(ctx, slug, decided, national);
  const demonstrated = decided.data.demo ? await seedDemonstration(ctx, slug) : [];
  console.log(told(report, [region, ...reporting, ...demonstrated]));
}

/** A new region may stand for a while with nothing but what was decided about it. */
async function imported(ctx: Ctx, slug: string): Promise<ImportReport> {
  if (existsSync(`src/content/imports/${slug}.yaml`))
    return importFile(ctx, contentFile(`imports/${slug}`, ImportFile), (done, of) =>
      progress(slug, done, of),
    );
  console.log(`  ${slug}: belum ada berkas impor`);
  return { created: 0, amended: 0, unchanged: 0 };
}

// What was decided counts like what was imported.
function told(report: ImportReport, mirrored: Outcome[]): string {
  const count = (outcome: Outcome) => report[outcome] + mirrored.filter((one) => one === outcome).length;
  const [created, amended, unchanged] = [count('created'), count('amended'), count('unchanged')];
  return created + amended === 0
    ? `    tidak ada yang berubah (${unchanged} butir)`
    : `    baru ${created}, diubah ${amended}, tetap ${unchanged}`;
}

const slugs = () => readdirSync('src/content/regions').map((name) => name.replace(/\.yaml$/, ''));
