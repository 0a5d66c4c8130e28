import * as z from 'zod';
import { HistoryLine } from '../history/page.ts';
import { LogEntry } from './entry.ts';

/** An entry of the log, with the event that it tells of as history tells it today; null of a day. */
export const LogLine = z.object({
  leaf: z.int(),
  entry: LogEntry,
  region: z.object({ slug: z.string(), name: z.string(), demo: z.boolean(), time_zone: z.string() }),
  line: HistoryLine.nullable(),
});

/** The log as a person reads it. */
export const LogPage = z.object({
  /** The newest signed head; null while nothing is sealed. */
  head: z
    .object({
      size: z.int(),
      /** Base64, as in the checkpoint. */
      root: z.string(),
      /** UTC. */
      signed_at: z.string(),
      witnesses: z.array(z.object({ name: z.string(), seen_at: z.string() })),
    })
    .nullable(),
  lines: z.array(LogLine),
  asked: z.object({ sebelum: z.string().optional() }),
  next: z.string().nullable(),
});

export type LogLine = z.infer<typeof LogLine>;
export type LogPage = z.infer<typeof LogPage>;
