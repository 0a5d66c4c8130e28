import { kindsInAddress } from '../feedback/schema.ts';
import { publicKinds } from '../history/page.ts';
import { statusInAddress } from '../public-requests/list-page.ts';

/** How the API calls what a page is narrowed by, and its values where they differ; null: it turns a part of the page alone. */
export type Filters = Record<string, string | [name: string, values: Record<string, string>] | null>;

const YES = { ya: 'true' };
const turned = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [value, name]));

export const ofRegions: Filters = { provinsi: 'province', setelah: 'after' };
/** Of a page that is asked for nothing but a moment. */
export const ofRegion: Filters = { per: 'per' };
export const ofUpdates: Filters = { sebelum: 'after' };
export const ofVersions: Filters = { sebelum: 'after' };
export const ofSlippages: Filters = {
  urut: [
    'sort',
    {
      'tonggak-geser': 'milestone-slip',
      'program-geser': 'programme-slip',
      'program-jumlah': 'programme-total',
      'program-kabar': 'programme-silence',
      'wilayah-geser': 'region-slip',
      'wilayah-jumlah': 'region-total',
      'wilayah-kabar': 'region-silence',
    },
  ],
  setelah: 'after',
};
export const ofContradictions: Filters = { program: 'programme', setelah: 'after' };
export const ofMoves: Filters = { setelah: 'after' };
export const ofProgramme: Filters = { sebelum: null, transaksi: null, per: 'per' };
export const ofProgrammes: Filters = {
  dimensi: 'dimension',
  status: 'status',
  quick_win: ['quick_win', YES],
  tanpa_kabar: ['silent', YES],
  terlambat: ['late', YES],
  urut: ['sort', { kabar: 'silence', tenggat: 'due', geser: 'slip' }],
  setelah: 'after',
  per: 'per',
};
export const ofCommitments: Filters = {
  status: [
    'state',
    {
      terbuka: 'open',
      selesai: 'closed',
      lewat: 'overdue',
      'tanpa-hasil': 'noOutcome',
      'tanpa-bukti': 'noEvidence',
      'belum-dimulai': 'notStarted',
      terbatas: 'limited',
      'sebagian-besar': 'substantial',
      'hasil-selesai': 'complete',
      ditarik: 'withdrawn',
    },
  ],
  umur: 'min_years',
  setelah: 'after',
  per: 'per',
};
export const ofRequests: Filters = {
  kategori: 'service_code',
  kecamatan: 'district',
  lembaga: 'agency',
  keadaan: ['status', turned(statusInAddress)],
  terlambat: ['late', YES],
  program: 'programme',
  setelah: 'after',
};
export const ofFeedback: Filters = {
  jenis: ['kind', kindsInAddress],
  kabar: 'update',
  tonggak: 'milestone',
  setelah: 'after',
};
export const ofEvents: Filters = { jenis: ['noun', publicKinds], sebelum: 'after' };
/** Those that wait, which `setelah` goes through, the API does not tell. */
export const ofErrorReports: Filters = { halaman: 'address', sebelum: 'after' };
/** The statistics have twins of their own, which are asked by the same names. */
export const ofStatistics: Filters = {
  lembaga: 'lembaga',
  kategori: 'kategori',
  kecamatan: 'kecamatan',
  periode: 'periode',
};
