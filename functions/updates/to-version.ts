import type * as z from 'zod';
import { at, atOrNull } from '../../src/api/values.ts';
import { toCited } from '../../src/sources/api-schema.ts';
import type { ApiUpdateVersion } from '../../src/updates/api-schema.ts';
import type { EvidenceItem, FrozenContent } from '../../src/updates/schema.ts';
import type { Row } from '../core/db.ts';

/** One version of an update as machines read it; of one whose words were removed only that it was there, and why. */
export function toVersion(head: Row, row: Row, origin: string): z.output<typeof ApiUpdateVersion> {
  const content = row.content ? (JSON.parse(row.content as string) as FrozenContent) : null;
  const { content: _, ...about } = row;
  return {
    ...(about as Pick<z.output<typeof ApiUpdateVersion>, 'version' | 'change_kind' | 'reason' | 'sha256'>),
    id: head.id as string,
    latest: head.latest as number,
    published_at: at(row.published_at as string),
    redacted_at: atOrNull(row.redacted_at as string | null),
    redaction_reason: row.redaction_reason as string | null,
    region: { slug: head.region as string, name: head.region_name as string },
    ...(content ? told(content, origin) : nothing),
    page: `${origin}/u/${head.id as string}/v/${row.version as number}/`,
  };
}

const nothing = {
  programme: null,
  title: null,
  body: null,
  event_date: null,
  author: null,
  sources: [],
  evidence: [],
  claims: [],
};

function told({ names, title, body, event_date, sources, evidence, claims }: FrozenContent, origin: string) {
  const cite = (key: string) => (names.sources[key] ? toCited(names.sources[key], origin) : null);
  return {
    programme: names.programme,
    title,
    body,
    event_date,
    author: names.author,
    sources: sources.flatMap((key) => cite(key) ?? []),
    evidence: evidence.map((proof) => toProof(proof, origin)),
    claims: claims.map((claim) => ({ ...claim, source: cite(claim.source) })),
  };
}

const toProof = ({ kind, title, url, file, alt, type, bytes }: EvidenceItem, origin: string) => ({
  kind,
  title,
  url: url ?? `${origin}/bukti/${file ?? ''}/`,
  sha256: file ?? null,
  media_type: type ?? null,
  bytes: bytes ?? null,
  alt: alt ?? null,
});
