import { mkdirSync, writeFileSync } from 'node:fs';
import { getPlatformProxy, unstable_readConfig } from 'wrangler';
import type { Ctx } from '../core/ctx.ts';
import { STATE } from './state.ts';
import { patient } from './patient.ts';

/** A portal's database opened from the command line, acting as `system`. Close it when done. */
export interface OpenPortal {
  ctx: Ctx;
  close: () => Promise<void>;
}

/** Opens the local database, or with `--remote` the deployed one (wrangler must be logged in). */
export async function openPortal(remote = process.argv.includes('--remote')): Promise<OpenPortal> {
  const proxy = await getPlatformProxy<Env>({
    configPath: databaseOnly(remote),
    persist: { path: `${STATE}/.wrangler/state/v3` },
    envFiles: [],
  });
  const ctx: Ctx = {
    db: patient(proxy.env.DB),
    actor: { kind: 'system', id: 'cli' },
    now: () => new Date(),
    locale: 'id',
  };
  return { ctx, close: () => proxy.dispose() };
}

// The command line needs the database and nothing else of the Worker's world.
function databaseOnly(remote: boolean): string {
  const { name, compatibility_date, d1_databases } = unstable_readConfig({ config: 'wrangler.toml' });
  const databases = d1_databases.filter((d) => d.binding === 'DB').map((d) => ({ ...d, remote }));
  const path = `${STATE}/.wrangler/cli.json`;
  mkdirSync(`${STATE}/.wrangler`, { recursive: true });
  writeFileSync(path, JSON.stringify({ name, compatibility_date, d1_databases: databases }));
  return path;
}
