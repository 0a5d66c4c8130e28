import * as z from 'zod';
import { regionInPath } from '../../src/api/schema.ts';
import { exampleImport, exampleUpdate } from '../../src/imports/api-example.ts';
import { ApiImport, ApiImportFile, ApiPublished } from '../../src/imports/api-schema.ts';
import { IMPORT } from '../../src/imports/limits.ts';
import { ImportFile, lists } from '../../src/imports/schema.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { UpdateContent } from '../../src/updates/schema.ts';
import type { Checked } from '../api/checked.ts';
import { withKey } from '../api/key-operation.ts';
import { idFor } from '../core/ids.ts';
import { Refusal } from '../core/refusal.ts';
import { plannedSteps, takeStep, type Planned } from './import-file.ts';
import { publishOnce } from './publish-once.ts';

const MACHINE =
  'Mesin tidak mengoreksi apa pun: koreksi kabar yang sudah terbit dilakukan petugas dengan kunci sandinya.';

/** The machines' door to publishing. */
export const importsApi = [
  withKey({
    method: 'post',
    path: '/regions/{region}/imports',
    id: 'importContent',
    tag: 'Menulis',
    summary: 'Impor isi satu wilayah.',
    description: `Berkas yang sama dengan impor portal (\`/pengembang/berkas-impor/\`), sebagai JSON: paling banyak ${IMPORT.things} butir dan ${IMPORT.bytes / 1024} KiB sekali kirim. Semuanya diperiksa dulu; ada yang keliru berarti tidak ada yang disimpan. Mengirim lagi tidak mengubah apa pun, jadi sesudah jawaban yang hilang kirimlah lagi seluruhnya. Kunci satu lembaga hanya menulis yang menjadi bagian lembaga itu. ${MACHINE}`,
    scope: 'publish',
    params: regionInPath,
    query: {
      rehearsal: z
        .enum(['true', 'false'], 'true atau false')
        .default('false')
        .meta({ description: '`true`: katakan apa jadinya, dan jangan simpan apa pun.', example: 'true' }),
    },
    body: { name: 'ImportFile', schema: ApiImportFile, bytes: IMPORT.bytes, example: exampleImport },
    item: ApiImport,
    refuses: ['Conflict'],
    run: async ({ ctx, asked, body }) => {
      const file = inRegion(body, asked.region);
      const steps = await plannedSteps(ctx, file);
      const rehearsal = asked.rehearsal === 'true';
      if (!rehearsal) for (const step of steps) await takeStep(ctx, file, step);
      const told = lists.map((list) => ({ list, ...tally(steps.filter((step) => step.list === list)) }));
      return {
        data: {
          ...tally(steps),
          rehearsal,
          lists: told.filter((one) => steps.some(({ list }) => list === one.list)),
        },
      };
    },
  }),
  withKey({
    method: 'post',
    path: '/regions/{region}/updates',
    id: 'publishUpdate',
    tag: 'Menulis',
    summary: 'Terbitkan satu kabar.',
    description: `201 bila terbit, 200 bila kabar dengan kunci dan isi yang persis sama sudah terbit, 409 bila kuncinya sudah dipakai dengan isi lain. ${MACHINE}`,
    scope: 'publish',
    params: regionInPath,
    body: { name: 'UpdateContent', schema: UpdateContent, bytes: 64 * 1024, example: exampleUpdate },
    item: ApiPublished,
    creates: true,
    refuses: ['Conflict'],
    run: async ({ ctx, asked: { region }, body, origin }) => {
      const data = ImportFile.parse({ region, updates: [body.data] });
      const created =
        (await publishOnce(ctx, { data, problemAt: (path, say) => body.problemAt(path.slice(2), say) })) ===
        'created';
      const id = await idFor(region, 'update', body.data.key);
      return {
        status: created ? 201 : 200,
        ...(created && { headers: { Location: `${origin}/api/v1/updates/${id}` } }),
        data: { id, created, page: `${origin}/u/${id}/` },
      };
    },
  }),
];

function inRegion(body: Checked<z.output<typeof ApiImportFile>>, region: string): Checked<ImportFile> {
  if (body.data.region !== undefined && body.data.region !== region)
    throw new Refusal('invalid', (w) => w.apiInvalid, [
      body.problemAt(['region'], refusals.id.apiOtherRegion),
    ]);
  const data = { ...body.data, region };
  const things = lists.reduce((sum, list) => sum + data[list].length, 0);
  if (things > IMPORT.things) throw new Refusal('too_large', (w) => w.apiCrowded(IMPORT.things));
  return { ...body, data };
}

const tally = (steps: Planned[]) => {
  const count = (outcome: Planned['outcome']) => steps.filter((step) => step.outcome === outcome).length;
  return { created: count('created'), amended: count('amended'), unchanged: count('unchanged') };
};
