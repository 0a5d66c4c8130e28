import * as z from 'zod';
import { classes, states, statuses, type Status } from '../service-requests/states.ts';
import { RegionOfRequests } from './page.ts';

/** A public report in a list. */
export const RequestCard = z.object({
  id: z.string(),
  class: z.enum(classes),
  service_code: z.string(),
  agency: z.string().nullable(),
  district_code: z.string().nullable(),
  village_code: z.string().nullable(),
  /** Its beginning; null where only the facts are shown. */
  description: z.string().nullable(),
  lat: z.number().nullable(),
  long: z.number().nullable(),
  state: z.enum(states),
  status: z.enum(statuses),
  received_on: z.string(),
  supporter_count: z.int(),
  hand_over_count: z.int(),
  /** Its agency answered, and waits for its reporter's word. */
  is_answered: z.boolean(),
  /** Done, and only in part. */
  is_part: z.boolean(),
  /** Open after the moment by which its final answer was promised. */
  late: z.boolean(),
});

/** How many public reports a region has, and by what they are filtered by; a key that is missing has none. */
export const Tally = z.object({
  total: z.int(),
  open: z.int(),
  status: z.record(z.string(), z.int()),
  service: z.record(z.string(), z.int()),
  district: z.record(z.string(), z.int()),
  agency: z.record(z.string(), z.int()),
});

/** A code and how it is called. */
export const Named = z.object({ code: z.string(), name: z.string() });

/** The filters as they stand in the query. */
export const filters = [
  'q',
  'kategori',
  'kecamatan',
  'lembaga',
  'keadaan',
  'terlambat',
  'program',
  'setelah',
] as const;

export const RequestListPage = z.object({
  region: RegionOfRequests,
  services: z.array(Named),
  districts: z.array(Named),
  villages: z.record(z.string(), z.string()),
  agencies: z.array(Named),
  tally: Tally,
  /** The programme that the list is about; null when it is about all of the region. */
  programme: z.object({ slug: z.string(), title: z.string() }).nullable(),
  requests: z.array(RequestCard),
  asked: z.partialRecord(z.enum(filters), z.string()),
  next: z.string().nullable(),
});

/** The open reports about a programme, the newest first, and how many there are. */
export const RequestsOfProgramme = z.object({
  count: z.int(),
  /** With the name of the category, and without a word of the reporter: the page around it is for search engines. */
  shown: z.array(RequestCard.omit({ description: true }).extend({ service: z.string() })),
  /** Whether reports can be made in this region. */
  taken: z.boolean(),
});
export type RequestsOfProgramme = z.infer<typeof RequestsOfProgramme>;
export type RequestCard = z.infer<typeof RequestCard>;
export type Tally = z.infer<typeof Tally>;
export type Named = z.infer<typeof Named>;
export type RequestListPage = z.infer<typeof RequestListPage>;

/** How a status stands in an address: the word that residents read. */
export const statusInAddress: Record<Status, string> = {
  waiting: 'menunggu',
  coordination: 'koordinasi',
  disposition: 'disposisi',
  process: 'proses',
  done: 'selesai',
  rejected: 'ditolak',
};
