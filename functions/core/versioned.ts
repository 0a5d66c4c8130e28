import { act } from './act.ts';
import { changedFields } from './changed-fields.ts';
import { instant, type Ctx } from './ctx.ts';
import type { Db, Row, Statement } from './db.ts';
import { idFor } from './ids.ts';
import type { Outcome } from './outcome.ts';
import { Refusal } from './refusal.ts';
import type { VersionedNoun } from './versioned-reads.ts';

/** A keyed thing of a region, about to be written. */
export interface Versioned<T> {
  noun: VersionedNoun;
  region: string;
  key: string;
  content: T;
  /** The row it replaces, from `versionedByKey`; undefined when it is new. */
  known: Row | undefined;
  /** Columns of the noun's own table that lists and joins need. */
  columns: Record<string, string | number | null>;
  /** The event's verb, and what it says of the change: keys, dates and names of fields only. */
  verb: string;
  data?: Record<string, unknown>;
  reason: string | null;
  also?: (id: string) => Statement[];
}

/** Writes a thing and its next version with one event; of several writers at one version one wins. */
export async function writeVersion<T>(ctx: Ctx, thing: Versioned<T>): Promise<string> {
  const { noun, region, key, known, content } = thing;
  const id = await idFor(region, noun, key);
  const version = known ? (known.version as number) + 1 : 1;
  const columns = { ...thing.columns, content: JSON.stringify(content) };
  const change = known
    ? replace(ctx.db, noun, id, version - 1, columns)
    : insert(ctx.db, noun, { id, region, key, version, ...columns });
  await act(
    ctx,
    [change, keepFace(ctx, noun, id, version, content, thing.reason), ...(thing.also?.(id) ?? [])],
    { region, noun, verb: thing.verb, subject: id, version, public: true, data: thing.data ?? {} },
  );
  return id;
}

/** Keeps the face that a thing has at a version, whole and for ever. */
export const keepFace = (
  ctx: Ctx,
  noun: VersionedNoun,
  id: string,
  version: number,
  content: unknown,
  reason: string | null,
): Statement =>
  insert(ctx.db, 'version', {
    noun,
    subject_id: id,
    version,
    content: JSON.stringify(content),
    reason,
    published_at: instant(ctx),
  });

/** A thing that is recorded whole: the same again changes nothing, a change needs a public reason. */
export async function recordVersion<T extends { key: string; reason?: string | undefined }>(
  ctx: Ctx,
  thing: Omit<Versioned<T>, 'verb' | 'key' | 'reason'> & { adds?: (before: T) => boolean },
): Promise<Outcome> {
  const { known, content } = thing;
  const before = known && (JSON.parse(known.content as string) as T);
  const changed = before ? changedFields(before, content).filter((field) => field !== 'reason') : [];
  if (before && changed.length === 0) return 'unchanged';
  if (before && !content.reason && !thing.adds?.(before))
    throw new Refusal('invalid', (w) => w.reasonMissing);
  await writeVersion(ctx, {
    ...thing,
    key: content.key,
    verb: before ? 'amend' : 'record',
    data: before ? { changed } : {},
    reason: before ? (content.reason ?? null) : null,
  });
  return before ? 'amended' : 'created';
}

// Table and column names come from this code, never from a person.
function insert(db: Db, table: string, columns: Record<string, unknown>): Statement {
  const names = Object.keys(columns);
  return db
    .prepare(
      `INSERT INTO "${table}" (${names.join(', ')})
       VALUES (${names.map(() => '?').join(', ')})
       ON CONFLICT DO NOTHING`,
    )
    .bind(...Object.values(columns));
}

function replace(db: Db, table: string, id: string, version: number, columns: Record<string, unknown>) {
  const changes = Object.keys(columns).map((name) => `${name} = ?`);
  return db
    .prepare(
      `UPDATE "${table}" SET ${changes.join(', ')}, version = version + 1 WHERE id = ? AND version = ?`,
    )
    .bind(...Object.values(columns), id, version);
}
