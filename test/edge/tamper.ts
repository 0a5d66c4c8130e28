import { env } from 'cloudflare:workers';
import { rows } from './portal.ts';
import { targets } from './tamper-targets.ts';

/** One edit of one row, what must be said of it, and how it is taken back. */
export interface Edit {
  says: string;
  must: RegExp;
  /** The table of the row, when pages are drawn from it. */
  row?: string;
  undo: () => Promise<void>;
}

/** Changes one value, or takes one row away, by chance. */
export async function tamper(chance: (below: number) => number): Promise<Edit> {
  const target = targets[chance(targets.length)]!;
  const { table, key, where = 'true', columns, removable, names } = target;
  const found = await rows(`SELECT * FROM "${table}" WHERE ${where} ORDER BY ${key.join(', ')} LIMIT 5000`);
  const row = found[chance(found.length)]!;
  const choices = Object.keys(columns).filter(
    (column) => row[column] !== null || columns[column]!.startsWith('coalesce'),
  );
  const choice = choices[chance(choices.length + (removable ? 1 : 0))];
  const its = key.map((name, i) => `${name} = ?${i + 2}`).join(' AND ');
  const bound = [chance(1_000_000), ...key.map((name) => row[name])];
  const what = `${table}.${choice ?? '(row)'} of ${key.map((name) => String(row[name])).join('/')}`;
  const sql = choice
    ? `UPDATE "${table}" SET ${choice} = ${columns[choice]} WHERE ${its} AND ?1 IS NOT NULL`
    : `DELETE FROM "${table}" WHERE ${its} AND ?1 IS NOT NULL`;
  const { results } = await env.DB.prepare(`${sql} RETURNING *`)
    .bind(...bound)
    .all();
  const [changed] = results;
  if (!changed || results.length > 1) throw new Error(`not one row was changed: ${what}`);
  const fields = Object.keys(row);
  const put = `INSERT OR REPLACE INTO "${table}" (${fields.join(', ')}) VALUES (${fields.map((_, i) => `?${i + 1}`).join(', ')})`;
  const back = choice
    ? env.DB.prepare(`UPDATE "${table}" SET ${choice} = ?1 WHERE ${its}`).bind(
        row[choice],
        ...key.map((name) => changed[name]),
      )
    : env.DB.prepare(put).bind(...Object.values(row));
  return {
    says: what,
    must: new RegExp(names(row)),
    undo: async () => void (await back.run()),
  };
}

/** Takes away every trigger, as whoever wants to change what was published would. */
export async function dropTriggers(): Promise<void> {
  const found = await rows("SELECT name FROM sqlite_schema WHERE type = 'trigger' LIMIT 500");
  await env.DB.batch(found.map(({ name }) => env.DB.prepare(`DROP TRIGGER "${String(name)}"`)));
}
