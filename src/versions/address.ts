import type { VersionedKind } from './page.ts';

/** Where all versions of a thing are compared; it is found by its key, or by its id. */
export const versionsAt = (region: string, kind: VersionedKind, key: string) =>
  `/${region}/riwayat/${kind}/${key}/`;

/** Where one version of it stands for ever: later ones come above it. */
export const versionAt = (region: string, kind: VersionedKind, key: string, version: number) =>
  `${versionsAt(region, kind, key)}?sebelum=${version + 1}#v${version}`;
