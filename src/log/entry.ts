import * as z from 'zod';
import { stable } from '../ui/stable.ts';

/** What is published as versions, each with an event: a schedule is the plan of a programme. */
export const loggedNouns = [
  'update',
  'source',
  'organisation',
  'programme',
  'schedule',
  'budget',
  'transaction',
  'method',
  'indicator',
  'commitment',
  'assessment',
] as const;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

/** What an entry says of the event that it tells of. */
const happened = {
  /** Number of the event in this portal, and SHA-256 of what everybody may know of it (`eventText`). */
  event: z.int().min(1),
  event_sha256: hash,
  region: z.string(),
  id: z.string(),
  version: z.int().min(1),
};

/** A version that was published, or corrects the one before it. */
export const LoggedVersion = z.strictObject({
  kind: z.literal('version'),
  ...happened,
  noun: z.enum(loggedNouns),
  /** What was done: "publish", "correct", "record", "amend", "move", … */
  verb: z.string(),
  /** UTC. */
  published_at: z.string(),
  /** SHA-256 of the published words (RFC 8785), and of the public reason; null: none was needed. */
  sha256: hash,
  reason_sha256: hash.nullable(),
  /** A milestone that was moved: from which date to which, and who said so when. */
  move: z
    .strictObject({
      programme: z.string(),
      milestone: z.string(),
      from: z.string().nullable(),
      to: z.string(),
      as_of: z.string(),
    })
    .optional(),
  /** What became of a commitment (OGP), and the day on which its source says so. */
  outcome: z.strictObject({ value: z.string(), as_of: z.string() }).optional(),
});

/** A version of an update whose words were removed; the hash is that of what was published. */
export const LoggedRedaction = z.strictObject({
  kind: z.literal('redaction'),
  ...happened,
  noun: z.literal('update'),
  /** UTC. */
  redacted_at: z.string(),
  sha256: hash,
  reason_sha256: hash,
});

/**
 * Reports that came and that ended on one day of a region, in its own time. Days without an entry are told by the next:
 * between `previous_day` and `day` no report came and none ended.
 */
export const LoggedDay = z.strictObject({
  kind: z.literal('day'),
  region: z.string(),
  /** ISO 8601. */
  day: z.string(),
  /** 1; one more each time that a day which was told before is told anew. */
  edition: z.int().min(1),
  /** The day before this one that the log has told of the region; null: none. The oldest entries do not say it. */
  previous_day: z.string().nullable().optional(),
  received: count,
  closed: count,
});

/** An entry of the log. Nothing in it is anybody's word or name: a log cannot forget (UU 27/2022). */
export const LogEntry = z.discriminatedUnion('kind', [LoggedVersion, LoggedRedaction, LoggedDay]);
export type LogEntry = z.infer<typeof LogEntry>;
export type LoggedDay = z.infer<typeof LoggedDay>;

/** An entry as it is hashed and kept: canonical JSON (RFC 8785), which for texts and whole numbers is sorted keys. */
export const entryText = (entry: LogEntry): string => stable(entry);

/** An entry as it is read; null when it is none, or written otherwise than entryText does. */
export function readEntry(text: string): LogEntry | null {
  const read = LogEntry.safeParse(jsonIn(text));
  return read.success && entryText(read.data) === text ? read.data : null;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A public event as far as its hash vouches for it. Who did it is left out. */
export interface PublicEvent {
  at: string;
  region: string;
  noun: string;
  verb: string;
  subject_id: string;
  subject_version: number;
  /** Ids, dates and names of fields. */
  data: unknown;
}

/** The text of an event under its hash; RFC 8785. */
export const eventText = ({
  at,
  region,
  noun,
  verb,
  subject_id,
  subject_version,
  data,
}: PublicEvent): string => stable({ at, region, noun, verb, subject_id, subject_version, data });
