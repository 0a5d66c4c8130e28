import { Hono } from 'hono';
import { sha256Hex } from '../../src/evidence/schema.ts';
import { notFound } from '../core/errors.ts';
import type { App } from '../core/http.ts';
import { Refusal } from '../core/refusal.ts';
import { Failed, settle } from '../core/settle.ts';
import { readPublicFile } from './page-reads.ts';
import { serveEvidence } from './serve.ts';

/** The people's door to evidence. */
export const evidence = new Hono<App>();

/** The bytes at an address never change, but a redaction takes them away: nobody keeps them unasked for over a day. */
const PUBLIC = 'public, max-age=86400, immutable';
const DEADLINE_MS = 2000;

// What is private and what is not there answer alike: nobody learns by asking what officers hold.
evidence.get('/bukti/:sha256/', async (c) => {
  const hash = sha256Hex.safeParse(c.req.param('sha256'));
  if (!hash.success) return notFound(c);
  const file = await settle(() => readPublicFile(c.var.db, hash.data), DEADLINE_MS);
  if (file instanceof Refusal || file instanceof Failed)
    throw new Refusal('unavailable', (w) => w.evidenceSilent);
  return file ? serveEvidence(c.env.EVIDENCE, file, c.req.raw, PUBLIC) : notFound(c);
});
