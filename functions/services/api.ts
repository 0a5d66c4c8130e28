import { regionInPath } from '../../src/api/schema.ts';
import { ApiService } from '../../src/services/api-schema.ts';
import { whole } from '../api/operation.ts';
import { readClocks } from '../clocks/page-reads.ts';

/** The machines' door to what can be reported. */
export const servicesApi = [
  whole({
    path: '/regions/{region}/services',
    id: 'listServices',
    tag: 'Laporan',
    summary: 'Kategori laporan satu wilayah, dengan pertanyaannya.',
    params: regionInPath,
    item: ApiService,
    read: async ({ db }, { region }) => {
      const found = await readClocks(db, region);
      if (!found) return null;
      return {
        data: found.list.services,
        page: `/${region}/lapor/`,
        timeZone: found.region.time_zone,
      };
    },
  }),
];
