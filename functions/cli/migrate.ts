import { readdirSync, readFileSync } from 'node:fs';
import { unstable_splitSqlQuery as statementsOf } from 'wrangler';
import { applyMigrations, type Migration } from '../core/apply-migrations.ts';
import { withPortal } from './portal.ts';
import { STATE } from './state.ts';
import { unlessSame } from './unless-same.ts';

const FOLDER = 'migrations';

/**
 * Brings both local databases to the newest schema, cut and noted as `wrangler d1 migrations apply` does it, so that
 * either can go on where the other stopped; but that command starts a server for every step, half a minute in all.
 */
export async function migrate(): Promise<void> {
  const makes = `${STATE}/.wrangler/state/v3/d1`;
  const done = await unlessSame('migrate', { inputs: [FOLDER, 'wrangler.toml'], makes }, () =>
    withPortal([], async ({ db }, search) => {
      await applyMigrations(db, stepsIn(FOLDER));
      await applyMigrations(search, stepsIn(`${FOLDER}/search`));
    }),
  );
  console.log(done ? '  basis data disiapkan' : '  basis data sudah pada skema terbaru');
}

const stepsIn = (folder: string): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => ({ name, queries: statementsOf(readFileSync(`${folder}/${name}`, 'utf8')) }));
