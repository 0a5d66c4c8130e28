import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type * as z from 'zod';
import type { ProgrammePage } from '../../src/programmes/page.ts';
import { PortalSnapshot, RegionSnapshot } from '../../src/snapshot/schema.ts';
import { readRegister } from '../commitments/page-reads.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { Moved } from '../core/page.ts';
import { readHistory } from '../history/page-reads.ts';
import { readLedgerPage } from '../programmes/ledger-page-reads.ts';
import { readProgrammeList } from '../programmes/list-page-reads.ts';
import { readProgrammePage } from '../programmes/page-reads.ts';
import { programmeSlugs } from '../programmes/reads.ts';
import { readHomePage } from '../regions/home-reads.ts';
import { readRegionPage } from '../regions/page-reads.ts';
import { regionSlugs } from '../regions/reads.ts';
import { readSourcePage } from '../sources/page-reads.ts';
import { sourceIds } from '../sources/reads.ts';
import { readTimelinePage, readUpdatePage } from '../updates/page-reads.ts';
import { updateIds } from '../updates/reads.ts';
import { withPortal } from './portal.ts';
import { progress } from './say.ts';
import { STATE } from './state.ts';

const FOLDER = `${STATE}/.snapshot`;
/** Updates and sources of a region that get a built page; older ones are served through their shell. */
const NEWEST = 200;
const STEP = 100;

/** Writes what the built pages show, one checked file a region, through the reads that the Worker uses. */
export const snapshot = (args: string[]) =>
  withPortal(args, async ({ db }) => {
    mkdirSync(FOLDER, { recursive: true });
    const slugs = await walk((after) => regionSlugs(db, after, STEP), db, 'slug');
    for (const [i, slug] of slugs.entries()) {
      keep(slug, RegionSnapshot, await regionSnapshot(db, slug));
      progress('salinan untuk dibangun', i + 1, slugs.length);
    }
    keep('_portal', PortalSnapshot, {
      home: await readHomePage(db, {}),
      timeline: await readTimelinePage(db, {}),
      register: await readRegister(db, null, {}),
    });
    drop(slugs);
  });

async function regionSnapshot(db: Db, slug: string) {
  const [updates = [], sources = []] = await readAll(db, [
    updateIds(db, slug, NEWEST),
    sourceIds(db, slug, NEWEST),
  ]);
  const slugs = await walk((after) => programmeSlugs(db, slug, after, STEP), db, 'slug');
  return {
    region: await readRegionPage(db, slug),
    list: await readProgrammeList(db, slug, {}),
    register: await readRegister(db, slug, {}),
    ledger: await readLedgerPage(db, slug, {}),
    history: await readHistory(db, slug, {}),
    programmes: (await each(slugs, (programme) => still(readProgrammePage(db, slug, programme)))).map(
      withoutResidents,
    ),
    updates: (await each(updates.flatMap(versions), ([id, version]) => readUpdatePage(db, id, version))).map(
      (page) => ({ ...page, seen: null }),
    ),
    sources: await each(sources, (row) => readSourcePage(db, row.id as string)),
  };
}

// What its reporter withdraws or erases must be gone at once: no file may hold it, so none holds any.
const withoutResidents = (page: ProgrammePage) => ({ ...page, requests: null, feedback: null });

const versions = (row: Row) =>
  Array.from({ length: row.version as number }, (_, i): [string, number] => [row.id as string, i + 1]);

const still = async <T>(page: Promise<T | Moved>) => {
  const found = await page;
  return found instanceof Moved ? null : found;
};

async function each<T, R>(items: T[], read: (item: T) => Promise<R>): Promise<NonNullable<R>[]> {
  const found: NonNullable<R>[] = [];
  for (const item of items) {
    const page = await read(item);
    if (page) found.push(page);
  }
  return found;
}

async function walk(statement: (after: string) => Statement, db: Db, column: string): Promise<string[]> {
  const all: string[] = [];
  for (;;) {
    const [rows = []] = await readAll(db, [statement(all.at(-1) ?? '')]);
    all.push(...rows.map((row) => row[column] as string));
    if (rows.length < STEP) return all;
  }
}

// The date moves only when the words do, so an unchanged region needs no new build.
function keep<T>(name: string, schema: z.ZodType<T>, content: object): void {
  const path = `${FOLDER}/${name}.json`;
  const before = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { as_of: string })
    : { as_of: '' };
  const same = JSON.stringify({ ...before, as_of: '' }) === JSON.stringify({ as_of: '', ...content });
  if (!same) writeFileSync(path, JSON.stringify({ as_of: new Date().toISOString(), ...content }));
  schema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

function drop(slugs: string[]): void {
  for (const name of readdirSync(FOLDER))
    if (name !== '_portal.json' && !slugs.includes(name.replace(/\.json$/, ''))) rmSync(`${FOLDER}/${name}`);
}
