import * as z from 'zod';
import { sourced } from '../regions/sourced.ts';
import { isoDate, line, unsaid } from '../ui/schema.ts';

/**
 * Who held an office, as one source says. A source that names neither a first nor a last day tells of its own day
 * alone; a last day that no source names is open until somebody else is named.
 */
export const OfficeTerm = z.strictObject({
  /** As a commitment names it: what was promised binds the office, and this row tells who sat in it. */
  office: line(160, 'Bupati Blitar'),
  person_name: line(120, 'Rijanto'),
  from: unsaid(isoDate),
  to: unsaid(isoDate),
  ...sourced,
});
export type OfficeTerm = z.infer<typeof OfficeTerm>;

/** The first day on which it is known who held the office. */
export const startOf = ({ from, to, as_of }: OfficeTerm) => from ?? (to !== null && to < as_of ? to : as_of);

// The last such day; null while it goes on.
const endOf = ({ from, to, as_of }: OfficeTerm) => to ?? (from === null ? as_of : null);

// Two people on one chair; a day of handing over belongs to both.
const collide = (a: OfficeTerm, b: OfficeTerm) =>
  a.office === b.office &&
  a.person_name !== b.person_name &&
  (startOf(a) === startOf(b) || (endOf(a) ?? '') > startOf(b));

/** All terms that a region's file knows, in the order in which they began. */
export const OfficeTerms = z
  .array(OfficeTerm)
  .min(1, 'sedikitnya satu masa jabatan, atau hilangkan kolom ini')
  .max(60, 'paling banyak 60 masa jabatan')
  .refine(
    (terms) => terms.every(({ from, to }) => from === null || to === null || from <= to),
    'to tidak boleh mendahului from',
  )
  .refine(
    (terms) => terms.every(({ from, as_of }) => from === null || from <= as_of),
    'sumber tidak dapat menyebut masa jabatan yang belum mulai; from tidak boleh sesudah as_of',
  )
  .refine(
    (terms) => terms.every((term, i) => i === 0 || startOf(terms[i - 1]!) <= startOf(term)),
    'urut dari yang terlama mulai',
  )
  .refine(
    (terms) => !terms.some((term, i) => terms.slice(i + 1).some((later) => collide(term, later))),
    'dua nama memegang jabatan yang sama pada hari yang sama; perbaiki from atau to',
  );

/** Who held an office on a day; undefined when no source covers that day. The terms stand in order. */
export function holderOn(terms: readonly OfficeTerm[], office: string, day: string): OfficeTerm | undefined {
  const begun = terms.filter((term) => term.office === office && startOf(term) <= day);
  const found = begun.findLast((term) => (endOf(term) ?? day) >= day);
  const isOver =
    found !== undefined &&
    endOf(found) === null &&
    begun.slice(begun.indexOf(found)).some(({ person_name }) => person_name !== found.person_name);
  return isOver ? undefined : found;
}
