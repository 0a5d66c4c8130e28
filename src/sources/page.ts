import * as z from 'zod';
import { ProgrammeCard } from '../programmes/page.ts';
import { UpdateCard } from '../updates/page.ts';
import { SourceContent } from './schema.ts';

export const SourcePage = z.object({
  id: z.string(),
  region: z.object({ slug: z.string(), name: z.string(), demo: z.boolean(), time_zone: z.string() }),
  source: SourceContent,
  updates: z.array(UpdateCard),
  programmes: z.array(ProgrammeCard),
});

export type SourcePage = z.infer<typeof SourcePage>;
