import { readdirSync, readFileSync } from 'node:fs';
import { ImportFile } from '../../src/imports/schema.ts';
import { RegionContent } from '../../src/regions/schema.ts';
import type { Ctx } from '../core/ctx.ts';
import { importFile } from '../imports/import-file.ts';
import { readYaml } from '../imports/read-yaml.ts';
import { mirrorRegion } from '../regions/mirror-region.ts';
import { openPortal } from './portal.ts';
import { command, progress } from './say.ts';

const remote = process.argv.includes('--remote');

/** Mirrors every region file, then imports every import file, as officers would. A second run changes nothing. */
void command(async () => {
  const { ctx, close } = await openPortal(remote);
  try {
    for (const slug of slugs()) await seedRegion(ctx, slug);
  } finally {
    await close();
  }
});

async function seedRegion(ctx: Ctx, slug: string): Promise<void> {
  const { data: content } = readYaml(read('regions', slug), RegionContent);
  // The demonstration region never reaches a deployed portal.
  if (remote && content.demo) return;
  const region = await mirrorRegion(ctx, { slug, content });
  const file = readYaml(read('imports', slug), ImportFile);
  const report = await importFile(ctx, file, (done, of) => progress(slug, done, of));
  const { created, amended, unchanged } = report;
  const quiet = region === 'unchanged' && created + amended === 0;
  console.log(quiet ? `    tidak ada yang berubah (${unchanged} butir)` : `    baru ${created}, diubah ${amended}, tetap ${unchanged}`);
}

const slugs = () => readdirSync('src/content/regions').map((name) => name.replace(/\.yaml$/, ''));
const read = (folder: string, slug: string) => readFileSync(`src/content/${folder}/${slug}.yaml`, 'utf8');
