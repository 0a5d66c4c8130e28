import { recordFields } from '../../src/sources/schema.ts';
import type { Shown } from './shown.ts';
import { headOf, idIn, says } from './shown-version-reads.ts';

/** Sources, and organisations, as pages name them. */
export const shownNames: Shown[] = [
  headOf('source', says('key', ...recordFields)),
  headOf('organisation', {
    ...says('key', 'name', 'kind', 'mandate'),
    aliases: "v.content -> '$.aliases'",
    source_id: idIn('source', "v.content ->> '$.source'"),
  }),
];
