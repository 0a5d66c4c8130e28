import { readFileSync } from 'node:fs';
import { Correction } from '../../src/updates/schema.ts';
import { readYaml } from '../imports/read-yaml.ts';
import { correctUpdate } from '../updates/correct-update.ts';
import { openPortal } from './portal.ts';
import { command, operands } from './say.ts';

/** `npm run correct -- koreksi.yaml`: publishes the next version of an update; the version before stays. */
void command(async () => {
  const path = operands()[0];
  if (!path) throw new Error('usage: npm run correct -- FILE.yaml [--remote]');
  const { data } = readYaml(readFileSync(path, 'utf8'), Correction);
  const { ctx, close } = await openPortal();
  try {
    const { id, version } = await correctUpdate(ctx, data);
    console.log(`  /u/${id}/ kini versi ${version}; versi ${version - 1} tetap di /u/${id}/v/${version - 1}/`);
  } finally {
    await close();
  }
});
