import type { AreaList } from '../areas/schema.ts';

/** What the kecamatan and kelurahan of a report are called. */
export function placeNames(
  areas: AreaList,
  { district_code, village_code }: { district_code: string | null; village_code: string | null },
) {
  const district = areas.find(({ code }) => code === district_code);
  const village = district?.villages.find(({ code }) => code === village_code);
  return { district: district?.name ?? null, village: village?.name ?? null };
}
