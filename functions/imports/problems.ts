import type { ImportFile } from '../../src/imports/schema.ts';
import type { Row } from '../core/db.ts';
import type { Known, Step } from './plan-import.ts';
import type { Path } from './read-yaml.ts';

/** Something in a file that stops it, and where. */
export interface Problem {
  path: Path;
  message: string;
}

/** Everything that stops a file, so that it is refused whole and its author mends it in one go. */
export function problemsOf(file: ImportFile, known: Known, steps: Step[]): Problem[] {
  return [
    ...repeatedKeys(file),
    ...unknownNames(file, known),
    ...wrongDimensions(file, known),
    ...takenSlugs(file, known),
    ...badClaims(file, known),
    ...steps.flatMap((step) => forbidden(file, step)),
  ];
}

const lists = ['sources', 'organisations', 'programmes', 'updates'] as const;

const repeatedKeys = (file: ImportFile): Problem[] =>
  lists.flatMap((list) =>
    file[list].flatMap((item, i) =>
      file[list].findIndex((other) => other.key === item.key) < i
        ? [{ path: [list, i, 'key'], message: `kunci "${item.key}" sudah dipakai di atas` }]
        : [],
    ),
  );

function unknownNames(file: ImportFile, known: Known): Problem[] {
  const has = {
    sources: keysOf(file.sources, known.sources),
    organisations: keysOf(file.organisations, known.organisations),
    programmes: keysOf(file.programmes, known.programmes),
  };
  const check = (list: keyof typeof has, key: string | null, ...path: PropertyKey[]): Problem[] =>
    key === null || has[list].has(key)
      ? []
      : [{ path, message: `"${key}" tidak ada di berkas ini maupun di portal` }];
  return [
    ...file.organisations.flatMap((o, i) => check('sources', o.source, 'organisations', i, 'source')),
    ...file.programmes.flatMap((p, i) => [
      ...p.sources.flatMap((key, n) => check('sources', key, 'programmes', i, 'sources', n)),
      ...p.figures.flatMap((f, n) => check('sources', f.source, 'programmes', i, 'figures', n, 'source')),
      ...p.organisations.flatMap((o, n) =>
        check('organisations', o.organisation, 'programmes', i, 'organisations', n),
      ),
    ]),
    ...file.updates.flatMap((u, i) => [
      ...check('programmes', u.programme, 'updates', i, 'programme'),
      ...check('organisations', u.author, 'updates', i, 'author'),
      ...u.sources.flatMap((key, n) => check('sources', key, 'updates', i, 'sources', n)),
      ...u.claims.flatMap((c, n) => check('sources', c.source, 'updates', i, 'claims', n, 'source')),
    ]),
  ];
}

const keysOf = (written: { key: string }[], rows: Row[]) =>
  new Set([...written.map((item) => item.key), ...rows.map((row) => row.key as string)]);

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
    return inFile || inPortal
      ? [
          {
            path: ['programmes', i, p.slug ? 'slug' : 'key'],
            message: `alamat "${slugOf(p)}" sudah dipakai program lain`,
          },
        ]
      : [];
  });
}

function badClaims(file: ImportFile, known: Known): Problem[] {
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

function forbidden(file: ImportFile, step: Step): Problem[] {
  const path = [step.list, step.index];
  if (step.outcome === 'changed_update')
    return [
      {
        path: [...path, 'key'],
        message: 'kabar ini sudah terbit dan isinya berbeda; pakai koreksi (npm run correct)',
      },
    ];
  const { list, index, outcome } = step;
  const needsReason = list === 'sources' || list === 'programmes';
  if (!needsReason || outcome !== 'amended' || file[list][index]?.reason) return [];
  return [
    { path: [...path, 'key'], message: 'ini sudah ada dan isinya berubah; isi "reason" dengan alasannya' },
  ];
}
