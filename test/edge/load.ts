import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import type { Db } from '../../functions/core/db.ts';
import { importFile } from '../../functions/imports/import-file.ts';
import { readYaml } from '../../functions/imports/read-yaml.ts';
import { ImportFile } from '../../src/imports/schema.ts';
import { everything } from './left.ts';
import { ctxAt } from './portal.ts';
import { strict } from './strict-db.ts';

/** Production's limits on every batch; a file is imported from a command line, which has no limit on their number. */
export const limited: Db = {
  prepare: (sql) => strict(env.DB).prepare(sql),
  batch: (statements) => strict(env.DB).batch(statements),
};

/** Imports a file as the command line does. */
export const load = async (text: string, db: Db = limited) =>
  importFile(ctxAt(undefined, db), readYaml(text, ImportFile));

/** Imports a file that must be refused whole and leave nothing behind; gives its problems. */
export async function problemsOf(text: string) {
  const before = await everything();
  const error = await load(text).then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).toMatchObject({ name: 'Refusal', code: 'invalid' });
  expect(await everything()).toEqual(before);
  return (error as { fields: { field: string; message: string; line?: number }[] }).fields;
}

/** The line, counted from 1, on which some words stand first. */
export const lineWith = (text: string, words: string) =>
  text.split('\n').findIndex((line) => line.includes(words)) + 1;
