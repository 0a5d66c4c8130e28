import * as z from 'zod';

/** One thing that an amendment changed, in words; null where there was nothing, or nothing is left. */
export interface Change {
  what: string;
  before: string | null;
  after: string | null;
}

/** How the words of a record were amended, as it is kept beside the record. */
export const Amendment = z.object({
  version: z.int(),
  reason: z.string().nullable(),
  published_at: z.string(),
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
});
export type Amendment = z.infer<typeof Amendment>;

/** The fields of a record that an amendment changed, each under its label and in its own words. */
export const fieldChanges = <F extends string>(
  before: Partial<Record<NoInfer<F>, unknown>>,
  after: Partial<Record<NoInfer<F>, unknown>>,
  fields: Record<F, { label: string; say?: (value: never) => string }>,
  unsaid: string,
): Change[] =>
  (Object.keys(fields) as F[]).flatMap((name) => {
    const { label, say = String } = fields[name];
    const said = (value: unknown) => (value == null ? unsaid : say(value as never));
    const same = JSON.stringify(before[name] ?? null) === JSON.stringify(after[name] ?? null);
    return same ? [] : [{ what: label, before: said(before[name]), after: said(after[name]) }];
  });

/** Somebody's words, apart from ours. */
export const quoted = (text: string) => `“${text}”`;
