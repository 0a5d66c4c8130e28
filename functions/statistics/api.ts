import * as z from 'zod';
import { regionInPath } from '../../src/api/schema.ts';
import { ApiStatistics } from '../../src/statistics/api-schema.ts';
import { isPeriod, type Asked } from '../../src/statistics/page.ts';
import { KINDS, linesOf, type Line } from '../../src/statistics/records.ts';
import { kinds, type Kind } from '../../src/statistics/sums.ts';
import { words } from '../../src/statistics/words.ts';
import { one } from '../api/operation.ts';
import { Refusal } from '../core/refusal.ts';
import { readStatistics } from './page-reads.ts';

const CODE = 'kode dari daftar wilayahnya';
const PERIOD = 'tahun atau bulan, misalnya 2026 atau 2026-11';
const codeOf = (description: string, example: string) =>
  z
    .string(CODE)
    .regex(/^[a-z0-9_][a-z0-9._-]{0,59}$/, CODE)
    .optional()
    .meta({ description: `${description} Hanya satu dari agency, service, dan district.`, example });

const query = {
  agency: codeOf('Hanya lembaga ini (kunci).', 'dinas-pu'),
  service: codeOf('Hanya kategori ini (kode).', 'lampu-jalan'),
  district: codeOf('Hanya kecamatan ini (kode).', '35.72.01'),
  period: z
    .string(PERIOD)
    .refine(isPeriod, PERIOD)
    .optional()
    .meta({ description: 'Hanya yang diterima pada tahun atau bulan ini.', example: '2026-11' }),
};

/** The machines' door to the statistics of reports. */
export const statisticsApi = [
  one({
    path: '/regions/{region}/statistics',
    id: 'getStatistics',
    tag: 'Angka',
    summary: 'Statistik laporan satu wilayah, atau satu bagiannya.',
    description: 'Angka yang sama dengan halaman kinerja. Bagian tidak pernah disilangkan, demi pelapor.',
    params: regionInPath,
    query,
    item: ApiStatistics,
    read: async ({ db, now }, { region, agency, service, district, period }) => {
      const found = await readStatistics(db, region, asPage({ agency, service, district, period }), now);
      if (!found) return null;
      const { slug, name, time_zone: timeZone } = found.region;
      return {
        data: {
          region: { slug, name },
          counted_since: found.since,
          counted_until: found.until,
          method: words.id.method,
          lines: linesOf(found).map(toLine),
        },
        page: `/${region}/kinerja/`,
        timeZone,
      };
    },
  }),
];

type Narrowed = { [K in 'agency' | 'service' | 'district' | 'period']: string | undefined };

// As the page asks it.
function asPage({ agency, service, district, period }: Narrowed): Asked {
  if ([agency, service, district].filter((part) => part !== undefined).length > 1)
    throw new Refusal('invalid', (w) => w.narrowedTwice);
  return {
    ...(agency && { lembaga: agency }),
    ...(service && { kategori: service }),
    ...(district && { kecamatan: district }),
    ...(period && { periode: period }),
  };
}

const kindCalled = (word: unknown): Kind => kinds.find((kind) => KINDS[kind] === word) ?? 'region';

const toLine = ({ ukuran, kode, nama, periode, ...numbers }: Line) =>
  ({
    kind: kindCalled(ukuran),
    code: kode,
    name: nama,
    period: periode,
    ...numbers,
  }) as z.output<typeof ApiStatistics>['lines'][number];
