import { readByKey, type KeyedPage } from '../core/by-key-reads.ts';
import type { Db } from '../core/db.ts';

const COLUMNS = `t.id, t.version, t.key, t.class, t.publisher, t.title, t.byline, t.editor, t.event_date,
           t.published_at, t.url, t.archived_url, t.note`;

/** A page of a region's sources by key, now or as their records read then; null: there is no such region. */
export const readSourceList = (db: Db, page: KeyedPage) => readByKey(db, 'source', COLUMNS, page);
