import { publishUpdate } from '../../functions/updates/publish-update.ts';
import { contoh, FULL } from './contoh.ts';
import { growStatistics } from './grow-statistics.ts';
import { ask, ctxAt, ORIGIN } from './portal.ts';
import { furnish, REGION, sample } from './sample.ts';

export const STATISTICS = `/${REGION}/kinerja/`;

/** The demonstration region, and one with an update and statistics; gives the update's id. */
export async function furnishEmbeds(): Promise<string> {
  await contoh();
  await furnish(REGION, '00.01');
  await growStatistics(1, 20);
  return publishUpdate(ctxAt('2026-02-09T02:00:00.000Z'), { region: REGION, update: sample.update });
}

export interface Told {
  [name: string]: unknown;
  html: string;
  width: number;
  height: number;
}
export const oembed = (url: string, more = '') => ask(`/oembed?url=${encodeURIComponent(url)}${more}`);
export const told = async (url: string, more = '') => (await (await oembed(url, more)).json()) as Told;

/** Every kind of address that can be embedded; of the update, too. */
export const every = (id: string) =>
  [
    `/u/${id}/`,
    `/u/${id}/v/1/`,
    FULL,
    `${FULL}#kurva-s`,
    `${FULL}anggaran.png`,
    `${FULL}indikator-hari-tunggu.svg`,
    '/kota-contoh/',
    '/kota-contoh/#kemajuan',
    '/kota-contoh/kemajuan.csv',
    '/janji/',
    '/kota-contoh/janji/',
    '/janji/?wilayah=Kota+Contoh&status=terbuka',
    STATISTICS,
    `${STATISTICS}?periode=2026#bulan`,
    '/kota-contoh/janji/?setelah=2026-01-01~0000000000#semua-surat-daring',
    '/kota-contoh',
    `${FULL}kurva-s`,
    `/semat${FULL}`,
  ].map((path) => ORIGIN + path);
