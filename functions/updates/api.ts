import * as z from 'zod';
import { idInPath, programmeInPath, regionInPath } from '../../src/api/schema.ts';
import { at, atOrNull } from '../../src/api/values.ts';
import { toCited } from '../../src/sources/api-schema.ts';
import {
  ApiContradiction,
  ApiUpdate,
  ApiUpdateVersion,
  ApiUpdateVersionLine,
} from '../../src/updates/api-schema.ts';
import type { ClaimLine } from '../../src/updates/page.ts';
import { list, NOT_THEN, one, whole, type World } from '../api/operation.ts';
import type { Row } from '../core/db.ts';
import { readUpdateList, readUpdateVersion, type Listing } from './api-reads.ts';
import { readContradictions } from './contradiction-reads.ts';
import { toUpdateCard } from './reads.ts';
import { toVersion } from './to-version.ts';

const version = {
  version: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .meta({ description: 'Nomor versi, mulai dari 1.', example: '1' }),
};
const ONE = '/updates/{id}';

/** The machines' door to updates. */
export const updatesApi = [
  list({
    path: '/updates',
    id: 'listUpdates',
    tag: 'Kabar',
    summary: 'Kabar semua wilayah menurut hari peristiwa, terbaru lebih dulu.',
    per: true,
    item: ApiUpdate,
    read: (world, asked) => listed(world, asked, '/linimasa/'),
  }),
  list({
    path: '/regions/{region}/updates',
    id: 'listRegionUpdates',
    tag: 'Kabar',
    summary: 'Kabar satu wilayah, terbaru lebih dulu.',
    params: regionInPath,
    per: true,
    item: ApiUpdate,
    read: (world, asked) => listed(world, asked, `/linimasa/?wilayah=${asked.region}`),
  }),
  list({
    path: '/regions/{region}/programmes/{programme}/updates',
    id: 'listProgrammeUpdates',
    tag: 'Kabar',
    summary: 'Kabar satu program, terbaru lebih dulu.',
    params: programmeInPath,
    per: true,
    item: ApiUpdate,
    read: (world, asked) => listed(world, asked, `/${asked.region}/program/${asked.programme}/`),
  }),
  one({
    path: ONE,
    id: 'getUpdate',
    tag: 'Kabar',
    summary: 'Satu kabar, versi terbarunya atau versi pada satu hari atau detik.',
    params: idInPath,
    per: true,
    item: ApiUpdateVersion,
    read: async (world, { id, per }) => {
      const found = await readUpdateVersion(world.db, id, { per: per ?? null });
      if (!found) return null;
      if (!found.shown) return NOT_THEN;
      return {
        data: toVersion(found.head, found.shown, world.origin),
        page: `/u/${id}/`,
        timeZone: found.head.time_zone as string,
      };
    },
  }),
  list({
    path: '/regions/{region}/contradictions',
    id: 'listContradictions',
    tag: 'Kabar',
    summary: 'Pernyataan sumber-sumber satu wilayah yang saling berbeda, berdua-dua.',
    params: regionInPath,
    query: {
      programme: programmeInPath.programme.optional().meta({
        description: 'Hanya yang salah satu pernyataannya tentang program ini (nama dalam alamat).',
        example: 'lampu',
      }),
    },
    item: ApiContradiction,
    read: async ({ db, origin }, asked) => {
      const found = await readContradictions(db, asked);
      if (!found) return null;
      const { region, programme } = asked;
      const page = `/${region}/berbeda/${programme ? `?program=${programme}` : ''}`;
      return {
        data: found.pairs.map(([first, second]) => ({
          first: toClaim(first, origin),
          second: toClaim(second, origin),
          page: origin + page,
        })),
        next: found.next,
        page,
        timeZone: found.region.time_zone,
      };
    },
  }),
  whole({
    path: `${ONE}/versions`,
    id: 'listUpdateVersions',
    tag: 'Kabar',
    summary: 'Semua versi satu kabar, terbaru lebih dulu.',
    params: idInPath,
    item: ApiUpdateVersionLine,
    read: async ({ db, origin }, { id }) => {
      const found = await readUpdateVersion(db, id, {});
      return found && { data: found.versions.map((row) => toLine(id, row, origin)), page: `/u/${id}/` };
    },
  }),
  one({
    path: `${ONE}/versions/{version}`,
    id: 'getUpdateVersion',
    tag: 'Kabar',
    summary: 'Satu versi kabar, untuk selamanya.',
    description: 'Yang isinya dihapus demi data pribadi tinggal batu nisannya: alasan dan SHA-256.',
    params: { ...idInPath, ...version },
    item: ApiUpdateVersion,
    read: async ({ db, origin }, { id, version: number }) => {
      const found = await readUpdateVersion(db, id, { version: Number(number) });
      if (found?.shown?.version !== Number(number)) return null;
      return { data: toVersion(found.head, found.shown, origin), page: `/u/${id}/v/${number}/` };
    },
  }),
];

async function listed({ db, origin }: World, asked: Listing, page: string) {
  const found = await readUpdateList(db, asked);
  if (!found) return null;
  const { updates, next, timeZone } = found;
  return { data: updates.map((row) => toUpdate(row, origin)), next, page, ...(timeZone && { timeZone }) };
}

function toUpdate(row: Row, origin: string): z.output<typeof ApiUpdate> {
  const { region, published_at, changed_at, ...card } = toUpdateCard(row);
  return {
    ...card,
    region: { slug: region.slug, name: region.name },
    published_at: at(published_at),
    changed_at: at(changed_at),
    page: `${origin}/u/${card.id}/`,
  };
}

const toLine = (id: string, row: Row, origin: string) =>
  ({
    ...row,
    published_at: at(row.published_at as string),
    redacted_at: atOrNull(row.redacted_at as string | null),
    state: row.redacted_at === null ? 'shown' : 'redacted',
    page: `${origin}/u/${id}/v/${row.version as number}/`,
  }) as z.output<typeof ApiUpdateVersionLine>;

const toClaim = (
  { update_id: update, citation, programme: _programme, ...claim }: ClaimLine,
  origin: string,
) => ({
  ...claim,
  update,
  source: toCited(citation, origin),
});
