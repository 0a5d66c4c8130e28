/** The part of D1 that verbs and reads use. One call of `batch` is one round trip and one transaction. */
export type Db = Pick<D1Database, 'prepare' | 'batch'>;
export type Statement = D1PreparedStatement;
export type Row = Record<string, unknown>;

/** What a request cost the database; the request log carries it. */
export interface Meter {
  calls: number;
  rowsRead: number;
}

/** The same database, counting round trips and rows read into `meter`. */
export function metered(db: Db, meter: Meter): Db {
  return {
    prepare: (sql) => db.prepare(sql),
    batch: async <T>(statements: Statement[]) => {
      meter.calls += 1;
      const results = await db.batch<T>(statements);
      for (const result of results) meter.rowsRead += result.meta.rows_read;
      return results;
    },
  };
}

/** Reads several lists in one round trip: the rows of each statement, in order. */
export async function readAll(db: Db, statements: Statement[]): Promise<Row[][]> {
  const results = await db.batch<Row>(statements);
  return results.map((result) => result.results);
}

/** Reads several lists in one round trip: the rows of each statement, by its name. */
export async function readNamed<K extends string>(
  db: Db,
  statements: Record<K, Statement>,
): Promise<Record<K, Row[]>> {
  const lists = await readAll(db, Object.values(statements));
  return Object.fromEntries(Object.keys(statements).map((name, i) => [name, lists[i]])) as Record<K, Row[]>;
}
