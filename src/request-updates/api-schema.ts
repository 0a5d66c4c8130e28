import * as z from 'zod';
import { code, momentOf, text, textOrNull } from '../api/fields.ts';
import { MESSAGE_LIMIT } from '../own-requests/page.ts';
import { states } from '../service-requests/states.ts';
import { outcomes } from '../triage/deeds.ts';
import { publicities } from '../triage/desk-page.ts';
import { refusals } from '../ui/refusals.ts';
import { oneOf } from '../ui/schema.ts';
import { deeds, type Deed } from './deeds.ts';

const allowed = z.array(z.enum(deeds)).meta({
  description:
    'Tindakan yang dibolehkan keadaan ini. `reopen` masih meminta pendukung yang menyatakan belum selesai, atau laporan yang digabung.',
});

const standing = {
  id: text('Nomor laporan.', '7K3M9QXT2B'),
  state: code(states, 'Keadaan laporan.'),
  version: z.int().meta({ description: 'Versi laporan, untuk `If-Match`.', example: 3 }),
  actions: allowed,
};

/** Where a report stands, for the system of its agency. */
export const ApiStanding = z
  .object({
    ...standing,
    service_code: text('Kode kategori.', 'lampu-jalan'),
    agency: textOrNull('Kunci lembaga yang menjawab; null: belum ada.', 'dinas-pu'),
    submitted_at: momentOf('Saat laporan diterima.'),
  })
  .meta({ id: 'RequestStanding', description: 'Keadaan satu laporan, bagi sistem lembaganya.' });

/** What became of a deed. */
export const ApiDone = z
  .object({
    ...standing,
    action: code(deeds, 'Yang dilakukan.'),
    update: text('Nomornya pada servicerequestupdates Open311.', '4711'),
    at: momentOf('Saat itu terjadi.'),
  })
  .meta({
    id: 'RequestActionDone',
    description: 'Tindakan yang sudah terjadi, dan keadaan laporan sesudahnya.',
  });

const said = (description: string) =>
  z.string().max(MESSAGE_LIMIT, `paling banyak ${MESSAGE_LIMIT} huruf`).optional().meta({ description });

const attributes = {
  description: said(
    'Kata-kata kepada pelapor. Wajib, kecuali pada `verify` (tidak dipakai) dan `forward` (boleh kosong).',
  ),
  publicity: oneOf(publicities).optional().meta({
    description: 'Hanya dan wajib pada `verify`: yang tampil untuk umum. Kelak hanya dapat dipersempit.',
    example: 'whole',
  }),
  outcome: oneOf(outcomes).optional().meta({
    description: 'Hanya dan wajib pada `close`: selesai sepenuhnya atau sebagian.',
    example: 'whole',
  }),
  elsewhere: said('Hanya dan wajib pada `disclaim`: ke mana sebaiknya melapor.'),
  agency: said('Hanya dan wajib pada `forward` dan `hand_over`: kunci lembaga yang menerima.'),
  duplicate_of: said('Hanya dan wajib pada `merge`: nomor laporan yang berlanjut.'),
  sure: z
    .boolean('true atau false')
    .optional()
    .meta({ description: 'Katakan true bila kata-kata yang mirip data pribadi memang boleh dibaca umum.' }),
};
type Attribute = keyof typeof attributes;

const WORDS = ['description', 'sure'] as const;
/** What each deed takes. */
const takes: Record<Deed, readonly Attribute[]> = {
  verify: ['publicity'],
  forward: ['description', 'agency'],
  hand_over: ['description', 'agency'],
  ask: WORDS,
  respond: WORDS,
  follow_up: WORDS,
  close: [...WORDS, 'outcome'],
  reject: WORDS,
  disclaim: [...WORDS, 'elsewhere'],
  merge: [...WORDS, 'duplicate_of'],
  reopen: WORDS,
  reply: WORDS,
};

/** What a machine does to a report. */
export const ApiAction = z
  .strictObject({
    action: oneOf(deeds).meta({
      description: 'Yang dilakukan. Kata kerjanya sama dengan konsol.',
      example: 'respond',
    }),
    ...attributes,
  })
  .superRefine(({ action, ...given }, issues) => {
    for (const name of Object.keys(given) as Attribute[])
      if (given[name] !== undefined && !takes[action].includes(name))
        issues.addIssue({ code: 'custom', path: [name], message: refusals.id.apiActionUnused });
  })
  .meta({ id: 'RequestAction', description: 'Satu tindakan atas satu laporan.' });
