import type { ImportFile } from '../../src/imports/schema.ts';
import type { Problem } from '../core/problem.ts';
import { futureDays } from '../updates/future.ts';
import type { Known } from './read-known.ts';

/** Days of updates that have not come yet. */
export const futureProblems = (file: ImportFile, known: Known): Problem[] =>
  file.updates.flatMap((update, i) =>
    futureDays(update, known.today).map(({ path, message }) => ({ path: ['updates', i, ...path], message })),
  );

/** Claims whose key is taken, or that contradict one that is not there. */
export function claimProblems(file: ImportFile, known: Known): Problem[] {
  const claims = file.updates.flatMap((u, i) =>
    u.claims.map((claim, n) => ({ claim, update: u.key, path: ['updates', i, 'claims', n] })),
  );
  const holder = new Map(known.claims.map((row) => [row.key as string, row.update_key as string]));
  return claims.flatMap(({ claim, update, path }, position) => {
    const twice = claims.findIndex((other) => other.claim.key === claim.key) < position;
    const elsewhere = (holder.get(claim.key) ?? update) !== update;
    const lost =
      claim.contradicts &&
      !holder.has(claim.contradicts) &&
      !claims.some((c) => c.claim.key === claim.contradicts);
    return [
      ...(twice || elsewhere
        ? [{ path: [...path, 'key'], message: `kunci "${claim.key}" sudah dipakai pernyataan lain` }]
        : []),
      ...(lost
        ? [{ path: [...path, 'contradicts'], message: `pernyataan "${claim.contradicts}" tidak ada` }]
        : []),
    ];
  });
}
