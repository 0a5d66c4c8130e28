import { createScheduledController } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import { sha256 } from '../functions/core/ids.ts';
import { addEvidence } from '../functions/evidence/add-evidence.ts';
import { cleanFile } from '../functions/evidence/clean.ts';
import { removeEvidence } from '../functions/evidence/remove-evidence.ts';
import { importFile } from '../functions/imports/import-file.ts';
import { readYaml } from '../functions/imports/read-yaml.ts';
import worker from '../functions/index.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { redactUpdate } from '../functions/updates/redact-update.ts';
import { ImportFile } from '../src/imports/schema.ts';
import { EvidenceItem, UpdateContent } from '../src/updates/schema.ts';
import { faulty } from './edge/faulty-db.ts';
import { barePng, pdf, photo } from './edge/pictures.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';
import { strict } from './edge/strict-db.ts';

beforeAll(async () => {
  await furnish();
  await furnish('kota-lain', '00.01');
});

const add = (bytes: Uint8Array<ArrayBuffer>, region = REGION, now?: string) =>
  addEvidence(ctxAt(now), env.EVIDENCE, { region, title: 'Berkas', alt: 'Lampu menyala', bytes });
const proof = (file: string, over: object = {}) => ({
  kind: 'illustration',
  title: 'Foto lampu',
  file,
  ...over,
});
const news = (key: string, ...evidence: object[]) =>
  UpdateContent.parse({ ...sample.update, key, claims: [], evidence });
const publish = (key: string, ...evidence: object[]) =>
  publishUpdate(ctxAt(), { region: REGION, update: news(key, ...evidence) });
const status = async (hash: string) => (await ask(`/bukti/${hash}/`)).status;
const stored = async (hash: string) =>
  (await env.EVIDENCE.list()).objects.some(({ key }) => key.endsWith(hash));
const contentOf = async (id: string, version: number) => {
  const [row] = await rows(
    'SELECT content FROM update_version WHERE update_id = ? AND version = ?',
    id,
    version,
  );
  return JSON.parse(row?.content as string);
};

describe('a proof', () => {
  it('is a page elsewhere or a file, never both and never neither', () => {
    const file = 'a'.repeat(64);
    const url = 'https://contoh.example/foto';
    const accepts = (more: object) =>
      EvidenceItem.safeParse({ kind: 'other', title: 'Bukti', ...more }).success;
    expect([{ url }, { file }, { url, file }, {}, { file: 'x' }].map(accepts)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('that is a page elsewhere is published as it always was', async () => {
    const item = { kind: 'other', title: 'Bukti', url: 'https://contoh.example/foto' };
    const id = await publish('tautan', item);
    expect((await contentOf(id, 1)).evidence).toEqual([item]);
    expect(await (await ask(`/u/${id}/`)).text()).toContain(
      '<a href="https://contoh.example/foto" rel="noopener external">Bukti</a> <span class="muted">(bukti lain)</span>',
    );
  });

  it('that is not in the evidence of the region is refused by name', async () => {
    const hash = await add(barePng(2, 2), 'kota-lain');
    await expect(publish('asing', proof(hash))).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ field: 'evidence', message: expect.stringContaining(hash) }],
    });
    expect(await status(hash)).toBe(404);
  });
});

describe('a photo in an update', () => {
  let hash = '';
  let id = '';
  it('is private until the update is published, and public from then on', async () => {
    hash = await add(photo());
    expect(await status(hash)).toBe(404);
    id = await publish('berfoto', proof(hash, { type: 'application/pdf', bytes: 1 }));
    expect(await status(hash)).toBe(200);
  });

  it('is frozen with what the portal found in it, whatever the author wrote', async () => {
    const { type, bytes, width, height } = cleanFile(photo()).facts;
    expect((await contentOf(id, 1)).evidence).toEqual([
      { ...proof(hash), alt: 'Lampu menyala', type, bytes, width, height },
    ]);
  });

  it('is seen on the page, with the hash of the very bytes', async () => {
    const page = await (await ask(`/u/${id}/`)).text();
    expect(page).toContain(
      `<img src="/bukti/${hash}/" alt="Lampu menyala" width="8" height="16" loading="lazy"`,
    );
    expect(page).toContain(`<code>${hash}</code>`);
    const bytes = new Uint8Array(await (await ask(`/bukti/${hash}/`)).arrayBuffer());
    expect(await sha256(bytes)).toBe(hash);
  });

  it('comes with headers that let it do nothing but be seen', async () => {
    const response = await ask(`/bukti/${hash}/`);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `inline; filename="bukti-${hash.slice(0, 12)}.jpg"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'public, max-age=86400, immutable',
      'content-length': String(cleanFile(photo()).stored.length),
      etag: `"${hash}"`,
    });
    const head = await ask(`/bukti/${hash}/`, { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('ETag')]).toEqual([200, '', `"${hash}"`]);
    const again = await ask(`/bukti/${hash}/`, { headers: { 'If-None-Match': `"${hash}"` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    // Pages keep the policy that they had.
    expect((await ask(`/u/${id}/`)).headers.get('Content-Security-Policy')).toContain("img-src 'self' data:");
  });

  it('answers what it cannot read with 503, and what is not there like what is private', async () => {
    expect((await ask(`/bukti/${hash}/`, {}, { DB: faulty(env.DB, 'before') as D1Database })).status).toBe(
      503,
    );
    const EVIDENCE = { get: async () => null } as unknown as R2Bucket;
    expect((await ask(`/bukti/${hash}/`, {}, { EVIDENCE })).status).toBe(503);
    const secret = await add(barePng(3, 3));
    const answers = await Promise.all(
      [secret, 'f'.repeat(64), 'x'].map(async (one) => {
        const response = await ask(`/bukti/${one}/`);
        return [response.status, await response.text()];
      }),
    );
    expect(answers[0]?.[0]).toBe(404);
    expect(new Set(answers.map(String))).toHaveLength(1);
  });

  it('can be told anew in a correction, and said again without change is none', async () => {
    const correction = { region: REGION, update: 'berfoto', reason: 'uraian keliru' };
    const evidence = news('x', proof(hash)).evidence;
    await expect(correctUpdate(ctxAt(), { ...correction, evidence })).rejects.toMatchObject({
      code: 'invalid',
    });
    await correctUpdate(ctxAt(), {
      ...correction,
      evidence: [{ ...evidence[0]!, alt: 'Dua lampu menyala' }],
    });
    expect(await (await ask(`/u/${id}/`)).text()).toContain('alt="Dua lampu menyala"');
    expect(await (await ask(`/u/${id}/v/1/`)).text()).toContain('alt="Lampu menyala"');
  });

  it('in an import file is the update that was published, without what the portal filled in', async () => {
    const file = {
      region: REGION,
      updates: [{ ...sample.update, key: 'berfoto', claims: [], evidence: [proof(hash)] }],
    };
    const done = await importFile(ctxAt(), readYaml(JSON.stringify(file), ImportFile));
    expect(done).toEqual({ created: 0, amended: 0, unchanged: 1 });
    const other = { ...file, updates: [{ ...file.updates[0], evidence: [proof(hash, { title: 'Lain' })] }] };
    await expect(importFile(ctxAt(), readYaml(JSON.stringify(other), ImportFile))).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});

it('a document is fetched, not shown', async () => {
  const hash = await add(pdf());
  const id = await publish('dokumen', proof(hash, { kind: 'other', title: 'Berita acara' }));
  const page = await (await ask(`/u/${id}/`)).text();
  expect(page).toContain(`<a href="/bukti/${hash}/">Berita acara</a>`);
  expect(page).toContain(`PDF, ${pdf().length} byte`);
  expect((await ask(`/bukti/${hash}/`)).headers.get('Content-Disposition')).toBe(
    `attachment; filename="bukti-${hash.slice(0, 12)}.pdf"`,
  );
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
  const state = async (hash: string) =>
    (await rows('SELECT state FROM evidence_file WHERE sha256 = ?', hash))[0]?.state;
  const dying = (nth: number): Db => {
    const db = strict(env.DB);
    let batches = 0;
    return {
      prepare: (sql) => db.prepare(sql),
      batch: (statements) =>
        ++batches === nth ? Promise.reject(new Error('D1_ERROR: lost')) : db.batch(statements),
    };
  };

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
