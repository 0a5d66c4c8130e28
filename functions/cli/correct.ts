import { Correction } from '../../src/updates/schema.ts';
import { readYaml } from '../imports/read-yaml.ts';
import { correctUpdate } from '../updates/correct-update.ts';
import { fileText } from './operands.ts';
import { withPortal } from './portal.ts';

/** `npm run correct -- koreksi.yaml`: publishes the next version of an update; the version before stays. */
export async function correct(args: string[]): Promise<void> {
  const { data } = readYaml(fileText(args, 'npm run correct -- koreksi.yaml'), Correction);
  await withPortal(args, async (ctx) => {
    const { id, version } = await correctUpdate(ctx, data);
    console.log(
      `  /u/${id}/ kini versi ${version}; versi ${version - 1} tetap di /u/${id}/v/${version - 1}/`,
    );
  });
}
