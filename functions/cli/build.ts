import { astro, run } from './run.ts';
import { STATE } from './state.ts';
import { unlessSame } from './unless-same.ts';

const INPUTS = ['src', 'astro.config.mjs', 'package-lock.json', `${STATE}/.snapshot`];

/** Builds the site from the snapshot, unless nothing it is made from has changed. */
export async function build(): Promise<void> {
  const also = [process.env.SITE, process.env.CONTACT_EMAIL, process.env.SOURCE_URL].join('|');
  const makes = `${STATE}/dist/index.html`;
  const built = await unlessSame('build', { inputs: INPUTS, also, makes }, () => run(astro, ['build']));
  console.log(built ? '  situs dibangun' : '  situs tidak berubah, tidak dibangun ulang');
}
