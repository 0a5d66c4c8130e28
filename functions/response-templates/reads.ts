import { TEMPLATES, type ResponseTemplate } from '../../src/response-templates/schema.ts';
import type { Db, Row } from '../core/db.ts';

/** The words that a region's officers begin answers with, by title: for a batch. */
export const templatesOf = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT id, title, body, action, service_code, version
       FROM response_template
       WHERE region = ?
       ORDER BY title, id
       LIMIT ${TEMPLATES}`,
    )
    .bind(region);

export const toTemplates = (rows: Row[]) => rows as unknown as ResponseTemplate[];
