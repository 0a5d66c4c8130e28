import * as z from 'zod';
import { key, line, oneOf, prose, unsaid } from '../ui/schema.ts';

export const organisationKinds = [
  'government',
  'agency',
  'council',
  'team',
  'ministry',
  'university',
  'business',
  'portal',
  'other',
] as const;

/** IATI organisation roles 1-4, by name. */
export const roles = ['funding', 'accountable', 'extending', 'implementing'] as const;

/** An organisation as its region knows it: a regional agency (OPD), a council, a partner. */
export const OrganisationContent = z.strictObject({
  key,
  name: line(160, 'Dinas Komunikasi dan Informatika Kabupaten Blitar'),
  kind: oneOf(organisationKinds),
  aliases: z.array(line(160, 'Diskominfo')).max(10, 'paling banyak 10 nama lain').default([]),
  mandate: unsaid(prose(400, 'melakukan reviu masterplan')),
  source: unsaid(key),
  /** Why the record was amended; asked for when the file changes an organisation that is registered. */
  reason: line(300, 'berganti nama menurut Perda 4/2026').optional(),
});

export type OrganisationContent = z.infer<typeof OrganisationContent>;
