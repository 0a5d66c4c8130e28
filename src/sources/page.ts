import * as z from 'zod';
import { UpdateCard } from '../updates/page.ts';
import { SourceContent, sourceClasses } from './schema.ts';
import { FormerLine, restingKinds, UseLine, useKinds } from './uses.ts';

export const SourcePage = z.object({
  id: z.string(),
  region: z.object({
    slug: z.string(),
    name: z.string(),
    demo: z.boolean(),
    time_zone: z.string(),
  }),
  source: SourceContent,
  updates: z.array(UpdateCard),
  uses: z.array(UseLine),
  former: z.array(FormerLine),
  /** Kinds of which there are more than stand here, each with the place after which they go on. */
  next: z.partialRecord(z.enum(restingKinds), z.string()),
  formerNext: z.partialRecord(z.enum(useKinds), z.string()),
  /** One kind alone, of what rests on it or of what once did, after a place in its list. */
  asked: z.object({
    jenis: z.enum(restingKinds).optional(),
    pernah: z.enum(useKinds).optional(),
    sebelum: z.string().optional(),
  }),
  versions: z.array(
    z.object({
      version: z.int(),
      class: z.enum(sourceClasses),
      reason: z.string().nullable(),
      published_at: z.string(),
    }),
  ),
});

export type SourcePage = z.infer<typeof SourcePage>;
