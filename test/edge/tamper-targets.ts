import type { Row } from '../../functions/core/db.ts';

/** What somebody who writes to the database past every verb may change in a table. `?1` is a chance number. */
interface Target {
  table: string;
  key: string[];
  where?: string;
  /** New values by column. */
  columns: Record<string, string>;
  /** Whether rows can be taken away: nothing points to them. */
  removable?: boolean;
  /** What the check must name. */
  names: (row: Row) => string;
}

const other = (column: string, place: string) =>
  `substr(${column}, 1, ${place}) || iif(substr(${column}, ${place} + 1, 1) = '0', '1', '0') || substr(${column}, ${place} + 2)`;
const later = (column: string) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, (1 + ?1 % 90) || ' hours')`;
const longer = (column: string) => `${column} || ' '`;
const forged = (column: string) => `json_set(${column}, '$.palsu', ?1)`;
const logged = 'id IN (SELECT event_id FROM log_entry)';
const versionOf = (noun: string, id: string) => (row: Row) =>
  `${noun} ${String(row[id])} versi ${String(row.version)}`;
const whole = { content: forged('content'), published_at: later('published_at') };

/** Every table whose rows the log vouches for, or that keeps the log. */
export const targets: Target[] = [
  {
    table: 'update_version',
    key: ['update_id', 'version'],
    where: 'content IS NOT NULL',
    columns: {
      ...whole,
      content_sha256: other('content_sha256', '?1 % 64'),
      content: "json_set(content, '$.body', content ->> '$.body' || '.')",
      reason: longer('reason'),
    },
    removable: true,
    names: versionOf('update', 'update_id'),
  },
  {
    table: 'update_version',
    key: ['update_id', 'version'],
    where: 'redacted_at IS NOT NULL',
    columns: {
      redacted_at: later('redacted_at'),
      redaction_reason: longer('redaction_reason'),
      content_sha256: other('content_sha256', '?1 % 64'),
    },
    names: versionOf('update', 'update_id'),
  },
  {
    table: 'version',
    key: ['noun', 'subject_id', 'version'],
    columns: { ...whole, reason: "coalesce(reason, '') || '.'" },
    removable: true,
    names: (row) => versionOf(row.noun as string, 'subject_id')(row),
  },
  {
    table: 'programme_version',
    key: ['programme_id', 'version'],
    columns: { ...whole, reason: "coalesce(reason, '') || '.'" },
    removable: true,
    names: versionOf('programme', 'programme_id'),
  },
  {
    table: 'source_version',
    key: ['source_id', 'version'],
    columns: whole,
    removable: true,
    names: versionOf('source', 'source_id'),
  },
  {
    table: 'event',
    key: ['id'],
    where: logged,
    columns: {
      at: later('at'),
      region: longer('region'),
      verb: longer('verb'),
      data: forged('data'),
      public: '0',
      subject_version: 'subject_version + 1',
    },
    names: ({ subject_id }) => String(subject_id),
  },
  {
    table: 'event',
    key: ['id'],
    where: "noun = 'service_request' AND verb = 'submit'",
    columns: { at: "strftime('%Y-%m-%dT%H:%M:%fZ', at, '1 day')", verb: longer('verb') },
    names: ({ region }) => `Laporan ${String(region)} pada`,
  },
  {
    table: 'log_entry',
    key: ['leaf'],
    columns: { content: 'replace(content, \'"kind"\', \'"kinds"\')' },
    removable: true,
    names: ({ leaf }) => `Catatan log nomor ${String(leaf)}`,
  },
  {
    table: 'log_entry',
    key: ['leaf'],
    columns: { content: "json_set(content, '$.region', 'kota-lain')", event_id: 'NULL' },
    names: ({ leaf }) => `Catatan log nomor ${String(leaf)}`,
  },
  {
    table: 'log_entry',
    key: ['leaf'],
    where: "content ->> '$.kind' = 'day'",
    columns: { content: "json_set(content, '$.previous_day', date('2027-06-01', (?1 % 90) || ' days'))" },
    names: ({ leaf }) => `Catatan log nomor ${String(leaf)}: hari sebelum`,
  },
  {
    table: 'log_tile',
    key: ['level', 'place'],
    columns: { hashes: other('hashes', '?1 % length(hashes)') },
    removable: true,
    names: ({ level }) => (level === 0 ? 'sidiknya berbeda dari yang ada di petak' : 'Petak log 1/0'),
  },
  {
    table: 'log_checkpoint',
    key: ['id'],
    columns: {
      size: 'size + 1',
      root: other('root', '?1 % 64'),
      note: other('note', '?1 % 60'),
    },
    removable: true,
    names: ({ id }) => `Segel ke-${String(id)}|Segel terbaru`,
  },
  {
    table: 'log_cosignature',
    key: ['size', 'root', 'origin', 'witness'],
    columns: {
      size: 'size + 1',
      root: other('root', '?1 % 64'),
      origin: longer('origin'),
      witness: other('witness', '17 + ?1 % 8'),
      // Name, number of the key, time, signature: 72 bytes behind the number, as 96 letters with it.
      line: other('line', '19 + ?1 % 96'),
      seen_at: later('seen_at'),
    },
    names: () => 'Tanda tangan saksi saksi\\.example/w1',
  },
  {
    table: 'log_day',
    key: ['region', 'day'],
    columns: { received: 'received + 1', closed: 'closed + 1', edition: 'edition + 1' },
    removable: true,
    names: ({ region, day }) => `Laporan ${String(region)} pada ${String(day)}`,
  },
];
