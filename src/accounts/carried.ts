import * as z from 'zod';

/** A path of the console, and no other: who follows it stays in this portal. */
const PATH = z
  .string()
  .max(2000)
  .refine((path) => consolePath(path) === path);

/** What somebody was about to send when they were asked for a passkey. */
export const Carried = z.object({
  path: PATH,
  /** Names and values in their order; names may repeat. */
  fields: z.array(z.tuple([z.string(), z.string()])).max(2000),
  /** True for a form with files, which cannot be carried. */
  files: z.boolean(),
});
export type Carried = z.infer<typeof Carried>;

/** The most that is carried, as bytes of JSON: what a form may hold at all. */
export const CARRIED_BYTES = 262_144;

/** Reads what a page carried; null when it carried nothing, or something that this portal did not write. */
export function carriedFrom(text: string): Carried | null {
  if (!text) return null;
  try {
    return Carried.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

const HERE = 'https://here.invalid';

/** An address inside the console as its own path and query; any other becomes the console's first page. */
export function consolePath(address: string): string {
  if (!URL.canParse(address, HERE)) return '/petugas/';
  const url = new URL(address, HERE);
  const inside = url.origin === HERE && url.pathname.startsWith('/petugas/');
  return inside ? url.pathname + url.search : '/petugas/';
}
