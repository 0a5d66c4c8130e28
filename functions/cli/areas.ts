import { getDistricts, getVillages } from 'idn-area-data';
import type { AreaList } from '../../src/areas/schema.ts';

let read: Promise<[Named[], Named[]]> | undefined;
interface Named {
  code: string;
  name: string;
}

/** The kecamatan and kelurahan under a Kemendagri code such as "35.72", each list by name; the data are read once. */
export async function areasOf(code: string): Promise<AreaList> {
  const [districts, villages] = await (read ??= Promise.all([getDistricts(), getVillages()]));
  return below(code, districts).map((district) => ({
    ...district,
    villages: below(district.code, villages),
  }));
}

const below = (code: string, all: Named[]): Named[] =>
  all
    .filter((area) => area.code.startsWith(`${code}.`))
    .map(({ code: own, name }) => ({ code: own, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
