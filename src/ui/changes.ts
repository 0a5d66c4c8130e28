import * as z from 'zod';

/** One thing that an amendment changed, in words; null where there was nothing, or nothing is left. */
export interface Change {
  what: string;
  before: string | null;
  after: string | null;
  /** How far a number or a day moved, in words. */
  moved?: string | null;
  /** True of the day on which something happened: another day puts it right, no deadline moved. */
  corrected?: true;
  /** True of a name: another one stands in its place whole, its words are not compared. */
  whole?: true;
  /** The same for programs. */
  raw?: RawChange;
}

/** Which field became different, of which row where it is a list, and what it held; null: nothing. */
export interface RawChange {
  field: string;
  row?: Record<string, unknown>;
  from: unknown;
  to: unknown;
}

/** How a field of a record is told: its label, its value in words, and how far it moved where that can be counted. */
interface Told extends Pick<Change, 'corrected' | 'whole'> {
  label: string;
  say?: (value: never) => string;
  moved?: (before: never, after: never) => string | null;
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
  fields: Record<F, Told>,
  unsaid: string,
): Change[] =>
  (Object.keys(fields) as F[]).flatMap((name) => {
    const { label, say = String, moved, corrected, whole } = fields[name];
    const [was, is] = [before[name] ?? null, after[name] ?? null];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const said = (value: unknown) => (value === null ? unsaid : say(value as never));
    const isBoth = was !== null && is !== null;
    const by = isBoth ? moved?.(was as never, is as never) : null;
    const how = {
      ...(by && { moved: by }),
      ...(isBoth && corrected && { corrected }),
      ...(whole && { whole }),
    };
    return [{ what: label, before: said(was), after: said(is), ...how }];
  });

/** Somebody's words, apart from ours. */
export const quoted = (text: string) => `“${text}”`;

/** Words of others as a part of a sentence of ours, which has signs of its own: without the stop they were written with, also within quotation marks. */
export const clause = (text: string) => text.replace(/[\s.]+(”?)$/u, '$1');

/** A sentence within one of ours keeps its full stop, in quotation marks. */
export const sentence = (text: string) => (/[.!?…]$/u.test(text) ? quoted(text) : text);
