import { ImportFile } from '../../src/imports/schema.ts';
import { idFor } from '../core/ids.ts';
import { importFile } from '../imports/import-file.ts';
import { readYaml } from '../imports/read-yaml.ts';
import { fileText } from './operands.ts';
import { withPortal } from './portal.ts';
import { progress } from './say.ts';

/** `npm run publish -- kabar.yaml`: imports a file and says where each of its updates can be read. */
export async function publish(args: string[]): Promise<void> {
  const file = readYaml(fileText(args, 'npm run publish -- kabar.yaml'), ImportFile);
  await withPortal(args, async (ctx) => {
    const report = await importFile(ctx, file, (done, of) => progress(file.data.region, done, of));
    console.log(`  baru ${report.created}, diubah ${report.amended}, tetap ${report.unchanged}`);
    for (const { key, title } of file.data.updates)
      console.log(`  /u/${await idFor(file.data.region, 'update', key)}/  ${title}`);
  });
}
