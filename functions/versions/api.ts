import * as z from 'zod';
import { regionInPath } from '../../src/api/schema.ts';
import { at } from '../../src/api/values.ts';
import { versionAt, versionsAt } from '../../src/versions/address.ts';
import { ApiVersion, versionedNouns } from '../../src/versions/api-schema.ts';
import { comparedOf } from '../../src/versions/compare.ts';
import { namesAt } from '../../src/versions/names-then.ts';
import { versionedKinds, type Face, type VersionedKind, type VersionsPage } from '../../src/versions/page.ts';
import { list } from '../api/operation.ts';
import { Moved } from '../core/page.ts';
import { readVersions } from './reads.ts';
import { versionFrom } from './version-from.ts';

const NOUN = `salah satu dari: ${versionedNouns.join(', ')}`;
const kindOf = Object.fromEntries(Object.entries(versionedKinds).map(([kind, noun]) => [noun, kind]));

/** The machines' door to what changed. */
export const versionsApi = [
  list({
    path: '/regions/{region}/versions/{noun}/{key}',
    id: 'listVersions',
    tag: 'Riwayat',
    summary: 'Semua versi satu benda, terbaru lebih dulu, masing-masing di samping versi sebelumnya.',
    params: {
      ...regionInPath,
      noun: z.enum(versionedNouns, NOUN).meta({ description: 'Jenis bendanya.', example: 'programme' }),
      key: z
        .string()
        .regex(/^[A-Za-z0-9-]{1,80}$/)
        .meta({
          description: 'Kuncinya dalam wilayahnya; untuk wilayah, namanya dalam alamat.',
          example: 'halte-pintar',
        }),
    },
    item: ApiVersion,
    read: async ({ db, origin }, { region, noun, key, after, limit }) => {
      const kind = kindOf[noun] as VersionedKind;
      const found = await readVersions(db, { region, kind, name: key, before: versionFrom(after), limit });
      if (!found) return null;
      if (found.key !== key) return new Moved(`/api/v1/regions/${region}/versions/${noun}/${found.key}`);
      return {
        data: found.faces.map((face, i) =>
          toVersion(found, face, found.faces[i + 1] ?? found.before, origin),
        ),
        next: found.next,
        page: versionsAt(region, kind, key),
        timeZone: found.region.time_zone,
      };
    },
  }),
];

type Found = Omit<VersionsPage, 'asked'>;

function toVersion(
  { region, kind, key, events, names }: Found,
  face: Face,
  before: Face | null,
  origin: string,
) {
  const { version, published_at, content, reason, redacted_at } = face;
  const comparable = content !== null && before?.content != null;
  const changes = comparable
    ? comparedOf(versionedKinds[kind], before.content, content, namesAt(names, published_at))
    : [];
  return {
    version,
    published_at: at(published_at),
    verb: events.find((event) => event.version === version && event.verb !== 'redact')?.verb ?? null,
    // The reason of a version whose words were removed may hold them too.
    reason: redacted_at === null ? reason : null,
    redacted: redacted_at !== null,
    comparable,
    changes: changes.map(({ what, before: was, after, moved = null, corrected = false }) => ({
      what,
      before: was,
      after,
      moved,
      corrected,
    })),
    page: origin + versionAt(region.slug, kind, key, version),
  };
}
