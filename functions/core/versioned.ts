import { actOnAll, type Guarded, type NewEvent } from './act.ts';
import { changedFields } from './changed-fields.ts';
import { instant, type Ctx } from './ctx.ts';
import type { Db, Row, Statement } from './db.ts';
import { idFor } from './ids.ts';
import type { Outcome } from './outcome.ts';
import { portions } from './portions.ts';
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
  const { noun, region, key, known, columns, content, verb, data, reason } = thing;
  const id = await idFor(region, noun, key);
  const told = [{ content, verb, data, reason }];
  await writeVersions(ctx, noun, region, [{ id, key, known, columns, told }], thing.also?.(id) ?? []);
  return id;
}

/** One face that a thing gets, with its event. */
export interface Told {
  content: unknown;
  verb: string;
  data?: Record<string, unknown> | undefined;
  reason: string | null;
}

/** A thing of a list with the faces that it gets, oldest first; the last one is what stands from now on. */
export interface Growing extends Pick<Versioned<unknown>, 'key' | 'known' | 'columns'> {
  id: string;
  told: Told[];
}

/** Writes things of one noun with their next versions, all or none of them; a thing that changed meanwhile stops all. */
export async function writeVersions(
  ctx: Ctx,
  noun: VersionedNoun,
  region: string,
  things: Growing[],
  also: Statement[],
): Promise<void> {
  const faces = things.flatMap(({ id, known, told }) => {
    const base = (known?.version as number | undefined) ?? 0;
    return told.map((face, i) => ({ id, version: base + i + 1, ...face }));
  });
  const events = faces.map(({ id, version, verb, data = {} }): NewEvent => {
    return { region, noun, verb, subject: id, version, public: true, data };
  });
  await actOnAll(
    ctx,
    heads(ctx.db, noun, region, things),
    [...keepFaces(ctx, noun, region, faces), ...also],
    events,
  );
}

function heads(db: Db, noun: VersionedNoun, region: string, things: Growing[]): Guarded[] {
  const names = Object.keys(things[0]?.columns ?? {});
  const row = ({ id, key, known, columns, told }: Growing) => [
    id,
    key,
    known?.version ?? 0,
    told.length,
    JSON.stringify(told.at(-1)?.content),
    ...names.map((name) => columns[name]),
  ];
  const [fresh, changed] = [things.filter((t) => !t.known), things.filter((t) => t.known)];
  return [
    ...portions(fresh.map(row)).map(({ json, rows }) => ({
      statement: insert(db, noun, region, names, json),
      rows,
    })),
    ...portions(changed.map(row)).map(({ json, rows }) => ({
      statement: replace(db, noun, names, json),
      rows,
    })),
  ];
}

// Table and column names come from this code, never from a person.
const insert = (db: Db, noun: VersionedNoun, region: string, names: string[], json: string) =>
  db
    .prepare(
      `INSERT INTO "${noun}" (id, key, region, version, content${names.map((name) => `, ${name}`).join('')})
       SELECT value ->> 0, value ->> 1, ?1, value ->> 3, value ->> 4${names.map((_, i) => `, value ->> ${i + 5}`).join('')}
       FROM json_each(?2)
       WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(region, json);

const replace = (db: Db, noun: VersionedNoun, names: string[], json: string) =>
  db
    .prepare(
      `UPDATE "${noun}" AS t
       SET version = t.version + (j.value ->> 3), content = j.value ->> 4${names.map((name, i) => `, ${name} = j.value ->> ${i + 5}`).join('')}
       FROM json_each(?) AS j
       WHERE t.id = (j.value ->> 0) AND t.version = (j.value ->> 2)`,
    )
    .bind(json);

/** Keeps the faces that things of a region have at a version, whole and for ever, and on which sources the last one rests. */
export const keepFaces = (
  ctx: Ctx,
  noun: VersionedNoun,
  region: string,
  faces: { id: string; version: number; content: unknown; reason: string | null }[],
): Statement[] =>
  portions(
    faces.map(({ id, version, content, reason }) => [id, version, JSON.stringify(content), reason]),
  ).flatMap(({ json }) => [
    ctx.db
      .prepare(
        `INSERT INTO version (noun, subject_id, version, content, reason, published_at)
         SELECT ?1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, ?2
         FROM json_each(?3)`,
      )
      .bind(noun, instant(ctx), json),
    ctx.db
      .prepare(
        `INSERT INTO told_face (region, noun, subject_id, version, content, published_at)
         SELECT ?1, ?2, value ->> 0, value ->> 1, value ->> 2, ?3
         FROM json_each(?4)
         ORDER BY key`,
      )
      .bind(region, noun, instant(ctx), json),
  ]);

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
