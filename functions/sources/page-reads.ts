import type { SourcePage } from '../../src/sources/page.ts';
import {
  LIST,
  restingKinds,
  useKinds,
  uses,
  type RestingKind,
  type UseKind,
} from '../../src/sources/uses.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { cursorFrom, cut, NEWEST, type Cursor } from '../core/keyset.ts';
import { toUpdateCard } from '../updates/reads.ts';
import { toSource } from './reads.ts';
import { toFormer, toUse, usesOn } from './use-reads.ts';

/** A day, or the moment of a version. */
const PLACE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]{8,12}Z)?$/;

/**
 * A source with everything that rests on it and that once did, of each kind the newest first; or with more of the one kind
 * that is asked for.
 */
export async function readSourcePage(
  db: Db,
  id: string,
  asked: SourcePage['asked'] = {},
): Promise<SourcePage | null> {
  const only = asked.jenis ?? asked.pernah;
  const before = (only && cursorFrom(asked.sebelum, PLACE)) ?? NEWEST;
  const shown = restingKinds.filter((kind) => !only || kind === asked.jenis);
  const former = useKinds.filter((kind) => !only || kind === asked.pernah);
  // Of what is not asked for not one row is read.
  const [sources = [], updates = [], used = [], versions = []] = await readAll(db, [
    sourceWithRegion(db, id),
    updatesOn(db, id, before, shown.includes('kabar') ? LIST + 1 : 0),
    usesOn(db, id, { now: shown.filter(isUse), former }, before, LIST + 1),
    versionsOf(db, id),
  ]);
  const row = sources[0];
  if (!row) return null;
  const kabar = cutAt(updates, 'event_date');
  const of = (noun: string, ended: number) =>
    cutAt(
      used.filter((use) => use.noun === noun && use.ended === ended),
      'published_at',
    );
  const others = useKinds.map((kind) => ({ kind, ...of(uses[kind], 0) }));
  const over = useKinds.map((kind) => ({ kind, ...of(uses[kind], 1) }));
  return {
    id,
    region: toRegion(row),
    source: toSource(row),
    updates: kabar.shown.map(toUpdateCard),
    uses: others.flatMap((list) => list.shown.map(toUse)),
    former: over.flatMap((list) => list.shown.map(toFormer)),
    next: nextOf([{ kind: 'kabar', ...kabar }, ...others]),
    formerNext: nextOf(over),
    asked,
    versions: versions as unknown as SourcePage['versions'],
  };
}

const isUse = (kind: RestingKind): kind is UseKind => Object.hasOwn(uses, kind);

const nextOf = (lists: { kind: string; next: string | null }[]) =>
  Object.fromEntries(lists.flatMap(({ kind, next }) => (next ? [[kind, next]] : [])));

const cutAt = (rows: Row[], day: string) =>
  cut(rows as (Row & { id: string })[], LIST, (row) => row[day] as string);

const toRegion = ({ region, region_name, demo, time_zone }: Row) =>
  ({
    slug: region,
    name: region_name,
    demo: demo === 1,
    time_zone,
  }) as SourcePage['region'];

const sourceWithRegion = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT s.*, r.name AS region_name, r.demo, r.time_zone
       FROM source AS s JOIN region AS r ON r.slug = s.region
       WHERE s.id = ?
       LIMIT 1`,
    )
    .bind(id);

const updatesOn = (db: Db, id: string, before: Cursor, limit: number) =>
  db
    .prepare(
      `SELECT u.*, r.name AS region_name, r.time_zone, p.slug AS programme_slug, p.title AS programme_title
       FROM update_source AS c
       CROSS JOIN "update" AS u ON u.id = c.update_id
       CROSS JOIN region AS r ON r.slug = u.region
       LEFT JOIN programme AS p ON p.id = u.programme_id
       WHERE c.source_id = ? AND (c.event_date, c.update_id) < (?, ?)
       ORDER BY c.event_date DESC, c.update_id DESC
       LIMIT ?`,
    )
    .bind(id, before.day, before.id, limit);

const versionsOf = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT version, json_extract(content, '$.class') AS class, reason, published_at
       FROM source_version
       WHERE source_id = ?
       ORDER BY version DESC
       LIMIT ${LIST}`,
    )
    .bind(id);
