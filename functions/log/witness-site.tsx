import { Hono } from 'hono';
import { words } from '../../src/log/words.ts';
import { wrongMethod } from '../core/errors.ts';
import type { App } from '../core/http.ts';
import { sentText } from '../core/json-body.ts';
import { mustNotFlood } from '../core/write-limit.ts';
import { attachCosignatures } from './attach-cosignatures.ts';
import { nameOf, tagged, witnessesOf } from './door.ts';

/** The witnesses' door: the keys of those whom the portal asked, and what they say of a head. */
export const witnesses = new Hono<App>();

const DOOR = '/log/saksi';
/** A checkpoint under sixteen signatures has some three thousand letters. */
const NOTE_BYTES = 16_384;

witnesses.use(DOOR, tagged);

witnesses.get(DOOR, (c) => {
  c.header('Cache-Control', 'public, max-age=3600');
  c.header('Access-Control-Allow-Origin', '*');
  const vkeys = witnessesOf(c);
  return c.text(vkeys.length > 0 ? vkeys.map((vkey) => `${vkey}\n`).join('') : words.id.witnessList);
});

// Who sends it does not matter: only a witness can have signed it.
witnesses.post(DOOR, async (c) => {
  await mustNotFlood(c);
  const checkpoint = await sentText(c, NOTE_BYTES);
  const ctx = { db: c.var.db, now: () => new Date() };
  await attachCosignatures(ctx, { checkpoint, name: nameOf(c), witnesses: witnessesOf(c) });
  return c.body(null, 204);
});

witnesses.all(DOOR, (c) => wrongMethod(c, 'GET, HEAD, POST'));
