import { unstable_readConfig, type Unstable_Config } from 'wrangler';
import { Refusal } from '../core/refusal.ts';
import { localOrigin } from './local-origin.ts';
import { astro, run } from './run.ts';
import { STATE } from './state.ts';
import { unlessSame } from './unless-same.ts';

const INPUTS = ['src', 'astro.config.mjs', 'package-lock.json', `${STATE}/.snapshot`];
const VARS = ['SITE', 'CONTACT_EMAIL', 'SOURCE_URL'] as const;

/**
 * Builds the site from the snapshot, unless nothing it is made from has changed. What the Worker reads from
 * `[vars]` the build reads too. With `--deployed` an address and a contact must be set.
 */
export async function build(args: string[] = []): Promise<void> {
  const { vars }: Unstable_Config = unstable_readConfig({ config: 'wrangler.toml' });
  for (const name of VARS) process.env[name] ??= String(vars[name] ?? '');
  if (args.includes('--deployed') && !(process.env.SITE?.startsWith('https://') && process.env.CONTACT_EMAIL))
    throw new Refusal(
      'invalid',
      'Isi SITE (https://...) dan CONTACT_EMAIL pada [vars] di wrangler.toml sebelum memasang.',
    );
  process.env.LOCAL_ORIGIN = localOrigin();
  const also = [...VARS, 'LOCAL_ORIGIN'].map((name) => process.env[name]).join('|');
  const makes = `${STATE}/dist/index.html`;
  const built = await unlessSame('build', { inputs: INPUTS, also, makes }, () => run(astro, ['build']));
  console.log(built ? '  situs dibangun' : '  situs tidak berubah, tidak dibangun ulang');
}
