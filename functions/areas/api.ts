import { regionInPath } from '../../src/api/schema.ts';
import { ApiDistrict } from '../../src/areas/api-schema.ts';
import { whole } from '../api/operation.ts';
import { readAreas } from './api-reads.ts';

/** The machines' door to areas. */
export const areasApi = [
  whole({
    path: '/regions/{region}/areas',
    id: 'listAreas',
    tag: 'Wilayah',
    summary: 'Kecamatan dan kelurahan satu wilayah.',
    params: regionInPath,
    item: ApiDistrict,
    read: async ({ db }, { region }) => {
      const found = await readAreas(db, region);
      return found && { data: found.areas, timeZone: found.timeZone };
    },
  }),
];
