import type { Kind } from './kinds.ts';

/** How addresses of the console name each kind. */
export const paths: Record<Kind, string> = {
  source: 'sumber',
  organisation: 'lembaga',
  method: 'metode',
  programme: 'program',
  schedule: 'rencana',
  milestone: 'tonggak',
  revision: 'perubahan-rencana',
  budget: 'anggaran',
  transaction: 'transaksi',
  indicator: 'indikator',
  commitment: 'janji',
  assessment: 'penilaian',
  update: 'kabar',
  correction: 'koreksi',
};

/** The kind that a part of an address names; undefined when none does. */
export const kindAt = (path: string) => (Object.keys(paths) as Kind[]).find((kind) => paths[kind] === path);

/** The page of a draft. */
export const draftPath = (region: string, id: string) => `/petugas/${region}/draf/${id}/`;

/** The form of a new draft, for a thing that is there already or for something new in a programme. */
export const newDraftPath = (
  region: string,
  kind: Kind,
  about: { kunci?: string; program?: string; tonggak?: string } = {},
) => {
  const query = new URLSearchParams(Object.entries(about));
  return `/petugas/${region}/draf/baru/${paths[kind]}/${query.size > 0 ? `?${query}` : ''}`;
};

/** The console's page of a thing, and of everything of one kind. */
export const contentPath = (region: string, kind: Kind, key?: string) =>
  `/petugas/${region}/isi/${paths[kind]}/${key === undefined ? '' : `${key}/`}`;
