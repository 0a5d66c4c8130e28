import * as z from 'zod';
import { versionedKinds } from '../versions/page.ts';

const { sumber: _, kabar: __, ...others } = versionedKinds;

/** What can rest on a source, or once did, besides updates, by the word in the address. */
export const uses = others;

export type UseKind = keyof typeof uses;
export const useKinds = Object.keys(uses) as UseKind[];

/** Everything that is listed under a source, in its order on the page. */
export const restingKinds = ['kabar', ...useKinds] as const;
export type RestingKind = (typeof restingKinds)[number];

/** How many of a kind stand on a page, and how many statements are told of each. */
export const LIST = 20;
export const TOLD = 3;

/**
 * A thing that rests on a source: how it is called now, since which version without a break, how many statements it carries
 * there in which field, and the first of them as its content says them; `of` is the title of the milestone of a change.
 */
export const UseLine = z.object({
  noun: z.enum(Object.values(uses)),
  id: z.string(),
  thing: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable(),
  since: z.int(),
  parts: z.record(z.string(), z.int()),
  told: z.array(z.record(z.string(), z.unknown())),
});

/** A thing of which some statements once rested on a source, and which version says them otherwise. */
export const FormerLine = UseLine.extend({
  until: z.int(),
  /** When that was published, UTC. */
  ended_at: z.string(),
});

export type FormerLine = z.infer<typeof FormerLine>;
export type UseLine = z.infer<typeof UseLine>;
