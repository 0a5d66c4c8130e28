import * as z from 'zod';
import { idInPath, regionInPath } from '../../src/api/schema.ts';
import {
  statusInAddress,
  type RequestCard,
  type RequestListPage,
} from '../../src/public-requests/list-page.ts';
import { ApiRequest, ApiRequestWhole } from '../../src/service-requests/api-schema.ts';
import { statuses } from '../../src/service-requests/states.ts';
import { list, one } from '../api/operation.ts';
import { Refusal } from '../core/refusal.ts';
import { readRequestList } from './list-page-reads.ts';
import type { Asked } from './list-reads.ts';
import { readRequest } from './page-reads.ts';
import { toWhole } from './whole.ts';

const CODE = 'kode dari daftar wilayahnya';
const codeOf = (description: string, example: string) =>
  z
    .string(CODE)
    .regex(/^[a-z0-9][a-z0-9._-]{0,59}$/, CODE)
    .optional()
    .meta({ description, example });

const query = {
  service_code: codeOf('Hanya kategori ini (kode).', 'lampu-jalan'),
  district: codeOf('Hanya kecamatan ini (kode).', '35.72.01'),
  agency: codeOf('Hanya lembaga ini (kunci).', 'dinas-pu'),
  status: z
    .enum(statuses, `salah satu dari: ${statuses.join(', ')}`)
    .optional()
    .meta({ description: 'Hanya keadaan ini.', example: 'process' }),
  late: z
    .enum(['true'], 'hanya true')
    .optional()
    .meta({ description: 'Hanya yang terlambat, yang terlama lebih dulu.', example: 'true' }),
  programme: codeOf('Hanya tentang program ini (nama dalam alamat); tidak bersama saringan lain.', 'lampu'),
};

type ListAsked = z.output<z.ZodObject<typeof query>> & { after?: string | undefined };

/** The machines' door to the reports of residents that everybody may see. */
export const requestsApi = [
  list({
    path: '/regions/{region}/service-requests',
    id: 'listServiceRequests',
    tag: 'Laporan',
    summary: 'Laporan satu wilayah yang tampil untuk umum, terbaru lebih dulu.',
    params: regionInPath,
    query,
    item: ApiRequest,
    read: async ({ db, now, origin }, { region, limit, ...asked }) => {
      const found = await readRequestList(db, null, region, asPage(asked), now, limit);
      if (!found) return null;
      return {
        data: found.requests.map((card) => toListed(card, found, origin)),
        next: found.next,
        page: `/${region}/laporan/`,
        timeZone: found.region.time_zone,
      };
    },
  }),
  one({
    path: '/service-requests/{id}',
    id: 'getServiceRequest',
    tag: 'Laporan',
    summary: 'Satu laporan dengan jam dan langkahnya.',
    params: idInPath,
    item: ApiRequestWhole,
    read: async ({ db, now, origin }, { id }) => {
      const found = await readRequest(db, id, now);
      return (
        found && {
          data: toWhole(found, origin),
          page: `/laporan/${id}/`,
          timeZone: found.region.time_zone,
        }
      );
    },
  }),
];

// As the page asks it.
function asPage({ service_code, district, agency, status, late, programme, after }: ListAsked): Asked {
  const others = { service_code, district, agency, status, late };
  const alone = Object.entries(others).filter(([, value]) => value !== undefined);
  if (programme && alone.length > 0)
    throw new Refusal(
      'invalid',
      (w) => w.programmeFilterAlone,
      alone.map(([field]) => ({ field, message: 'tidak bersama programme' })),
    );
  return {
    ...(service_code && { kategori: service_code }),
    ...(district && { kecamatan: district }),
    ...(agency && { lembaga: agency }),
    ...(status && { keadaan: statusInAddress[status] }),
    ...(late && { terlambat: 'ya' }),
    ...(programme && { program: programme }),
    ...(after && { setelah: after }),
  };
}

function toListed(card: RequestCard, page: RequestListPage, origin: string): z.output<typeof ApiRequest> {
  const { service_code, agency, district_code, village_code, is_answered, is_part, ...shown } = card;
  return {
    ...shown,
    region: { slug: page.region.slug, name: page.region.name },
    service: named(service_code, page.services)!,
    agency: named(agency, page.agencies),
    district: named(district_code, page.districts),
    village: village_code && { code: village_code, name: page.villages[village_code] ?? village_code },
    answered: is_answered,
    partly: is_part,
    page: `${origin}/laporan/${card.id}/`,
  } as z.output<typeof ApiRequest>;
}

const named = (code: string | null, names: { code: string; name: string }[]) =>
  code === null ? null : { code, name: names.find((known) => known.code === code)?.name ?? code };
