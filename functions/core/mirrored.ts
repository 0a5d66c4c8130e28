import { act } from './act.ts';
import type { Ctx } from './ctx.ts';
import type { Db, Row } from './db.ts';
import type { Outcome } from './outcome.ts';

/** Tables that hold one checked document a region: its content as JSON, and its version. */
type Table = 'area_list' | 'service_list';

interface Mirrored {
  table: Table;
  region: string;
  content: object;
  /** The row as it was read; undefined when there is none yet. */
  known: Row | undefined;
  /** What the event says of it: counts alone. */
  data: Record<string, number>;
}

/** Brings a document from Git into its table; the same content a second time changes nothing. */
export async function mirrorDocument(
  ctx: Ctx,
  { table, region, content, known, data }: Mirrored,
): Promise<Outcome> {
  const json = JSON.stringify(content);
  if (known?.content === json) return 'unchanged';
  const version = (known?.version as number | undefined) ?? 0;
  const change = known ? replace(ctx.db, table, region, json, version) : insert(ctx.db, table, region, json);
  await act(ctx, [change], {
    region,
    noun: table,
    verb: known ? 'amend' : 'create',
    subject: region,
    version: version + 1,
    public: true,
    data,
  });
  return known ? 'amended' : 'created';
}

const insert = (db: Db, table: Table, region: string, json: string) =>
  db
    .prepare(
      `INSERT INTO ${table} (region, content, version) VALUES (?, ?, 1) ON CONFLICT (region) DO NOTHING`,
    )
    .bind(region, json);

/** Only while it is still at `version`. */
const replace = (db: Db, table: Table, region: string, json: string, version: number) =>
  db
    .prepare(`UPDATE ${table} SET content = ?, version = version + 1 WHERE region = ? AND version = ?`)
    .bind(json, region, version);
