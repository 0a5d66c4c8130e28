import { env } from 'cloudflare:workers';
import { streaming, streamOf } from '../../functions/datasets/hands.ts';
import { makeDatasets, type Pace } from '../../functions/datasets/make-datasets.ts';
import type { Db } from '../../functions/core/db.ts';
import { Manifest, manifestKey, type Format } from '../../src/datasets/manifest.ts';
import { ctxAt } from './portal.ts';
import { PAID, strict } from './strict-db.ts';

export const SITE = 'https://portal.uji.example';

export const stores = (DATA: R2Bucket = env.DATA) => ({ DATA, site: SITE, hands: streaming });

/** One tick of making open data, on a database that allows as many queries as it needs. */
export const tick = (now: string, pace: Pace = {}, over: { db?: Db; DATA?: R2Bucket } = {}) =>
  makeDatasets(ctxAt(now, over.db ?? strict(env.DB, PAID)), stores(over.DATA), pace);

/** Ticks until nothing is left to do; all of it at one moment, with hours more for what follows from it. */
export async function makeAll(now: string, pace: Pace = {}): Promise<number> {
  let ticks = 0;
  for (const at of [0, 2, 4].map((hours) => new Date(Date.parse(now) + hours * 3_600_000).toISOString()))
    for (let more = true; more && ticks < 500; ticks += 1) more = await tick(at, pace);
  return ticks;
}

export async function manifestOf(region: string, name: string): Promise<Manifest | null> {
  const object = await env.DATA.get(manifestKey(region, name));
  return object && Manifest.parse(await object.json());
}

/** A finished file, put together from its pieces. */
export async function fileOf(region: string, name: string, format: Format): Promise<string | null> {
  const file = (await manifestOf(region, name))?.files.find((one) => one.format === format);
  return file ? new Response(streamOf(env.DATA, file.pieces)).text() : null;
}

/** The bytes of a finished file. */
export async function bytesOf(region: string, name: string, format: Format): Promise<Uint8Array> {
  const file = (await manifestOf(region, name))?.files.find((one) => one.format === format);
  return new Uint8Array(await new Response(streamOf(env.DATA, file?.pieces ?? [])).arrayBuffer());
}

/** The lines of a JSON Lines file. */
export const linesIn = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
