import * as z from 'zod';
import { roles } from '../organisations/schema.ts';
import { OrganisationCard } from '../organisations/page.ts';
import { Citation } from '../sources/schema.ts';
import { UpdateCard } from '../updates/page.ts';
import { ProgrammeContent, statuses } from './schema.ts';

/** A programme in a list. */
export const ProgrammeCard = z.object({
  id: z.string(),
  region: z.string(),
  slug: z.string(),
  title: z.string(),
  dimension: z.string().nullable(),
  status: z.enum(statuses).nullable(),
  quick_win: z.boolean(),
  figured: z.boolean(),
  update_count: z.int(),
  last_event_date: z.string(),
});

const RegionOfProgramme = z.object({
  slug: z.string(),
  name: z.string(),
  demo: z.boolean(),
  time_zone: z.string(),
  dimensions: z.array(z.object({ key: z.string(), label: z.string() })),
});

export const ProgrammePage = z.object({
  region: RegionOfProgramme,
  programme: ProgrammeCard.extend({ version: z.int(), content: ProgrammeContent }),
  participants: z.array(OrganisationCard.extend({ role: z.enum(roles) })),
  citations: z.record(z.string(), Citation),
  updates: z.array(UpdateCard),
  next: z.string().nullable(),
  versions: z.array(z.object({ version: z.int(), reason: z.string().nullable(), published_at: z.string() })),
});

/** The filters of a programme list, as they stand in the query. */
export interface ProgrammeFilter {
  dimensi?: string;
  status?: string;
  quick_win?: 'ya';
  tanpa_kabar?: 'ya';
  setelah?: string;
}

export const ProgrammeListPage = z.object({
  region: RegionOfProgramme.extend({ programme_count: z.int() }),
  programmes: z.array(ProgrammeCard),
  asked: z.custom<ProgrammeFilter>(),
  next: z.string().nullable(),
});

export type ProgrammeCard = z.infer<typeof ProgrammeCard>;
export type ProgrammePage = z.infer<typeof ProgrammePage>;
export type ProgrammeListPage = z.infer<typeof ProgrammeListPage>;
