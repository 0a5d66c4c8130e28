import type { ImportFile } from '../../src/imports/schema.ts';
import { citedKeys as citedByProgramme } from '../programmes/cited-keys.ts';
import { citedKeys as citedByUpdate } from '../updates/freeze.ts';

const unique = (keys: (string | null)[]) => [...new Set(keys.filter((key) => key !== null))];

/** Every key that a file defines or refers to, list by list. */
export const namedBy = (file: ImportFile) => ({
  sources: unique([
    ...file.sources.map((s) => s.key),
    ...file.organisations.map((o) => o.source),
    ...file.programmes.flatMap(citedByProgramme),
    ...file.updates.flatMap(citedByUpdate),
  ]),
  organisations: unique([
    ...file.organisations.map((o) => o.key),
    ...file.programmes.flatMap((p) => p.organisations.map((o) => o.organisation)),
    ...file.updates.map((u) => u.author),
  ]),
  programmes: unique([...file.programmes.map((p) => p.key), ...file.updates.map((u) => u.programme)]),
  claims: unique(file.updates.flatMap((u) => u.claims.flatMap((c) => [c.key, c.contradicts]))),
});
