import * as z from 'zod';
import { versionedKinds } from '../versions/page.ts';

// A source rests on no other, and an update keeps its sources in its own rows.
const { sumber: _source, kabar: _update, program, ...others } = versionedKinds;

/** What rests on a source besides updates, and what once did, by the word in the address. */
export const uses = { program, ...others } as const;

export type UseKind = keyof typeof uses;
export const useKinds = Object.keys(uses) as UseKind[];

/** Everything that is listed under a source, in its order on the page. */
export const restingKinds = ['kabar', ...useKinds] as const;
export type RestingKind = (typeof restingKinds)[number];

/** How many of a kind stand on a page. */
export const LIST = 20;

/** One statement of a content: its field in it, its own words and figures, and what the milestone is called that it is about. */
export const Statement = z.object({
  field: z.string(),
  said: z.record(z.string(), z.unknown()),
  milestone: z.object({ key: z.string(), title: z.string() }).nullable(),
});

/**
 * A thing that rests on a source: how it is called now, since which version without a break, how many statements it carries
 * there in which field, and those that say something of their own.
 */
export const UseLine = z.object({
  noun: z.enum(Object.values(uses)),
  id: z.string(),
  thing: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable(),
  since: z.int(),
  parts: z.record(z.string(), z.int()),
  statements: z.array(Statement),
});

/**
 * A thing of which some statements once rested on a source: which version says them otherwise, and the statements by this
 * source before and with that version.
 */
export const FormerLine = UseLine.extend({
  until: z.int(),
  /** When that was published, UTC. */
  ended_at: z.string(),
  kept: z.array(Statement),
});

export type Statement = z.infer<typeof Statement>;
export type FormerLine = z.infer<typeof FormerLine>;
export type UseLine = z.infer<typeof UseLine>;
