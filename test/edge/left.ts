import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import { idFor } from '../../functions/core/ids.ts';
import { readAll, type Row } from '../../functions/core/db.ts';
import { rows } from './portal.ts';
import { REGION } from './sample.ts';

/** Every row of every table, for promises that nothing at all is left behind. */
export async function everything(): Promise<Record<string, Row[]>> {
  const tables = await rows(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND NOT name GLOB 'sqlite_*' AND NOT name GLOB '_cf_*'",
  );
  const names = tables.map((table) => table.name as string);
  const found = await readAll(
    env.DB,
    names.map((name) => env.DB.prepare(`SELECT * FROM "${name}"`)),
  );
  return Object.fromEntries(names.map((name, i) => [name, found[i] ?? []]));
}

/** The events of one thing, oldest first. */
export const eventsOf = async (noun: string, key: string) =>
  rows(
    'SELECT verb, subject_version, public, data FROM event WHERE noun = ? AND subject_id = ? ORDER BY id',
    noun,
    await idFor(REGION, noun, key),
  );

/** The versions of one thing, oldest first. */
export const versionsOf = async (noun: string, key: string) =>
  rows(
    'SELECT version, content, reason FROM version WHERE noun = ? AND subject_id = ? ORDER BY version',
    noun,
    await idFor(REGION, noun, key),
  );

/** A verb says no, at this field and in these words, and leaves nothing behind. */
export async function refused(run: () => Promise<unknown>, code: string, field?: string, words = '') {
  const before = await everything();
  await expect(run()).rejects.toMatchObject({
    name: 'Refusal',
    code,
    fields: field
      ? expect.arrayContaining([{ field, message: expect.stringContaining(words) }])
      : expect.anything(),
  });
  expect(await everything()).toEqual(before);
}
