import type { ResponseTemplateContent } from '../../src/response-templates/schema.ts';
import type { Db } from '../core/db.ts';

/** Writes a new template down; the guarded statement of its batch. */
export const insertTemplate = (db: Db, region: string, id: string, t: ResponseTemplateContent) =>
  db
    .prepare(
      `INSERT INTO response_template (id, region, title, body, action, service_code)
       VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    .bind(id, region, t.title, t.body, t.action, t.service_code);

/** Changes a template that is still at the version that was seen. */
export const updateTemplate = (
  db: Db,
  region: string,
  { id, version }: { id: string; version: number },
  t: ResponseTemplateContent,
) =>
  db
    .prepare(
      `UPDATE response_template
       SET title = ?, body = ?, action = ?, service_code = ?, version = version + 1
       WHERE id = ? AND region = ? AND version = ?`,
    )
    .bind(t.title, t.body, t.action, t.service_code, id, region, version);

/** Removes a template. */
export const deleteTemplate = (db: Db, region: string, id: string) =>
  db.prepare('DELETE FROM response_template WHERE id = ? AND region = ?').bind(id, region);
