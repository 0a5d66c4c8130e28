import { readFileSync } from 'node:fs';
import { ImportFile } from '../../src/imports/schema.ts';
import { idFor } from '../core/ids.ts';
import { importFile } from '../imports/import-file.ts';
import { readYaml } from '../imports/read-yaml.ts';
import { openPortal } from './portal.ts';
import { command, operands, progress } from './say.ts';

/** `npm run publish -- kabar.yaml`: imports a file and says where each of its updates can be read. */
void command(async () => {
  const path = operands()[0];
  if (!path) throw new Error('usage: npm run publish -- FILE.yaml [--remote]');
  const file = readYaml(readFileSync(path, 'utf8'), ImportFile);
  const { ctx, close } = await openPortal();
  try {
    const report = await importFile(ctx, file, (done, of) => progress(file.data.region, done, of));
    console.log(`  baru ${report.created}, diubah ${report.amended}, tetap ${report.unchanged}`);
    for (const { key, title } of file.data.updates)
      console.log(`  /u/${await idFor(file.data.region, 'update', key)}/  ${title}`);
  } finally {
    await close();
  }
});
