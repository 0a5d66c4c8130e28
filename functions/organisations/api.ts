import type * as z from 'zod';
import { regionInPath } from '../../src/api/schema.ts';
import { ApiOrganisation } from '../../src/organisations/api-schema.ts';
import { list } from '../api/operation.ts';
import { readOrganisations } from './api-reads.ts';
import { toOrganisationCard } from './reads.ts';

/** The machines' door to organisations. */
export const organisationsApi = [
  list({
    path: '/regions/{region}/organisations',
    id: 'listOrganisations',
    tag: 'Wilayah',
    summary: 'Lembaga yang disebut sumber satu wilayah, menurut kuncinya.',
    description: 'Bersama `per` satu halaman dapat lebih pendek dari `limit`.',
    params: regionInPath,
    per: true,
    item: ApiOrganisation,
    read: async ({ db }, { region, after = '', limit, per }) => {
      const found = await readOrganisations(db, { region, after, limit, per });
      if (!found) return null;
      const { rows, next } = found;
      const timeZone = found.home.time_zone as string;
      const data = rows.map((row) => toOrganisationCard(row) as unknown as z.output<typeof ApiOrganisation>);
      return { data, next, page: `/${region}/`, timeZone };
    },
  }),
];
