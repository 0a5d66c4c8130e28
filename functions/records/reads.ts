import type { Kind } from '../../src/drafts/kinds.ts';
import type { Thing } from '../../src/records/page.ts';
import type { Db, Row, Statement } from '../core/db.ts';
import { nounOf } from '../drafts/known.ts';

/** Things in one list of the console. */
export const LIST = 30;

/** What names a row of each table in a list; SQL of this code's own. */
const LABEL: Record<string, string> = {
  source: "t.publisher || coalesce(': ' || t.title, '')",
  organisation: 't.name',
  method: 't.name',
  programme: 't.title',
  schedule: '(SELECT title FROM programme WHERE id = t.programme_id)',
  budget: "json_extract(t.content, '$.funds') || ' ' || coalesce(t.fiscal_year, '')",
  transaction: "t.type || ' ' || t.day",
  indicator: 't.title',
  commitment: "substr(json_extract(t.content, '$.statement'), 1, 120)",
  assessment: "substr(json_extract(t.content, '$.statement'), 1, 120)",
  update: 't.title',
};

export const toThing = (row: Row) => row as unknown as Thing;

/** Things of one kind in a region by key, from `from` on: the beginning of a key finds it, and the last key pages on. */
export const thingsFrom = (db: Db, region: string, kind: Kind, from: string, size = LIST): Statement => {
  const noun = nounOf(kind);
  return db
    .prepare(
      `SELECT t.key, t.version, ${LABEL[noun]} AS label
       FROM "${noun}" AS t
       WHERE t.region = ? AND t.key >= ?
       ORDER BY t.key
       LIMIT ?`,
    )
    .bind(region, from, size + 1);
};

/** What belongs to one programme, by kind, at most `LIST` of each; the newest first. */
export const thingsOfProgramme = (db: Db, region: string, kind: Kind, programme: string): Statement => {
  const noun = nounOf(kind);
  return db
    .prepare(
      `SELECT t.key, t.version, ${LABEL[noun]} AS label
       FROM programme AS p JOIN "${noun}" AS t ON t.programme_id = p.id
       WHERE p.region = ? AND p.key = ?
       LIMIT ${LIST}`,
    )
    .bind(region, programme);
};
