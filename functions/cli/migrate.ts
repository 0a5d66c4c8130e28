import { run, wrangler } from './run.ts';
import { STATE } from './state.ts';
import { unlessSame } from './unless-same.ts';

/** Brings both local databases to the newest schema. */
export async function migrate(): Promise<void> {
  const inputs = ['migrations', 'wrangler.toml'];
  const makes = `${STATE}/.wrangler/state/v3/d1`;
  const done = await unlessSame('migrate', { inputs, makes }, () => {
    for (const database of ['DB', 'SEARCH'])
      run(wrangler, [
        'd1',
        'migrations',
        'apply',
        database,
        '--local',
        '--persist-to',
        `${STATE}/.wrangler/state`,
      ]);
  });
  console.log(done ? '  basis data disiapkan' : '  basis data sudah pada skema terbaru');
}
