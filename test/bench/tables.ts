import type { DatabaseSync, StatementSync } from 'node:sqlite';

const TABLES: Record<string, string> = {
  province: 'code, name',
  region: `slug, code, name, kind, province_code, time_zone, demo, content, dimension_keys,
    version, programme_count, figured_programme_count, update_count, last_event_date`,
  region_word: 'word, slug',
  region_source: 'region, source_key',
  source: 'id, region, key, version, class, publisher, title, published_at',
  organisation: 'id, region, key, version, name, kind, aliases, source_id',
  programme: `id, region, key, slug, version, title, dimension, status, quick_win, figured, update_count,
    last_event_date, created_at, amended_at, progress, next_due, slip_days, citations`,
  programme_version: 'programme_id, version, content, published_at',
  programme_slug: 'region, slug, programme_id',
  programme_role: 'programme_id, organisation_id, role',
  programme_source: 'source_id, programme_id',
  update: 'id, region, demo, key, programme_id, version, title, event_date, published_at, changed_at',
  update_version: 'update_id, version, change_kind, content, content_sha256, published_at',
  update_source: 'source_id, update_id, event_date',
  method: 'id, region, key, version, name, content',
  schedule: 'id, region, key, version, programme_id, said_on, content',
  version: 'noun, subject_id, version, content, reason, published_at',
  milestone: `id, region, programme_id, key, position, title, type, weight, state, original_on, due_on, met_on,
    slip_days`,
  milestone_move: `id, region, programme_id, milestone, title, from_due, to_due, days, reason, as_of, source_id`,
  budget: 'id, region, key, version, programme_id, kind, status, fiscal_year, amount, said_on, content',
  transaction: 'id, region, key, version, programme_id, type, day, fiscal_year, amount, content',
  money_year: `programme_id, fiscal_year, original, revised, commitment, disbursement, expenditure, funds, records,
    status, said_on, sources`,
  indicator: 'id, region, key, version, programme_id, method_id, title, unit, said_on, content',
  commitment:
    'id, region, demo, key, version, programme_id, office, made_on, open, source_id, content, published_at',
  progress: 'region, dimension, programme_count, scheduled_count, progress_sum',
  claim: 'region, key, update_id, programme_id, position, contradicts, content, as_of',
  contradiction: 'about, key, region',
};

/** A prepared INSERT for each table. */
export const inserts = (db: DatabaseSync): Record<string, StatementSync> =>
  Object.fromEntries(
    Object.entries(TABLES).map(([table, columns]) => {
      const marks = columns.split(',').map(() => '?');
      return [table, db.prepare(`INSERT INTO "${table}" (${columns}) VALUES (${marks.join(', ')})`)];
    }),
  );
