import * as z from 'zod';
import type { Lateness } from '../clocks/late.ts';
import { clockNames } from '../clocks/schema.ts';
import type { PublicRequest } from '../service-requests/public.ts';
import type { Timeline } from './timeline.ts';

/** The region in which a report was made. */
export const RegionOfRequests = z.object({
  slug: z.string(),
  name: z.string(),
  demo: z.boolean(),
  time_zone: z.string(),
});

/** What the codes of a report are called. */
export const RequestNames = z.object({
  service: z.string(),
  agency: z.string().nullable(),
  district: z.string().nullable(),
  village: z.string().nullable(),
});

const Programme = z.object({ slug: z.string(), title: z.string() });

/** A public report with everything that is needed to draw it. */
export const ShownRequest = z.object({
  request: z.custom<PublicRequest>(),
  names: RequestNames,
  /** The programme it concerns. */
  programme: Programme.nullable(),
  /** Promises that are owed and past their moment. */
  late: z.array(z.enum(clockNames)),
  /** How late each of them is, and each that was kept late. */
  late_by: z.custom<Lateness>(),
});

export type RegionOfRequests = z.infer<typeof RegionOfRequests>;
export type RequestNames = z.infer<typeof RequestNames>;
export type ShownRequest = z.infer<typeof ShownRequest>;

/** Reports that were merged into another one are counted up to so many. */
export const MERGED = 20;

/** The public page of a report. */
export interface RequestPage {
  region: RegionOfRequests;
  shown: ShownRequest;
  /** Those that an officer approved. */
  photos: { id: string; width: number; height: number }[];
  timeline: Timeline;
  /** How many public reports were merged into it, as far as they are counted. */
  merged: number;
  /** The public report that goes on in its place. */
  continued: string | null;
}
