import * as z from 'zod';
import { regionInPath } from '../../src/api/schema.ts';
import { at } from '../../src/api/values.ts';
import { ApiAction, ApiDone, ApiStanding } from '../../src/request-updates/api-schema.ts';
import { deedsIn, type Deed } from '../../src/request-updates/deeds.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { stable } from '../../src/ui/stable.ts';
import { jsonPath } from '../api/checked.ts';
import { withKey, type Call } from '../api/key-operation.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { mustReach } from '../triage/do-deed.ts';
import { actOnRequest } from './act-on-request.ts';
import { refusedInNames } from './in-names.ts';
import type { Became } from './reads.ts';

const PATH = '/regions/{region}/requests/{request}/actions';
const params = {
  ...regionInPath,
  request: z
    .string()
    .regex(/^[0-9A-HJKMNP-TV-Z]{10}$/)
    .meta({ description: 'Nomor laporan: sepuluh tanda.', example: '7K3M9QXT2B' }),
};

/** The machines' door to reports, for the systems of those who answer them. */
export const requestActionsApi = [
  withKey({
    method: 'get',
    path: PATH,
    id: 'getRequestActions',
    tag: 'Menulis',
    summary: 'Keadaan satu laporan, dan tindakan yang berlaku.',
    description:
      'Juga laporan yang tidak tampil untuk umum, selama untuk lembaga pemilik kunci. Laporan rahasia, lembaga lain, dan wilayah lain: 404. `ETag` ialah versinya, untuk `If-Match`.',
    scope: 'triage',
    params,
    item: ApiStanding,
    run: async ({ ctx, asked: { region, request } }) => {
      const { id, state, version, agency, service_code, submitted_at } = await mustReach(
        ctx,
        region,
        request,
      );
      const standing = { id, state, version, service_code, agency, actions: deedsIn(state) };
      return { data: { ...standing, submitted_at: at(submitted_at) }, headers: { ETag: `"${version}"` } };
    },
  }),
  withKey({
    method: 'post',
    path: PATH,
    id: 'actOnRequest',
    tag: 'Menulis',
    summary: 'Tindak satu laporan.',
    description:
      '`Idempotency-Key` wajib: nama yang sama dengan isi yang sama menjawab sama dan terjadi satu kali; dengan isi lain 422. Nama berlaku selamanya untuk kunci itu. `If-Match` boleh ada: bila laporan sudah berubah sejak versi itu, 412. Tanpa itu keadaan laporan yang memutuskan: yang tidak dibolehkan mendapat 409 dengan tindakan yang berlaku.',
    scope: 'triage',
    params,
    headers: [
      {
        name: 'Idempotency-Key',
        required: true,
        description: 'Nama tindakan ini di sistem Anda, 1 sampai 200 tanda.',
        example: 'tiket-4711-3',
      },
      {
        name: 'If-Match',
        required: false,
        description: 'Versi yang Anda lihat, dari `ETag` atau `version`.',
        example: '"3"',
      },
    ],
    body: {
      name: 'RequestAction',
      schema: ApiAction,
      bytes: 32 * 1024,
      example: { action: 'respond', description: 'Tim kami ke lokasi besok pagi.' },
    },
    item: ApiDone,
    refuses: ['Conflict', 'Outdated', 'Reused'],
    run: async (call) => {
      const { ctx, keys, asked, body } = call;
      const { action, description = '', ...attributes } = body.data;
      const [name, seen] = [nameIn(call), seenIn(call)];
      const acting = { region: asked.region, id: asked.request, action, text: description, attributes };
      const sent = { ...acting, name, seen, keys, body: stable([asked, body.sent]) };
      const became = await actOnRequest(ctx, sent).catch(inOurNames);
      return { data: toDone(ctx, asked.request, became), at: became.at };
    },
  }),
];

type Sent = Pick<Call<unknown, unknown>, 'header'>;

function nameIn({ header }: Sent): string {
  const name = header('Idempotency-Key') ?? '';
  if (name.trim() && name.length <= 200) return name.trim();
  throw wrong('Idempotency-Key', refusals.id.apiNameMissing);
}

function seenIn({ header }: Sent): number | undefined {
  const sent = header('If-Match')?.trim();
  if (sent === undefined || sent === '*') return undefined;
  const version = /^"(\d{1,9})"$/.exec(sent)?.[1];
  if (version) return Number(version);
  throw wrong('If-Match', refusals.id.apiVersionShape);
}

const wrong = (field: string, message: string) =>
  new Refusal('invalid', (w) => w.apiInvalid, [{ field, message }]);

const inOurNames = (error: unknown): never =>
  refusedInNames(error, {
    text: (name) => jsonPath([name]),
    attribute: (name) => jsonPath([name]),
    sure: '"sure": true',
  });

// Of a report that went to another agency this key knows no next step.
function toDone({ actor }: Ctx, id: string, became: Became): z.output<typeof ApiDone> {
  const { state, version, verb, to_agency } = became;
  const own = (actor.grants ?? []).some(
    ({ organisation }) => organisation === null || to_agency === null || organisation === to_agency,
  );
  return {
    id,
    state,
    version,
    actions: own ? deedsIn(state) : [],
    action: verb as Deed,
    update: String(became.id),
    at: at(became.at),
  };
}
