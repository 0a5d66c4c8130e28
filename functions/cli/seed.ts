import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ImportFile } from '../../src/imports/schema.ts';
import { RegionContent } from '../../src/regions/schema.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { importFile } from '../imports/import-file.ts';
import { readYaml } from '../imports/read-yaml.ts';
import { mirrorRegion } from '../regions/mirror-region.ts';
import { withPortal } from './portal.ts';
import { explain, progress } from './say.ts';

/**
 * Mirrors every region file, then imports every import file, as officers would. A second run changes nothing.
 * A file that is refused does not stop the others; at the end the seed is refused as a whole.
 */
export const seed = (args: string[]) =>
  withPortal(args, async (ctx) => {
    const refused: string[] = [];
    for (const slug of slugs())
      try {
        await seedRegion(ctx, slug, args.includes('--remote'));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        console.error(`  ${slug}:`);
        explain(error);
        refused.push(slug);
      }
    if (refused.length > 0)
      throw new Refusal('invalid', `Isi yang ditolak, dan tetap seperti sebelumnya: ${refused.join(', ')}`);
  });

async function seedRegion(ctx: Ctx, slug: string, deployed: boolean): Promise<void> {
  const { data: content } = readYaml(read('regions', slug), RegionContent);
  // A demonstration never reaches a deployed portal.
  if (deployed && content.demo) return;
  const region = await mirrorRegion(ctx, { slug, content });
  // A new region may stand for a while with nothing but what was decided about it.
  if (!existsSync(pathOf('imports', slug))) return console.log(`  ${slug}: belum ada berkas impor`);
  const file = readYaml(read('imports', slug), ImportFile);
  const { created, amended, unchanged } = await importFile(ctx, file, (done, of) => progress(slug, done, of));
  const quiet = region === 'unchanged' && created + amended === 0;
  console.log(
    quiet
      ? `    tidak ada yang berubah (${unchanged} butir)`
      : `    baru ${created}, diubah ${amended}, tetap ${unchanged}`,
  );
}

const slugs = () => readdirSync('src/content/regions').map((name) => name.replace(/\.yaml$/, ''));
const pathOf = (folder: string, slug: string) => `src/content/${folder}/${slug}.yaml`;
const read = (folder: string, slug: string) => readFileSync(pathOf(folder, slug), 'utf8');
