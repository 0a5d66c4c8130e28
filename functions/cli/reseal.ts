import { Refusal } from '../core/refusal.ts';
import { sealingId } from '../core/seal.ts';
import { resealAddresses } from '../following/reseal-addresses.ts';
import { reseal as resealAll } from '../service-requests/reseal.ts';
import { localSecret } from './local-secret.ts';
import { withPortal } from './portal.ts';
import { progress } from './say.ts';

/** `npm run reseal`: wraps all that is sealed under the newest key of SEALING_KEYS, so that older keys may go once no backup needs them. */
export async function reseal(args: string[]): Promise<void> {
  const remote = args.includes('--remote');
  const sealing = sealingKeys(remote);
  const newest = newestOf(sealing);
  await withPortal(args, async (ctx) => {
    const { done, shut } = await resealAll(ctx, sealing, (made, of) =>
      progress('amplop disegel ulang', made, of),
    );
    const followers = await resealAddresses(ctx, sealing);
    console.log(`  ${done + followers.done} amplop kini disegel dengan kunci "${newest}"`);
    const unopened = shut.length + followers.shut.length;
    if (unopened === 0)
      return console.log(
        '  kunci yang lebih lama boleh dihapus dari SEALING_KEYS bila kunci baru sudah terpasang sebelum ini, dan tidak ada cadangan yang memakainya',
      );
    for (const { request, field } of shut) console.error(`  tidak terbuka: laporan ${request}, ${field}`);
    for (const id of followers.shut) console.error(`  tidak terbuka: alamat pengikut ${id}`);
    throw new Refusal(
      'invalid',
      `${unopened} amplop tidak terbuka oleh kunci mana pun di SEALING_KEYS. Jangan hapus kunci lama; tambahkan yang hilang, lalu jalankan lagi.`,
    );
  });
}

// Cloudflare gives no secret back: for a deployed portal whoever holds the keys passes them in.
function sealingKeys(remote: boolean): string {
  const given = process.env['SEALING_KEYS'] ?? (remote ? undefined : localSecret('SEALING_KEYS'));
  if (given) return given;
  throw new Refusal(
    'invalid',
    remote
      ? 'Rahasia portal yang terpasang tidak dapat dibaca kembali. Tulis: SEALING_KEYS="baru.… lama.…" npm run reseal -- --remote, dengan isi yang sama seperti di portal.'
      : 'SEALING_KEYS tidak ada, baik di lingkungan maupun di .dev.vars. Jalankan npm start sekali.',
  );
}

function newestOf(sealing: string): string {
  try {
    return sealingId(sealing);
  } catch (error) {
    throw new Refusal('invalid', `SEALING_KEYS belum benar: ${(error as Error).message}`);
  }
}
