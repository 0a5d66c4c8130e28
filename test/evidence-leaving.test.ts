import { createScheduledController } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import { sha256 } from '../functions/core/ids.ts';
import { addEvidence } from '../functions/evidence/add-evidence.ts';
import { cleanFile } from '../functions/evidence/clean.ts';
import { removeEvidence } from '../functions/evidence/remove-evidence.ts';
import worker from '../functions/index.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { redactUpdate } from '../functions/updates/redact-update.ts';
import { barePng, photo } from './edge/pictures.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { add, news, proof, publish, status, stored } from './edge/proof.ts';
import { furnish, REGION } from './edge/sample.ts';
import { strict } from './edge/strict-db.ts';

beforeAll(async () => {
  await furnish();
  await furnish('kota-lain', '00.01');
});

describe('a redaction', () => {
  it('takes the file of its version away at once, but not while another version shows it', async () => {
    const hash = await add(photo(3));
    const id = await publish('dihapus', proof(hash));
    await correctUpdate(ctxAt(), { region: REGION, update: 'dihapus', reason: 'judul', title: 'Judul lain' });
    await redactUpdate(ctxAt(), { id, version: 1, reason: 'memuat wajah' });
    expect(await status(hash)).toBe(200);
    await redactUpdate(ctxAt(), { id, version: 2, reason: 'memuat wajah' });
    expect(await status(hash)).toBe(404);
    await expect(publish('lagi', proof(hash))).rejects.toMatchObject({ code: 'invalid' });
    expect(await stored(hash)).toBe(true);
    await worker.scheduled(
      createScheduledController({ scheduledTime: new Date('2026-11-22T01:05:00.000Z'), cron: '*/5 * * * *' }),
      env,
    );
    expect(await stored(hash)).toBe(false);
    expect(await rows('SELECT * FROM evidence_file WHERE sha256 = ?', hash)).toEqual([]);
  });

  it('of one region leaves the same photo of another where it is', async () => {
    const bytes = photo(8);
    const hash = await add(bytes);
    await add(bytes, 'kota-lain');
    await publishUpdate(ctxAt(), { region: 'kota-lain', update: news('sama', proof(hash)) });
    const id = await publish('sama', proof(hash));
    await redactUpdate(ctxAt(), { id, version: 1, reason: 'memuat wajah' });
    await removeEvidence(ctxAt(), env.EVIDENCE);
    expect(await status(hash)).toBe(200);
    expect((await (await ask(`/bukti/${hash}/`)).arrayBuffer()).byteLength).toBe(
      cleanFile(bytes).stored.length,
    );
  });
});

describe('killed anywhere', () => {
  const bytes = barePng(9, 9);
  const upload = { region: REGION, title: 'Berkas', alt: 'Kotak', bytes };

  it('an upload leaves nothing that can be named, and is made good by the next one', async () => {
    const hash = await sha256(bytes);
    const bucket = { put: () => Promise.reject(new Error('R2 lost')) };
    await expect(addEvidence(ctxAt(), bucket, upload)).rejects.toThrow('R2 lost');
    expect(await state(hash)).toBe('pending');
    await expect(publish('terputus', proof(hash))).rejects.toMatchObject({ code: 'invalid' });
    // Put, but lost before it was written down that it is there.
    await expect(addEvidence(ctxAt(undefined, dying(3)), env.EVIDENCE, upload)).rejects.toThrow('lost');
    expect(await state(hash)).toBe('pending');
    expect(await addEvidence(ctxAt(), env.EVIDENCE, upload)).toBe(hash);
    expect(await state(hash)).toBe('ready');
  });

  it('a removal is finished by the next tick, and a file on its way out is not taken in meanwhile', async () => {
    const hash = await sha256(bytes);
    const later = '2027-01-22T01:00:00.000Z';
    await expect(removeEvidence(ctxAt(later, dying(2)), env.EVIDENCE)).rejects.toThrow('lost');
    expect([await state(hash), await stored(hash)]).toEqual(['leaving', false]);
    await expect(addEvidence(ctxAt(later), env.EVIDENCE, upload)).rejects.toMatchObject({ code: 'conflict' });
    await removeEvidence(ctxAt(later), env.EVIDENCE);
    expect(await state(hash)).toBe(undefined);
    expect(await addEvidence(ctxAt(later), env.EVIDENCE, upload)).toBe(hash);
    expect(await stored(hash)).toBe(true);
  });

  it('a file that leaves between reading and publishing keeps the update from being published', async () => {
    const hash = await add(barePng(11, 11));
    const db = strict(env.DB);
    let batches = 0;
    const crossed: Db = {
      prepare: (sql) => db.prepare(sql),
      batch: async (statements) => {
        batches += 1;
        if (batches === 2)
          await env.DB.prepare("UPDATE evidence_file SET state = 'leaving' WHERE sha256 = ?")
            .bind(hash)
            .run();
        return db.batch(statements);
      },
    };
    const update = news('bersilang', proof(hash));
    await expect(publishUpdate(ctxAt(undefined, crossed), { region: REGION, update })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await rows('SELECT * FROM "update" WHERE key = ?', 'bersilang')).toEqual([]);
  });
});

describe('the clock', () => {
  it('removes what was not published within 30 days, each with one event, and nothing else', async () => {
    const old = await add(barePng(21, 1), REGION, '2026-10-01T01:00:00.000Z');
    const young = await add(barePng(22, 1), REGION, '2026-11-01T01:00:00.000Z');
    const shown = await add(barePng(23, 1), REGION, '2026-10-01T01:00:00.000Z');
    await publish('tetap', proof(shown));
    await removeEvidence(ctxAt(), env.EVIDENCE);
    await removeEvidence(ctxAt(), env.EVIDENCE);
    expect(await Promise.all([old, young, shown].map(stored))).toEqual([false, true, true]);
    const events = await rows(
      `SELECT data FROM event WHERE noun = 'evidence' AND verb = 'remove' AND data ->> 'sha256' = ?`,
      old,
    );
    expect(events).toHaveLength(1);
    expect(await status(shown)).toBe(200);
  });
});

const state = async (hash: string) =>
  (await rows('SELECT state FROM evidence_file WHERE sha256 = ?', hash))[0]?.state;

/** The same database, lost at its batch number `nth`. */
const dying = (nth: number): Db => {
  const db = strict(env.DB);
  let batches = 0;
  return {
    prepare: (sql) => db.prepare(sql),
    batch: (statements) =>
      ++batches === nth ? Promise.reject(new Error('D1_ERROR: lost')) : db.batch(statements),
  };
};
