import { env } from 'cloudflare:workers';
import { shownRows } from '../../functions/log/check-shown.ts';
import { subjectsAfter } from '../../functions/log/shown-reads.ts';
import type { Shown } from '../../functions/log/shown.ts';
import type { Row } from '../../functions/core/db.ts';
import { rows } from './portal.ts';
import type { Edit } from './tamper.ts';

type Chance = (below: number) => number;

/** Nothing that is sealed tells of which programme an update is when all its words are erased; said on /pengembang/log/. */
const isUntold = ({ table }: Shown, row: Row, column: string) =>
  table === 'update' && row.key === 'seluruhnya' && column === 'programme_id';

/** Whether a province is there is asked when everything is written, and a local database breaks over a no: no edit either. */
const isRefusedLate = ({ table }: Shown, column: string) => table === 'region' && column === 'province_code';

/** Changes, takes away or adds one row of which pages are drawn, by chance, over all tables and columns that are checked. */
export async function tamperShown(chance: Chance): Promise<Edit> {
  for (let tries = 0; tries < 200; tries += 1) {
    const shown = shownRows[chance(shownRows.length)]!;
    const made = await attempt(shown, await standing(shown), chance);
    if (made) return made;
  }
  throw new Error('nothing could be changed');
}

async function standing({ subject, standing: join }: Shown): Promise<Row[]> {
  const { results: found } = await subjectsAfter(env.DB, subject, '', 1000).all<Row>();
  const ids = JSON.stringify(found.map(({ id }) => id));
  return rows(`SELECT t.*, j.value AS "(subject)" FROM json_each(?) AS j ${join} LIMIT 5000`, ids);
}

async function attempt(shown: Shown, found: Row[], chance: Chance): Promise<Edit | null> {
  const picked = found[chance(found.length)];
  if (!picked) return null;
  const { '(subject)': subject, ...row } = picked;
  const kind = (['change', 'change', 'change', 'remove', 'add'] as const)[chance(5)]!;
  const all = [...shown.columns, ...shown.key];
  const column = all[chance(all.length)]!;
  if (kind === 'change' && (isUntold(shown, row, column) || isRefusedLate(shown, column))) return null;
  const others = found.map((one) => one[column]);
  const next = kind === 'change' ? valueFor(row[column], others, chance) : null;
  const changed =
    kind === 'change' ? { ...row, [column]: next } : kind === 'add' ? added(shown, row, chance) : null;
  if (kind === 'change' && next === row[column]) return null;
  return edit(shown, { row: kind === 'add' ? null : row, changed, column, subject: String(subject), kind });
}

interface Change {
  row: Row | null;
  changed: Row | null;
  column: string;
  subject: string;
  kind: 'change' | 'remove' | 'add';
}

/** How it is said that a row is there which should not be, or the other way round. */
const THERE = 'seharusnya|(tidak )?ada; menurut yang tersimpan';

// What a constraint of the database itself refuses is no edit.
async function edit({ table, columns }: Shown, { row, changed, column, subject, kind }: Change) {
  const names = await keysOf(table);
  const step = (from: Row | null, to: Row | null) =>
    from && to
      ? replaced(table, names, from, to, column)
      : to
        ? put(table, to)
        : without(table, names, from!);
  try {
    await step(row, changed).run();
  } catch {
    return null;
  }
  // What is moved to another thing, or gets another name, is missed at the one and too much at the other.
  // Without its newest moment a page of then has an older one for its newest.
  const what =
    kind === 'change' && columns.includes(column)
      ? `: (${column} yang tampil|${THERE})`
      : `: (at yang tampil|${THERE})`;
  const whose = kind === 'add' ? '' : `\\(${subject}.*`;
  return {
    says: `${table}.${kind === 'change' ? column : `(${kind})`} of ${subject}: ${JSON.stringify(row?.[column])} → ${JSON.stringify(changed?.[column])}`,
    row: table,
    must: new RegExp(`^${table} .*${whose}${what}`),
    undo: async () => void (await step(changed, row).run()),
  };
}

const keysOf = async (table: string) =>
  (await rows(`SELECT name FROM pragma_table_info(?) WHERE pk > 0 LIMIT 20`, table)).map(
    (one) => one.name as string,
  );

const itself = (names: string[]) => names.map((name) => `"${name}" = ?`).join(' AND ');

const replaced = (table: string, names: string[], from: Row, to: Row, column: string) =>
  env.DB.prepare(`UPDATE "${table}" SET ${column} = ? WHERE ${itself(names)}`).bind(
    to[column],
    ...names.map((name) => from[name]),
  );

const without = (table: string, names: string[], row: Row) =>
  env.DB.prepare(`DELETE FROM "${table}" WHERE ${itself(names)}`).bind(...names.map((name) => row[name]));

const put = (table: string, row: Row) =>
  env.DB.prepare(
    `INSERT INTO "${table}" (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
      .map(() => '?')
      .join(', ')})`,
  ).bind(...Object.values(row));

/** Another value: that of another row, none at all, or one that nobody ever wrote. */
function valueFor(value: unknown, others: unknown[], chance: Chance): unknown {
  const way = chance(4);
  if (way === 0) return others[chance(others.length)];
  if (way === 1 && value !== null) return null;
  if (typeof value === 'number') return value === 1 && chance(2) ? 0 : value + 1;
  if (typeof value !== 'string') return chance(2) ? 1 : '2026-01-01';
  if (value.startsWith('{')) return JSON.stringify({ ...(JSON.parse(value) as object), palsu: chance(1000) });
  if (value.startsWith('[')) return JSON.stringify([...(JSON.parse(value) as unknown[]), chance(1000)]);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return `20${10 + chance(30)}-01-0${1 + chance(9)}`;
  return `${value}x`;
}

/** A row more that looks like another: of a thing that nobody published, or of one more of what it has. */
function added({ key }: Shown, row: Row, chance: Chance): Row {
  const names = key.length > 0 ? key : ['id', 'slug', 'key', 'code'].filter((name) => name in row);
  const fresh: Row = Object.fromEntries(
    names.map((name) => [name, typeof row[name] === 'number' ? (row[name] as number) + 1 + chance(9) : null]),
  );
  const roles = ['funding', 'accountable', 'extending', 'implementing'];
  for (const name of names)
    fresh[name] ??=
      name === 'role'
        ? roles[chance(4)]
        : name === 'at' || name.endsWith('_id')
          ? row[name]
          : `${String(row[name])}x`;
  return { ...row, ...fresh };
}
