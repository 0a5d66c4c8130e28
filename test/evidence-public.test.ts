import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../functions/core/ids.ts';
import { cleanFile } from '../functions/evidence/clean.ts';
import { importFile } from '../functions/imports/import-file.ts';
import { readYaml } from '../functions/imports/read-yaml.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { ImportFile } from '../src/imports/schema.ts';
import { EvidenceItem } from '../src/updates/schema.ts';
import { faulty } from './edge/faulty-db.ts';
import { barePng, pdf, photo } from './edge/pictures.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { add, contentOf, news, proof, publish, status } from './edge/proof.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

beforeAll(async () => {
  await furnish();
  await furnish('kota-lain', '00.01');
});

const accepts = (more: object) => EvidenceItem.safeParse({ kind: 'other', title: 'Bukti', ...more }).success;

describe('a proof', () => {
  it('is a page elsewhere or a file, never both and never neither', () => {
    const file = 'a'.repeat(64);
    const url = 'https://contoh.example/foto';
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
    const [row] = await rows('SELECT content FROM update_version WHERE update_id = ?', id);
    expect(row?.content).toContain(`"evidence":${JSON.stringify([item])},`);
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
