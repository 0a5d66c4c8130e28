import type * as z from 'zod';
import type { Problem } from './problem.ts';

type Path = readonly PropertyKey[];

/**
 * What a schema found wrong, each thing at its place. A figure may have one of two shapes: told are the problems of the
 * shape that came closest. Of columns that nobody knows each voice says in its own way which they are.
 */
export const problemsIn = (
  issues: z.core.$ZodIssue[],
  unknown: (path: Path, keys: string[]) => Problem[],
  base: Path = [],
): Problem[] =>
  issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys') return unknown(path, issue.keys);
    if (issue.code !== 'invalid_union') return [{ path, message: issue.message }];
    const closest = issue.errors.toSorted((a, b) => a.length - b.length)[0];
    return closest ? problemsIn(closest, unknown, path) : [{ path, message: issue.message }];
  });
