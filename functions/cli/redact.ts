import { ID } from '../core/ids.ts';
import { Refusal } from '../core/refusal.ts';
import { followEvents } from '../search/follow-events.ts';
import { redactUpdate } from '../updates/redact-update.ts';
import { operands } from './operands.ts';
import { withPortal } from './portal.ts';

/** `npm run redact -- ID VERSION "reason"`: removes the words of one published version and leaves a tombstone. */
export async function redact(args: string[]): Promise<void> {
  const [id = '', version = '', reason = ''] = operands(args);
  if (!ID.test(id) || !/^[1-9]\d{0,5}$/.test(version) || !reason.trim())
    throw new Refusal(
      'invalid',
      'Tulis: npm run redact -- ID VERSI "alasan", misalnya 7K3M9QXT2B 1 "memuat nomor telepon"',
    );
  await withPortal(args, async (ctx, search) => {
    await redactUpdate(ctx, { id, version: Number(version), reason });
    // Now and not at the next tick of the clock: until then a search would still show the words.
    await followEvents(ctx, search);
    console.log(`  /u/${id}/v/${version}/ telah dihapus isinya; alasan dan sidik isi lamanya tetap tampil`);
    // The stored pages still hold the words until they are built again.
    console.log(
      '  sekarang bangun ulang halaman tersimpan: npm run snapshot, lalu npm run build atau npm run deploy',
    );
  });
}
