import * as z from 'zod';
import { key } from '../ui/schema.ts';
import { SourceContent } from '../sources/schema.ts';
import { OrganisationContent } from '../organisations/schema.ts';
import { ProgrammeContent } from '../programmes/schema.ts';
import { UpdateContent } from '../updates/schema.ts';

const LIMIT = 500;
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item, 'daftar, tiap butir diawali "- "')
    .max(LIMIT, `paling banyak ${LIMIT} butir dalam satu berkas`)
    .default([]);

/**
 * The one file by which a region's content enters: seeds, officers and scripts use this same shape.
 * Identity is region + key; a second import of the same file changes nothing.
 */
export const ImportFile = z.strictObject({
  region: key,
  sources: listOf(SourceContent),
  organisations: listOf(OrganisationContent),
  programmes: listOf(ProgrammeContent),
  updates: listOf(UpdateContent),
});

export type ImportFile = z.infer<typeof ImportFile>;
