import { mkdirSync, writeFileSync } from 'node:fs';
import { getPlatformProxy, unstable_readConfig, type Unstable_Config } from 'wrangler';
import type { Ctx } from '../core/ctx.ts';
import { STATE } from './state.ts';
import { patient } from './patient.ts';

/** Opens the local database, or with `--remote` the deployed one, and works on it as actor `system`. */
export async function withPortal(args: string[], work: (ctx: Ctx) => Promise<void>): Promise<void> {
  const proxy = await getPlatformProxy<Env>({
    configPath: databaseOnly(args.includes('--remote')),
    persist: { path: `${STATE}/.wrangler/state/v3` },
    envFiles: [],
  });
  try {
    await work({
      db: patient(proxy.env.DB),
      actor: { kind: 'system', id: 'cli' },
      now: () => new Date(),
      locale: 'id',
    });
  } finally {
    await proxy.dispose();
  }
}

// The command line needs the database and nothing else of the Worker's world.
function databaseOnly(remote: boolean): string {
  const { name, compatibility_date, d1_databases }: Unstable_Config = unstable_readConfig({
    config: 'wrangler.toml',
  });
  const database = d1_databases.find((d) => d.binding === 'DB');
  const path = `${STATE}/.wrangler/cli.json`;
  mkdirSync(`${STATE}/.wrangler`, { recursive: true });
  writeFileSync(path, JSON.stringify({ name, compatibility_date, d1_databases: [{ ...database, remote }] }));
  return path;
}
