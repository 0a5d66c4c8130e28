import { keyOf, type ImportFile, type List } from '../../src/imports/schema.ts';
import { referencesOf } from './references.ts';

const unique = (keys: (string | null)[]) => [...new Set(keys.filter((key) => key !== null))];

/** Every key that a file defines or refers to in one of its lists. */
export const namedBy = (file: ImportFile, list: List) =>
  unique([
    ...file[list].map(keyOf),
    ...referencesOf(file)
      .filter((reference) => reference.to === list)
      .map((reference) => reference.key),
  ]);

/** Every claim that a file defines or contradicts. */
export const claimsNamedBy = (file: ImportFile) =>
  unique(file.updates.flatMap((u) => u.claims.flatMap((c) => [c.key, c.contradicts])));
