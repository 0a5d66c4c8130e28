import { mkdirSync, writeFileSync } from 'node:fs';
import { getPlatformProxy, unstable_readConfig, type Unstable_Config } from 'wrangler';
import type { Ctx } from '../core/ctx.ts';
import type { Db } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { STATE } from './state.ts';
import { patient } from './patient.ts';

/** Where files are kept: residents' photos, what officers published as proof, and open data. */
export type Buckets = Pick<Env, 'PHOTOS' | 'EVIDENCE' | 'DATA'>;

/** Opens the local databases and buckets, or with `--remote` the deployed ones, and works on them as actor `system`. */
export async function withPortal(
  args: string[],
  work: (ctx: Ctx, search: Db, buckets: Buckets) => Promise<void>,
): Promise<void> {
  const proxy = await opened(args.includes('--remote'));
  try {
    const ctx: Ctx = {
      db: patient(proxy.env.DB),
      actor: { kind: 'system', id: 'cli' },
      now: () => new Date(),
      locale: 'id',
    };
    await work(ctx, patient(proxy.env.SEARCH), proxy.env);
  } finally {
    await proxy.dispose();
  }
}

async function opened(remote: boolean) {
  try {
    return await getPlatformProxy<Env>({
      configPath: storesOnly(remote),
      persist: { path: `${STATE}/.wrangler/state/v3` },
      envFiles: [],
    });
  } catch (error) {
    if (!remote) throw error;
    throw new Refusal(
      'unavailable',
      `Portal yang terpasang tidak dapat dibuka. Masuk dahulu dengan npx wrangler login, lalu ulangi. Kata wrangler: ${(error as Error).message}`,
    );
  }
}

// The command line needs the databases and buckets, and nothing else of the Worker's world.
function storesOnly(remote: boolean): string {
  const { name, compatibility_date, d1_databases, r2_buckets }: Unstable_Config = unstable_readConfig({
    config: 'wrangler.toml',
  });
  const stores = {
    d1_databases: d1_databases.map((database) => ({ ...database, remote })),
    r2_buckets: r2_buckets.map((bucket) => ({ ...bucket, remote })),
  };
  const path = `${STATE}/.wrangler/cli.json`;
  mkdirSync(`${STATE}/.wrangler`, { recursive: true });
  writeFileSync(path, JSON.stringify({ name, compatibility_date, ...stores }));
  return path;
}
