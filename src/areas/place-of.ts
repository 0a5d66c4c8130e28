import type { AreaList } from './schema.ts';

/** The codes of a place that was chosen from a region's list; null when it is not in it. */
export function placeOf(areas: AreaList, code: string | null) {
  if (code === null) return { district_code: null, village_code: null };
  for (const district of areas) {
    if (district.code === code) return { district_code: code, village_code: null };
    if (district.villages.some((village) => village.code === code))
      return { district_code: district.code, village_code: code };
  }
  return null;
}
