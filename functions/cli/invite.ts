import { stamp } from '../../src/ui/when.ts';
import { parseArgs } from 'node:util';
import { unstable_readConfig, type Unstable_Config } from 'wrangler';
import { invitePerson } from '../accounts/invite-person.ts';
import { roleNames, type Grant, type Role } from '../../src/accounts/roles.ts';
import { Refusal } from '../core/refusal.ts';
import { localOrigin } from './local-origin.ts';
import { withPortal } from './portal.ts';

const USAGE = 'npm run invite -- --region kota-blitar --role region_admin [--organisation kunci]';

/** `npm run invite`: prints a link that lets one person in, once, within 24 hours. The first officer comes in so. */
export async function invite(args: string[]): Promise<void> {
  const grant = grantFrom(args);
  const origin = originFor(args.includes('--remote'));
  await withPortal(args, async (ctx) => {
    const { token, expires_at } = await invitePerson(ctx, grant);
    console.log(
      `  Kirim tautan ini kepada orangnya saja. Berlaku sekali, sampai ${stamp(expires_at, 'Asia/Jakarta')}:\n`,
    );
    console.log(`${origin}/petugas/undangan/#${token}`);
  });
}

function grantFrom(args: string[]): Grant {
  const { role, region = null, organisation = null } = optionsOf(args);
  if (!roleNames.includes(role as Role))
    throw new Refusal('invalid', `Sebutkan perannya: --role ${roleNames.join(' | ')}. Contoh: ${USAGE}`);
  if ((role === 'platform_admin') !== (region === null))
    throw new Refusal(
      'invalid',
      region === null
        ? `Sebutkan wilayahnya: --region kota-blitar. Contoh: ${USAGE}`
        : 'Pengelola portal (platform_admin) tidak terikat wilayah: hapus --region.',
    );
  return { role: role as Role, region, organisation };
}

function optionsOf(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = { role: text, region: text, organisation: text, remote: { type: 'boolean' } } as const;
    return parseArgs({ args, options, strict: true }).values;
  } catch {
    throw new Refusal('invalid', `Pilihan tidak dikenal. Tulis: ${USAGE} [--remote]`);
  }
}

// Where the link leads: the portal's own address, or on one's own machine where it was started.
function originFor(remote: boolean): string {
  const { vars }: Unstable_Config = unstable_readConfig({ config: 'wrangler.toml' });
  const site = String(vars['SITE'] ?? '');
  if (remote && !site)
    throw new Refusal(
      'invalid',
      'Isi SITE (https://...) pada [vars] di wrangler.toml: tautan undangan dibuat darinya.',
    );
  return site ? new URL(site).origin : localOrigin();
}
