import * as z from 'zod';

/** What can be found, by the words that stand in the address. */
export const kinds = ['program', 'janji', 'kabar', 'rencana', 'laporan'] as const;
export type Kind = (typeof kinds)[number];

/** A text in pieces; the pieces that were searched for are hits. */
export const Marked = z.array(z.object({ text: z.string(), hit: z.boolean() }));

export const Found = z.object({
  id: z.int(),
  kind: z.enum(kinds),
  title: Marked,
  excerpt: Marked,
  href: z.string(),
  day: z.string(),
  region: z.object({ slug: z.string(), name: z.string() }),
});

/** The question, as it stands in the query. */
export interface SearchAsked {
  q?: string;
  wilayah?: string;
  jenis?: string;
  status?: string;
  quick_win?: string;
  setelah?: string;
}

export const SearchPage = z.object({
  asked: z.custom<SearchAsked>(),
  /** The region that was asked for. */
  region: z.object({ slug: z.string(), name: z.string(), demo: z.boolean() }).nullable(),
  /** Null when nothing was asked, which is not the same as nothing found. */
  found: z.array(Found).nullable(),
  next: z.string().nullable(),
});

export type Marked = z.infer<typeof Marked>;
export type Found = z.infer<typeof Found>;
export type SearchPage = z.infer<typeof SearchPage>;

/** The search page for a question that has no answer, yet or at all; what was typed stays. */
export const unanswered = (asked: SearchAsked): SearchPage => ({
  asked,
  region: null,
  found: null,
  next: null,
});
