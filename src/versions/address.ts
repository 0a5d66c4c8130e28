import { versionedKinds, type VersionedKind } from './page.ts';

/** Where all versions of a thing are compared; it is found by its key, or by its id. */
export const versionsAt = (region: string, kind: VersionedKind, key: string) =>
  `/${region}/riwayat/${kind}/${key}/`;

/** Where one version of it stands for ever: later ones come above it. */
export const versionAt = (region: string, kind: VersionedKind, key: string, version: number) =>
  `${versionsAt(region, kind, key)}?sebelum=${version + 1}#v${version}`;

const kinds = Object.fromEntries(
  Object.entries(versionedKinds).map(([kind, noun]) => [noun, kind as VersionedKind]),
);

/** Where stands what an event changed, before and after; null where it made no version, or the first. */
export function comparedAt(line: Made, region: string): string | null {
  const kind = Object.hasOwn(kinds, line.noun) ? kinds[line.noun] : undefined;
  if (!kind || line.version < 2 || line.verb === 'redact') return null;
  return versionAt(region, kind, line.subject, line.version);
}

interface Made {
  noun: string;
  verb: string;
  subject: string;
  version: number;
}
