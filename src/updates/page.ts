import * as z from 'zod';
import { organisationKinds } from '../organisations/schema.ts';
import { Citation } from '../sources/schema.ts';
import { ObservationSum } from '../feedback/public.ts';
import { Reported } from '../error-reports/page.ts';
import type { Mementos } from '../mementos/memento.ts';
import { Claim, FrozenContent } from './schema.ts';

/** An update in a list: what happened when, where, and how often its words were corrected. */
export const UpdateCard = z.object({
  id: z.string(),
  title: z.string(),
  event_date: z.string(),
  published_at: z.string(),
  changed_at: z.string(),
  version: z.int(),
  region: z.object({ slug: z.string(), name: z.string(), time_zone: z.string() }),
  programme: z.object({ slug: z.string(), title: z.string() }).nullable(),
});

/** A claim with the update that carries it and its source. */
export const ClaimLine = Claim.extend({
  update_id: z.string(),
  citation: Citation,
  /** Title of the programme of its update, where a list mixes programmes; null: of none, or of the one it is asked of. */
  programme: z.string().nullable().default(null),
});

/** Two statements that say different things: the one that was first, and the one that says otherwise. */
export const Contradiction = z.tuple([ClaimLine, ClaimLine]);

const Version = z.object({
  version: z.int(),
  change_kind: z.enum(['publish', 'correct']),
  reason: z.string().nullable(),
  published_at: z.string(),
  redacted_at: z.string().nullable(),
  redaction_reason: z.string().nullable(),
});

export const UpdatePage = z.object({
  id: z.string(),
  title: z.string(),
  event_date: z.string(),
  /** Number of the newest version. */
  latest: z.int(),
  region: z.object({ slug: z.string(), name: z.string(), demo: z.boolean(), time_zone: z.string() }),
  shown: Version.extend({
    content: FrozenContent.nullable(),
    content_sha256: z.string(),
    /** What kind of organisation its author was when it was published; null: its words are gone, or it is not known. */
    author_kind: z.enum(organisationKinds).nullable().default(null),
    /** The number of its entry in the log; null: it waits to be sealed. */
    log_index: z.int().nullable().default(null),
  }),
  versions: z.array(Version),
  /** What was reported wrong on this page, in any version. */
  reported: z.array(Reported).default([]),
  /** What residents saw of what it tells; null: nobody did, or it is not known now. */
  seen: ObservationSum.nullable(),
  /** The versions around the one that is shown, as clients of Memento know them; a built page has none. */
  mementos: z.custom<Mementos>().optional(),
});

/** An update of the timeline with whoever wrote it (null: its words were removed), and whether its region is made up. */
const ListedUpdate = UpdateCard.extend({ author: z.string().nullable(), demo: z.boolean().default(false) });

export const TimelinePage = z.object({
  updates: z.array(ListedUpdate),
  region: z.object({ slug: z.string(), name: z.string() }).nullable(),
  asked: z.object({ wilayah: z.string().optional(), sebelum: z.string().optional() }),
  next: z.string().nullable(),
});

/** What sources of a region, or of one of its programmes, say differently. */
export const ContradictionsPage = z.object({
  region: z.object({ slug: z.string(), name: z.string(), demo: z.boolean(), time_zone: z.string() }),
  /** The programme whose pairs alone are shown. */
  programme: z.object({ slug: z.string(), title: z.string() }).nullable().default(null),
  pairs: z.array(Contradiction),
  asked: z.object({ program: z.string().optional(), setelah: z.string().optional() }),
  next: z.string().nullable(),
});

export type ContradictionsPage = z.infer<typeof ContradictionsPage>;
export type UpdateCard = z.infer<typeof UpdateCard>;
export type ListedUpdate = z.infer<typeof ListedUpdate>;
export type Contradiction = z.infer<typeof Contradiction>;
export type ClaimLine = z.infer<typeof ClaimLine>;
export type UpdatePage = z.infer<typeof UpdatePage>;
export type TimelinePage = z.infer<typeof TimelinePage>;
