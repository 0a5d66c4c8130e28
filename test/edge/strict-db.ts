import type { Db } from '../../functions/core/db.ts';

/** Production D1's limits, which the local one does not keep. */
const limits = { parameters: 100, bytes: 2_000_000, like: 50, compound: 5 };
/** Queries that one request may run, on the free plan and on a paid one. */
const FREE = 50;
export const PAID = 1000;

/**
 * The same database, refusing what production refuses: more than 100 bound parameters, 2 MB in a value,
 * 50 bytes in a LIKE pattern, 5 terms in a compound SELECT, integers beyond 2^53, 50 queries a request. `told` hears of
 * every query.
 */
export function strict(db: Db, most = FREE, told: (more: number) => void = () => {}): Db {
  let queries = 0;
  const count = (more: number) => {
    queries += more;
    told(more);
    if (queries > most) throw new Error(`D1_ERROR: more than ${most} queries in one request`);
  };
  return {
    prepare: (sql) => checked(db.prepare(mustBeShort(sql)), sql, count),
    batch: (statements) => {
      count(statements.length);
      return db.batch(statements);
    },
  };
}

function checked(
  statement: D1PreparedStatement,
  sql: string,
  count: (more: number) => void,
): D1PreparedStatement {
  const bind = statement.bind.bind(statement);
  statement.bind = (...values: unknown[]) => {
    mustFit(sql, values);
    return checked(bind(...values), sql, count);
  };
  for (const name of ['all', 'run', 'first', 'raw'] as const) {
    const call = statement[name].bind(statement) as (...args: never[]) => unknown;
    Object.assign(statement, {
      [name]: (...args: never[]) => {
        count(1);
        return call(...args);
      },
    });
  }
  return statement;
}

function mustBeShort(sql: string): string {
  if (sql.length > 100_000) throw new Error('D1_ERROR: statement longer than 100 kB');
  for (const select of selectsOf(sql)) {
    const terms = select.split(/\b(?:UNION(?: ALL)?|INTERSECT|EXCEPT)\b/i).length;
    if (terms > limits.compound) throw new Error(`D1_ERROR: ${terms} terms in a compound SELECT`);
  }
  return sql;
}

// The limit is one for each compound query: what stands in brackets is counted on its own, the innermost first.
function selectsOf(sql: string): string[] {
  const inner = sql.match(/\([^()]*\)/g) ?? [];
  return inner.length === 0 ? [sql] : [...inner, ...selectsOf(sql.replace(/\([^()]*\)/g, ''))];
}

function mustFit(sql: string, values: unknown[]): void {
  if (values.length > limits.parameters) throw new Error(`D1_ERROR: ${values.length} bound parameters`);
  for (const value of values) {
    if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
      throw new Error('D1_ERROR: integer beyond 2^53');
    if (typeof value !== 'string') continue;
    const bytes = new TextEncoder().encode(value).length;
    if (bytes > limits.bytes) throw new Error('D1_ERROR: string or row longer than 2 MB');
    if (/\bLIKE\b/i.test(sql) && value.includes('%') && bytes > limits.like)
      throw new Error('D1_ERROR: LIKE pattern too long');
  }
}
