import * as z from 'zod';
import { regionInPath } from '../../src/api/schema.ts';
import { ApiOfficeTerm } from '../../src/office-terms/api-schema.ts';
import {
  ApiDimensionSet,
  ApiPlan,
  ApiRegion,
  ApiRegionWhole,
  ApiRung,
  ApiVision,
} from '../../src/regions/api-schema.ts';
import type { RegionCard, VisionPage } from '../../src/regions/page.ts';
import { toCited } from '../../src/sources/api-schema.ts';
import { list, NOT_THEN, one, whole, type World } from '../api/operation.ts';
import type { Db } from '../core/db.ts';
import { Moved } from '../core/page.ts';
import { readRegionList } from './api-reads.ts';
import { readVisionPage } from './page-reads.ts';
import { readVisionAsOf } from './then-page-reads.ts';

const CODE = 'kode provinsi: dua angka';
const AT = '/regions/{region}';

/** The machines' door to regions: what is decided about them, with the source of each word. */
export const regionsApi = [
  list({
    path: '/regions',
    id: 'listRegions',
    tag: 'Wilayah',
    summary: 'Daftar wilayah menurut nama dalam alamat, tanpa wilayah contoh.',
    query: {
      province: z
        .string(CODE)
        .regex(/^\d{2}$/, CODE)
        .optional()
        .meta({ description: 'Hanya provinsi ini (kode Kemendagri).', example: '35' }),
    },
    item: ApiRegion,
    read: async ({ db, origin }, { province, after = '', limit }) => {
      const { regions, next } = await readRegionList(db, { province, after, limit });
      return { data: regions.map((region) => toRegion(region, origin)), next, page: '/' };
    },
  }),
  one({
    path: AT,
    id: 'getRegion',
    tag: 'Wilayah',
    summary: 'Satu wilayah, sekarang atau seperti pada satu hari atau detik.',
    params: regionInPath,
    per: true,
    item: ApiRegionWhole,
    read: ofRegion('', ({ region }, origin) => ({
      ...toRegion(region, origin),
      silent_after_days: region.silent_after_days,
      channels:
        region.channels?.map(({ label, kind, address, note }) => ({ label, kind, address, note })) ?? null,
    })),
  }),
  whole({
    path: `${AT}/visions`,
    id: 'listVisions',
    tag: 'Wilayah',
    summary: 'Visi wilayah, semua versinya.',
    params: regionInPath,
    per: true,
    item: ApiVision,
    read: ofRegion('visi/', ({ region, citations }, origin) =>
      region.content.vision.map((vision) => ({ ...vision, ...sourced(vision, citations, origin) })),
    ),
  }),
  whole({
    path: `${AT}/dimension-sets`,
    id: 'listDimensionSets',
    tag: 'Wilayah',
    summary: 'Himpunan dimensi wilayah, semua versinya.',
    params: regionInPath,
    per: true,
    item: ApiDimensionSet,
    read: ofRegion('visi/', ({ region, citations }, origin) =>
      region.content.dimension_sets.map((set) => ({ ...set, ...sourced(set, citations, origin) })),
    ),
  }),
  whole({
    path: `${AT}/stages`,
    id: 'listStages',
    tag: 'Wilayah',
    summary: 'Apa kata sumber tentang tahap-tahap Gerakan Menuju 100 Smart City.',
    params: regionInPath,
    per: true,
    item: ApiRung,
    read: ofRegion('', ({ region, citations }, origin) =>
      region.content.stage_ladder.map((rung) => ({ ...rung, ...sourced(rung, citations, origin) })),
    ),
  }),
  whole({
    path: `${AT}/office-terms`,
    id: 'listOfficeTerms',
    tag: 'Wilayah',
    summary: 'Siapa memegang jabatan apa, urut dari yang terlama: janji terikat pada jabatannya.',
    params: regionInPath,
    per: true,
    item: ApiOfficeTerm,
    read: ofRegion('janji/', ({ region, citations }, origin) =>
      (region.content.office_terms ?? []).map((term) => ({ ...term, ...sourced(term, citations, origin) })),
    ),
  }),
  whole({
    path: `${AT}/plans`,
    id: 'listPlans',
    tag: 'Wilayah',
    summary: 'Rencana induk, dengan bentuk hukum dan reviunya.',
    params: regionInPath,
    per: true,
    item: ApiPlan,
    read: ofRegion('', ({ region, citations }, origin) => {
      const cite = <T extends { source: string }>(said: T) => ({
        ...said,
        ...sourced(said, citations, origin),
      });
      return region.content.plans.map((plan) => ({
        ...cite(plan),
        legal_forms: plan.legal_forms.map(cite),
        reviews: plan.reviews.map(cite),
      }));
    }),
  }),
];

// What Git decides about a region is one row: all these are parts of it.
function ofRegion<T>(page: string, tell: (found: VisionPage, origin: string) => T) {
  return async ({ db, origin }: World, { region, per }: { region: string; per?: string }) => {
    const found = per ? await readVisionThen(db, region, per) : await readVisionPage(db, region);
    if (!found || found === NOT_THEN) return found;
    const { slug, time_zone: timeZone } = found.region;
    return { data: tell(found, origin), page: `/${slug}/${page}`, timeZone };
  };
}

async function readVisionThen(db: Db, region: string, per: string) {
  const then = await readVisionAsOf(db, region, per);
  if (!then || then instanceof Moved) return null;
  return then.page ?? NOT_THEN;
}

const toRegion = (region: RegionCard, origin: string) =>
  ({
    ...region,
    page: `${origin}/${region.slug}/`,
  }) as z.output<typeof ApiRegion>;

const sourced = ({ source }: { source: string }, citations: VisionPage['citations'], origin: string) => ({
  source: citations[source] ? toCited(citations[source], origin) : null,
});
