import * as z from 'zod';
import { idInPath, programmeInPath, regionInPath } from '../../src/api/schema.ts';
import { ApiFeedback, ApiFeedbackWhole } from '../../src/feedback/api-schema.ts';
import type { PublicFeedback, RegionOfFeedback } from '../../src/feedback/public.ts';
import { kindInAddress, kinds, type Kind } from '../../src/feedback/schema.ts';
import { key } from '../../src/ui/schema.ts';
import { list, one, type World } from '../api/operation.ts';
import { ID } from '../core/ids.ts';
import { readFeedbackList, readFeedbackPage } from './page-reads.ts';

const ID_FORM = 'nomor tetap sebuah kabar: sepuluh tanda';

const query = {
  kind: z
    .enum(kinds, `salah satu dari: ${kinds.join(', ')}`)
    .optional()
    .meta({ description: 'Hanya pertanyaan, pengamatan, atau pendapat.', example: 'question' }),
};

/** The machines' door to what residents say, once an officer let it be seen. */
export const feedbackApi = [
  list({
    path: '/regions/{region}/feedback',
    id: 'listFeedback',
    tag: 'Masukan',
    summary: 'Masukan warga satu wilayah yang sudah terbit, terbaru lebih dulu.',
    params: regionInPath,
    query: {
      ...query,
      update: z.string(ID_FORM).regex(ID, ID_FORM).optional().meta({
        description: 'Hanya tentang kabar ini.',
        example: '7K3M9QXT2B',
      }),
    },
    item: ApiFeedback,
    read: (world, asked) => listed(world, asked.region, null, asked),
  }),
  list({
    path: '/regions/{region}/programmes/{programme}/feedback',
    id: 'listProgrammeFeedback',
    tag: 'Masukan',
    summary: 'Masukan warga tentang satu program, terbaru lebih dulu.',
    params: programmeInPath,
    query: {
      ...query,
      milestone: key.optional().meta({
        description: 'Hanya tentang tonggak ini.',
        example: 'peluncuran',
      }),
    },
    item: ApiFeedback,
    read: (world, asked) => listed(world, asked.region, asked.programme, asked),
  }),
  one({
    path: '/feedback/{id}',
    id: 'getFeedback',
    tag: 'Masukan',
    summary: 'Satu masukan dengan jawabannya.',
    params: idInPath,
    item: ApiFeedbackWhole,
    read: async ({ db, now, origin }, { id }) => {
      const found = await readFeedbackPage(db, id, now);
      if (!found) return null;
      const { region, feedback, earlier } = found;
      return {
        data: {
          ...toTold(feedback, region, origin),
          earlier: earlier.map(({ answer, answered_by, said_at, corrected_at, reason }) => {
            return { answer, answered_by, said_at, corrected_at, reason };
          }),
        },
        page: `/masukan/${id}/`,
        timeZone: region.time_zone,
      };
    },
  }),
];

interface Listing {
  kind?: Kind | undefined;
  update?: string | undefined;
  milestone?: string | undefined;
  after?: string | undefined;
  limit: number;
}

async function listed(
  { db, now, origin }: World,
  region: string,
  programme: string | null,
  { kind, update, milestone, after, limit }: Listing,
) {
  const asked = {
    ...(kind && { jenis: kindInAddress[kind] }),
    ...(update && { kabar: update }),
    ...(milestone && { tonggak: milestone }),
    ...(after && { setelah: after }),
  };
  const found = await readFeedbackList(db, region, programme, asked, now, limit);
  if (!found) return null;
  return {
    data: found.shown.map((feedback) => toTold(feedback, found.region, origin)),
    next: found.next,
    page: programme ? `/${region}/program/${programme}/masukan/` : `/${region}/masukan/`,
    timeZone: found.region.time_zone,
  };
}

const toTold = (
  feedback: PublicFeedback,
  { slug, name }: RegionOfFeedback,
  origin: string,
): z.output<typeof ApiFeedback> => ({
  ...feedback,
  region: { slug, name },
  page: `${origin}/masukan/${feedback.id}/`,
});
