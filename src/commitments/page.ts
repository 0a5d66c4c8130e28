import * as z from 'zod';
import { Citation } from '../sources/schema.ts';
import { Amendment } from '../ui/changes.ts';
import { AssessmentNote } from '../assessments/note.ts';
import { OfficeTerm } from '../office-terms/schema.ts';
import { CommitmentFields, type OutcomeValue } from './schema.ts';

/** A public word in a list, with where it was heard and where it is said what became of it. */
export const CommitmentLine = CommitmentFields.extend({
  id: z.string(),
  version: z.int(),
  /** The second in which something of its region was published last: its page shows more than its own words. */
  published_at: z.string().nullable(),
  region: z.object({ slug: z.string(), name: z.string(), demo: z.boolean(), time_zone: z.string() }),
  programme: z.object({ slug: z.string(), title: z.string() }).nullable(),
  /** Who held its office when, as far as its region's file knows, in order. */
  terms: z.array(OfficeTerm).default([]),
  /** Every source that it names, by key: in which it was made, moved, and said to be kept or not. */
  citations: z.record(z.string(), Citation),
  /** How its words were amended, the newest first. */
  amended: z.array(Amendment),
  /** What somebody outside thinks of it, the newest judgement; null while nobody said. */
  assessed: AssessmentNote.nullable().default(null),
});

/** What became of it, by the word in an address; the outcome that it stands for, 'none' while no source says anything. */
export const outcomeStates = {
  'tanpa-hasil': 'none',
  'tanpa-bukti': 'noEvidence',
  'belum-dimulai': 'notStarted',
  terbatas: 'limited',
  'sebagian-besar': 'substantial',
  'hasil-selesai': 'complete',
  ditarik: 'withdrawn',
} as const satisfies Record<string, OutcomeValue | 'none'>;
type OutcomeState = keyof typeof outcomeStates;

/** What a register may be filtered by: still open, over (kept or taken back), open after its due day, or one outcome. */
export const registerStates = [
  'terbuka',
  'selesai',
  'lewat',
  ...(Object.keys(outcomeStates) as [OutcomeState]),
] as const;
export type RegisterState = (typeof registerStates)[number];

/** Years since it was said, at least; not of what is late, which is sorted by its due day. */
export const ages = ['1', '3', '5'] as const;

/** The register of one region, or of all regions but demonstrations; narrowed to one it tells of that region. */
export const RegisterPage = z.object({
  region: z
    .object({ slug: z.string(), name: z.string(), demo: z.boolean(), time_zone: z.string() })
    .nullable(),
  commitments: z.array(CommitmentLine),
  /** Everybody who held an office of the region, in order, with the sources by their keys; none across regions. */
  terms: z.array(OfficeTerm).default([]),
  citations: z.record(z.string(), Citation).default({}),
  asked: z.object({
    /** The region to which the register across regions is narrowed. */
    wilayah: z.string().optional(),
    status: z.enum(registerStates).optional(),
    umur: z.enum(ages).optional(),
    setelah: z.string().optional(),
  }),
  next: z.string().nullable(),
});

export type CommitmentLine = z.infer<typeof CommitmentLine>;
export type RegisterPage = z.infer<typeof RegisterPage>;
