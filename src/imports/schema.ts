import * as z from 'zod';
import { key } from '../ui/schema.ts';
import { Assessment } from '../assessments/schema.ts';
import { Commitment } from '../commitments/schema.ts';
import { OrganisationContent } from '../organisations/schema.ts';
import { Budget, Transaction } from '../programmes/budget-schema.ts';
import { Indicator, Method } from '../programmes/indicator-schema.ts';
import { Schedule } from '../programmes/schedule-schema.ts';
import { WrittenProgramme } from '../programmes/schema.ts';
import { SourceContent } from '../sources/schema.ts';
import { UpdateContent } from '../updates/schema.ts';

const LIMIT = 500;
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item, 'daftar, tiap butir diawali "- "')
    .max(LIMIT, `paling banyak ${LIMIT} butir dalam satu berkas`)
    .default([]);

/**
 * The one file by which a region's content enters: seeds, officers and scripts use this same shape.
 * Identity is region + key (a schedule's key is its programme's); a second import of the same file changes nothing.
 * The lists are imported in the order in which they stand here.
 */
export const ImportFile = z.strictObject({
  region: key,
  sources: listOf(SourceContent),
  organisations: listOf(OrganisationContent),
  methods: listOf(Method),
  programmes: listOf(WrittenProgramme),
  schedules: listOf(Schedule),
  budgets: listOf(Budget),
  transactions: listOf(Transaction),
  indicators: listOf(Indicator),
  commitments: listOf(Commitment),
  assessments: listOf(Assessment),
  updates: listOf(UpdateContent),
});

export type ImportFile = z.infer<typeof ImportFile>;

/** The lists of a file, in the order in which they are imported. */
export const lists = Object.keys(ImportFile.shape).slice(1) as List[];
export type List = Exclude<keyof ImportFile, 'region'>;

/** The name by which one item of a list is known in its region. */
export const keyOf = (item: ImportFile[List][number]) => ('key' in item ? item.key : item.programme);
