import * as z from 'zod';
import { idInPath, regionInPath } from '../../src/api/schema.ts';
import { ApiErrorReport, ApiErrorReportWhole } from '../../src/error-reports/api-schema.ts';
import type { PublicReport } from '../../src/error-reports/page.ts';
import { isAddress } from '../../src/error-reports/schema.ts';
import { list, one } from '../api/operation.ts';
import { cursorFrom, cut } from '../core/keyset.ts';
import { readAnswered } from './api-reads.ts';
import { readErrorReport } from './page-reads.ts';

const PATH = 'jalur sebuah halaman di portal ini, tanpa #, paling banyak 300 huruf';
const isPath = (path: string) => isAddress(path) && !path.includes('#');

/** The machines' door to errors that residents found, once they are answered. */
export const errorReportsApi = [
  list({
    path: '/regions/{region}/error-reports',
    id: 'listErrorReports',
    tag: 'Riwayat',
    summary: 'Laporan kekeliruan satu wilayah yang sudah dijawab, terbaru lebih dulu.',
    params: regionInPath,
    query: {
      address: z.string(PATH).max(300, PATH).refine(isPath, PATH).optional().meta({
        description: 'Hanya tentang halaman ini dan angka-angka di dalamnya: jalurnya, tanpa `#`.',
        example: '/kota-contoh/program/command-center/',
      }),
    },
    item: ApiErrorReport,
    read: async ({ db, origin }, { region, address, after, limit }) => {
      const found = await readAnswered(db, region, cursorFrom(after), address, limit);
      if (!found) return null;
      const { shown, next } = cut(found.rows, limit, (report) => report.received_on);
      const data = shown.map((report) => toTold(report, origin));
      return { data, next, page: `/${region}/kekeliruan/`, timeZone: found.timeZone };
    },
  }),
  one({
    path: '/error-reports/{id}',
    id: 'getErrorReport',
    tag: 'Riwayat',
    summary: 'Satu laporan kekeliruan dengan jawabannya.',
    params: idInPath,
    item: ApiErrorReportWhole,
    read: async ({ db, origin }, { id }) => {
      const found = await readErrorReport(db, id);
      if (!found) return null;
      const { region, report } = found;
      const { answer, answered_by } = report;
      return {
        data: { ...toTold(report, origin), answer, answered_by },
        page: `/laporan/keliru/${id}/`,
        timeZone: region.time_zone,
      };
    },
  }),
];

const toTold = ({ id, address, received_on, state, answered_at }: PublicReport, origin: string) => ({
  id,
  address,
  received_on,
  state,
  answered_at,
  page: `${origin}/laporan/keliru/${id}/`,
});
