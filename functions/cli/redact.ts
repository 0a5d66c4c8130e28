import { redactUpdate } from '../updates/redact-update.ts';
import { openPortal } from './portal.ts';
import { command, operands } from './say.ts';

/** `npm run redact -- ID VERSION "reason"`: removes the words of one published version and leaves a tombstone. */
void command(async () => {
  const [id, version, reason] = operands();
  if (!id || !reason || !/^[1-9]\d*$/.test(version ?? '')) throw new Error('usage: npm run redact -- ID VERSION "REASON" [--remote]');
  const { ctx, close } = await openPortal();
  try {
    await redactUpdate(ctx, { id, version: Number(version), reason });
    console.log(`  /u/${id}/v/${version}/ telah disunting; alasan dan sidik isi lamanya tetap tampil`);
  } finally {
    await close();
  }
});
