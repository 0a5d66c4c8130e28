import * as z from 'zod';
import { AreaList } from '../areas/schema.ts';
import { ClockChanges, LocalCalendar } from '../clocks/schema.ts';
import { key, line } from '../ui/schema.ts';
import { Service } from './schema.ts';

/** What a region changes about a category that every region has. */
const Change = z.strictObject({
  /** Code of the national category. */
  code: key,
  /** Key of the organisation that answers for it; null: its coordinator forwards it. */
  agency: key.nullable().optional(),
  /** Nobody can report this here. */
  hidden: z.boolean().default(false),
  /** Everyday words of this region, beside the national ones. */
  keywords: z.array(line(40, 'jeglongan')).max(30).default([]),
  clocks: ClockChanges.optional(),
});

/** The part of a region's file about what its residents report: only what differs from src/content/services.yaml. */
export const Reporting = z.strictObject({
  /** Terms of every category here. */
  clocks: ClockChanges.optional(),
  categories: z.array(Change).max(60, 'paling banyak 60 kategori').default([]),
  /** Categories that only this region has. */
  added: z.array(Service).max(40, 'paling banyak 40 kategori').default([]),
  /** The days off with which this region begins; from then on its officers keep them. */
  calendar: LocalCalendar.optional(),
  /** Kecamatan and kelurahan of a region that is not a real one. */
  areas: AreaList.optional(),
});
export type Reporting = z.infer<typeof Reporting>;
