import type { Kind } from '../../src/drafts/kinds.ts';
import { writtenProof, type FrozenContent } from '../../src/updates/schema.ts';
import type { Db, Row, Statement } from '../core/db.ts';
import { versionedByKey } from '../core/versioned-reads.ts';
import { organisationsByKey, toOrganisation } from '../organisations/reads.ts';
import { programmesByKey } from '../programmes/reads.ts';
import { sourcesByKey, toSource } from '../sources/reads.ts';
import { updatesByKey } from '../updates/reads.ts';

/** The thing that a draft would change, as it stands now. */
export interface Known {
  id: string;
  version: number;
  content: Record<string, unknown>;
}

/** The noun whose table holds what a kind of draft changes, and of which its id is made. */
export const nounOf = (kind: Kind) =>
  kind === 'milestone' || kind === 'revision' ? 'schedule' : kind === 'correction' ? 'update' : kind;

/** Finds the thing with a key, by the noun whose table holds it. */
export function knownByKey(db: Db, kind: Kind, region: string, key: string): Statement {
  const noun = nounOf(kind);
  if (noun === 'source') return sourcesByKey(db, region, [key]);
  if (noun === 'organisation') return organisationsByKey(db, region, [key]);
  if (noun === 'programme') return programmesByKey(db, region, [key]);
  if (noun === 'update') return updatesByKey(db, region, [key]);
  return versionedByKey(db, noun, region, [key]);
}

/** The thing behind the rows of `knownByKey`; null when there is none, or its words were redacted. */
export function toKnown(kind: Kind, rows: Row[]): Known | null {
  // Of an update every version is there, the newest last.
  const row = rows.at(-1);
  if (!row || row.content === null) return null;
  return { id: row.id as string, version: row.version as number, content: contentOf(kind, row) };
}

function contentOf(kind: Kind, row: Row): Known['content'] {
  const noun = nounOf(kind);
  if (noun === 'source') return toSource(row);
  if (noun === 'organisation') return toOrganisation(row);
  const content = JSON.parse(row.content as string) as Known['content'];
  return noun === 'update' ? written(content as unknown as FrozenContent) : content;
}

// What its author wrote: without the names and the files' facts that the portal froze into it.
function written(frozen: FrozenContent): Known['content'] {
  const { names: _, evidence, ...content } = frozen;
  return { ...content, evidence: evidence.map(writtenProof) };
}
