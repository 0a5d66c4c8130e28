import { OrganisationContent, organisationKinds } from '../../organisations/schema.ts';
import { words } from '../../organisations/words.ts';
import { optionsOf, type KindSpec } from '../fields.ts';
import { ownKey, reason, source } from './common.ts';

/** An organisation as its region knows it: a regional agency (OPD), a council, a partner. */
export const organisation = {
  one: 'lembaga',
  many: 'lembaga',
  schema: OrganisationContent,
  key: 'key',
  groups: [
    {
      heading: 'Lembaga',
      fields: [
        { type: 'line', name: 'name', label: 'Nama', hint: 'Nama lengkap, tanpa singkatan.' },
        {
          type: 'choice',
          name: 'kind',
          label: 'Jenis',
          options: optionsOf(organisationKinds, words.id.kinds),
        },
        { type: 'lines', name: 'aliases', label: 'Nama lain', hint: 'Misalnya Diskominfo.', optional: true },
        { type: 'prose', name: 'mandate', label: 'Tugas', hint: 'Menurut sumbernya.', optional: true },
        { ...source, optional: true },
        ownKey('name'),
        reason,
      ],
    },
  ],
} satisfies KindSpec;
