import * as z from 'zod';
import { organisationKinds } from './schema.ts';

/** An organisation in a list, with the source of what it is said to do. */
export const OrganisationCard = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.enum(organisationKinds),
  aliases: z.array(z.string()),
  mandate: z.string().nullable(),
  source_id: z.string().nullable(),
});

export type OrganisationCard = z.infer<typeof OrganisationCard>;
