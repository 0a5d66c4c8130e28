import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ZodError } from 'zod';
import { ALL } from '../../src/datasets/manifest.ts';
import { portalSnapshot, regionSnapshot } from '../../src/snapshot/lines.ts';
import { Refusal } from '../core/refusal.ts';
import { makeOpenData } from './datasets.ts';
import { fromPortal } from './from-portal.ts';
import { fromBucket, type OpenData, type PagesFile } from './open-data.ts';
import { flag } from './operands.ts';
import { withPortal } from './portal.ts';
import { progress } from './say.ts';
import { STATE } from './state.ts';

const FOLDER = `${STATE}/.snapshot`;

/**
 * `npm run snapshot`: writes what the pages are built from, one checked file a region, out of open data: that of this
 * portal, made first where it is stale, or with `--from` that of any running portal, by its address alone.
 */
export async function snapshot(args: string[]): Promise<void> {
  const from = flag(args, 'from');
  if (from !== null) return take(fromPortal(from));
  await withPortal(args, async (ctx, _, buckets) => {
    await makeOpenData(ctx, buckets, args);
    await take(fromBucket(buckets.DATA));
  });
}

/** Takes every file and checks it before the first is written: what breaks off leaves the former snapshot as it was. */
async function take(data: OpenData): Promise<void> {
  const snapshots = new Map<string, string>();
  const portal = await read(data, ALL, ({ text, at }) => portalSnapshot(text, at));
  snapshots.set('_portal', JSON.stringify(portal));
  const listed = (await data.regions()).filter((slug) => slug !== ALL);
  const left = portal.home.regions.find(({ slug }) => !listed.includes(slug));
  if (left)
    throw new Refusal(
      'conflict',
      `Katalog data terbuka tidak menyebut ${left.name}, padahal beranda memuatnya. Salinan yang lama tidak diubah; coba lagi nanti.`,
    );
  // A demonstration is in no catalogue: the first page leads to it.
  const slugs = [...new Set([...listed, ...portal.home.demos.map(({ slug }) => slug)])].toSorted();
  for (const [i, slug] of slugs.entries()) {
    const region = await read(data, slug, ({ text, at }) => regionSnapshot(slug, text, at));
    snapshots.set(slug, JSON.stringify(region));
    progress('salinan untuk dibangun', i + 1, slugs.length);
  }
  keep(snapshots);
}

async function read<T>(data: OpenData, region: string, parse: (file: PagesFile) => T): Promise<T> {
  const file = await data.pages(region);
  if (!file)
    throw new Refusal(
      'not_found',
      `Isi halaman ${region} belum ada, atau sedang dibuat lagi karena ada yang ditarik. Salinan yang lama tidak diubah; coba lagi nanti.`,
    );
  try {
    return parse(file);
  } catch (error) {
    if (!(error instanceof ZodError) && !(error instanceof SyntaxError)) throw error;
    throw new Refusal(
      'conflict',
      `Isi halaman ${region} tidak berbentuk seperti yang dikenal kode ini. Salinan yang lama tidak diubah.`,
      error instanceof ZodError ? error.issues.slice(0, 5).map(problem) : [],
    );
  }
}

const problem = ({ path, message }: ZodError['issues'][number]) => ({
  field: path.map(String).join('.'),
  message,
});

// A file that says the same is not written: the build is skipped when nothing was.
function keep(snapshots: Map<string, string>): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of snapshots) {
    const path = `${FOLDER}/${name}.json`;
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  }
  for (const name of readdirSync(FOLDER))
    if (!snapshots.has(name.replace(/\.json$/, ''))) rmSync(`${FOLDER}/${name}`);
}
