import { keyOf, lists, type ImportFile } from '../../src/imports/schema.ts';
import type { Problem } from '../core/problem.ts';
import { fileAnachronisms } from './anachronisms.ts';
import { claimProblems, futureProblems } from './claim-problems.ts';
import { crowdedProgrammes } from './crowded-programmes.ts';
import type { Step } from './plan-import.ts';
import { promiseProblems } from './promise-problems.ts';
import type { Known } from './read-known.ts';
import { referencesOf, type Reference } from './references.ts';
import { unexplained } from './unexplained.ts';

/** Everything that stops a file, so that it is refused whole and its author mends it in one go. */
export const problemsOf = (file: ImportFile, known: Known, steps: Step[]): Problem[] => [
  ...repeatedKeys(file),
  ...unknownNames(file, known),
  ...wrongDimensions(file, known),
  ...takenSlugs(file, known),
  ...crowdedProgrammes(file, known),
  ...claimProblems(file, known),
  ...futureProblems(file, known),
  ...[...promiseProblems(file, known), ...fileAnachronisms(file, known)].filter(ofNews(steps)),
  ...steps.flatMap((step) => unexplained(file, known, step)),
];

// What stays as it is was judged when it was published: an officer's later change must not make an old file wrong.
function ofNews(steps: Step[]) {
  const settled = new Set(steps.filter((s) => s.outcome === 'unchanged').map((s) => `${s.list} ${s.index}`));
  return ({ path }: Problem) => !settled.has(`${String(path[0])} ${String(path[1])}`);
}

const repeatedKeys = (file: ImportFile): Problem[] =>
  lists.flatMap((list) => {
    const keys = file[list].map(keyOf);
    const field = list === 'schedules' ? 'programme' : 'key';
    return keys.flatMap((key, i) =>
      keys.indexOf(key) < i
        ? [{ path: [list, i, field], message: `kunci "${key}" sudah dipakai di atas` }]
        : [],
    );
  });

const unknownNames = (file: ImportFile, known: Known): Problem[] =>
  referencesOf(file)
    .filter((reference) => !isKnown(reference, file, known))
    .map(({ key, path }) => ({ path, message: `"${key}" tidak ada di berkas ini maupun di portal` }));

const isKnown = ({ to, key }: Reference, file: ImportFile, known: Known) =>
  file[to].some((item) => keyOf(item) === key) || known.rows[to].some((row) => row.key === key);

function wrongDimensions(file: ImportFile, known: Known): Problem[] {
  const dimensions = known.region.dimension_sets.flatMap((set) => set.dimensions.map((d) => d.key));
  const message = `salah satu dari: ${[...new Set(dimensions)].join(', ') || '(wilayah ini belum punya dimensi)'}`;
  return file.programmes.flatMap((p, i) =>
    p.dimension === null || dimensions.includes(p.dimension)
      ? []
      : [{ path: ['programmes', i, 'dimension'], message }],
  );
}

const slugOf = (p: ImportFile['programmes'][number]) => p.slug ?? p.key;

function takenSlugs(file: ImportFile, known: Known): Problem[] {
  return file.programmes.flatMap((p, i) => {
    const inFile = file.programmes.findIndex((other) => slugOf(other) === slugOf(p)) < i;
    const inPortal = known.slugs.some((row) => row.slug === slugOf(p) && row.key !== p.key);
    const path = ['programmes', i, p.slug ? 'slug' : 'key'];
    return inFile || inPortal ? [{ path, message: `alamat "${slugOf(p)}" sudah dipakai program lain` }] : [];
  });
}
