import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCheckpoint } from '../src/log/checkpoint.ts';
import { readEntry } from '../src/log/entry.ts';
import { readProofFile, verifyProofFile } from '../src/log/proof-file.ts';
import { readBundle, readTile } from '../src/log/tile.ts';
import { leafHash, rootOf } from '../src/log/tree.ts';
import { webCrypto } from '../src/signing/ed25519.ts';
import { openNote } from '../src/signing/open-note.ts';
import { entries, NAME, seal, told, vkeys } from './edge/log.ts';
import { ask } from './edge/portal.ts';

const bytesOf = async (path: string) => new Uint8Array(await (await ask(path)).arrayBuffer());
const signed = async () => {
  const opened = await openNote(
    await (await ask('/log/checkpoint')).text(),
    { name: NAME, vkeys: await vkeys() },
    webCrypto,
  );
  return readCheckpoint('text' in opened ? opened.text : '')!;
};

it('before anything was signed there is no checkpoint, and that is said', async () => {
  const answer = await ask('/log/checkpoint');
  expect(answer.status).toBe(404);
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  expect(await answer.text()).toContain('belum ditandatangani');
});

describe('a log that was sealed', () => {
  beforeAll(async () => {
    await told();
    await seal();
  }, 60_000);

  it('gives its checkpoint as C2SP says, for a few seconds', async () => {
    const answer = await ask('/log/checkpoint');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=5');
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await signed()).toMatchObject({ origin: NAME, size: 13 });
  });

  it('gives tiles and bundles that lead to its root, for ever', async () => {
    const { size, root } = await signed();
    const answer = await ask(`/log/tile/0/000.p/${size}`);
    expect(answer.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    const hashes = readTile(new Uint8Array(await answer.arrayBuffer()))!;
    const bundle = readBundle(await bytesOf(`/log/tile/entries/000.p/${size}`))!;
    expect(await Promise.all(bundle.map(leafHash))).toEqual(hashes);
    expect(bundle.map((entry) => readEntry(new TextDecoder().decode(entry)))).toEqual(await entries());
    // 13 = 8 + 4 + 1: the roots of its complete subtrees, each folded from the right of two halves.
    const top = async (row: typeof hashes): Promise<(typeof hashes)[0]> =>
      row.length === 1
        ? row[0]!
        : rootOf([await top(row.slice(0, row.length / 2)), await top(row.slice(row.length / 2))]);
    const parts = [hashes.slice(0, 8), hashes.slice(8, 12), hashes.slice(12)];
    expect(await rootOf(await Promise.all(parts.map(top)))).toEqual(root);
  });

  it('gives the beginning of a tile as it was when that was all', async () => {
    const whole = await bytesOf('/log/tile/0/000.p/13');
    expect(await bytesOf('/log/tile/0/000.p/5')).toEqual(whole.slice(0, 5 * 32));
    expect(readBundle(await bytesOf('/log/tile/entries/000.p/5'))).toHaveLength(5);
  });

  it('proves each entry by a file that holds the entry too', async () => {
    const { size } = await signed();
    for (let index = 0; index < size; index += 1) {
      const answer = await ask(`/log/bukti/${index}.tlog-proof`);
      expect(answer.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
      expect(answer.headers.get('Content-Disposition')).toBe(
        `attachment; filename="log-${index}.tlog-proof"`,
      );
      const file = await answer.text();
      const entry = readProofFile(file)!.extra!;
      const proven = await verifyProofFile({ file, entry, name: NAME, vkeys: await vkeys() }, webCrypto);
      expect(proven).toMatchObject({ index, size });
    }
  });

  it.each([
    '/log/checkpoint',
    '/log/tile/0/000.p/13',
    '/log/bukti/0.tlog-proof',
    '/log/isi/0.json',
    '/log/kunci.txt',
    '/log/saksi',
    '/log/',
  ])('%s is of now alone, and says so to whoever asks for a day', async (path) => {
    const answer = await ask(`${path}?per=2026-11-22`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Keadaan lampau halaman ini tidak disimpan');
  });

  it.each([
    '/log/tile/0/000',
    '/log/tile/0/000.p/14',
    '/log/tile/0/000.p/0',
    '/log/tile/0/000.p/-1',
    '/log/tile/0/000.p/257',
    '/log/tile/0/000.p/1.5',
    '/log/tile/0/000.p/99999999999999999999',
    '/log/tile/0/x9007/199.p/1',
    '/log/tile/4/000.p/1',
    '/log/tile/63/000.p/1',
    '/log/tile/0/000.p/256',
    '/log/tile/0/000.p/013',
    '/log/tile/0/0.p/1',
    '/log/tile/0/001.p/1',
    '/log/tile/0/x000/000.p/1',
    '/log/tile/1/000.p/1',
    '/log/tile/64/000.p/1',
    '/log/tile/-1/000.p/1',
    '/log/tile/00/000.p/1',
    '/log/tile/8/0/000.p/1',
    '/log/tile/data/000.p/13',
    '/log/tile/entries/000',
    '/log/tile/entries/000.p/14',
    '/log/tile/entries/999.p/1',
    '/log/tile/entries/x999/x999/x999/x999/x999/999.p/1',
    '/log/tile/',
    '/log/tile/%00',
    '/log/tile/0/000.p/13/',
    '/log/bukti/',
    '/log/bukti/13.tlog-proof',
    '/log/bukti/-1.tlog-proof',
    '/log/bukti/01.tlog-proof',
    '/log/bukti/1e1.tlog-proof',
    '/log/bukti/999999999999999.tlog-proof',
    '/log/bukti/9999999999999999999.tlog-proof',
    '/log/bukti/0.txt',
    '/log/checkpoint/13.txt',
  ])('knows no %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  it.each(['/log/checkpoint', '/log/tile/0/000.p/13', '/log/bukti/0.tlog-proof'])(
    'lets nobody write to %s',
    async (path) => {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        const answer = await ask(path, { method });
        expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
      }
    },
  );

  it.each([
    ['/log/checkpoint', 'public, max-age=5'],
    ['/log/tile/0/000.p/13', 'public, max-age=31536000, immutable'],
    ['/log/tile/entries/000.p/13', 'public, max-age=31536000, immutable'],
    ['/log/bukti/0.tlog-proof', 'public, max-age=5'],
    ['/log/isi/0.json', `public, max-age=0, s-maxage=${env.EDGE_CACHE_SECONDS}, must-revalidate`],
    ['/log/kunci.txt', 'public, max-age=3600'],
  ])('gives %s whole once, then to who has it nothing but its headers', async (path, kept) => {
    const whole = await ask(path);
    const tag = whole.headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"\w+"$/);
    const head = await ask(path, { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('ETag')]).toEqual([200, '', tag]);
    for (const held of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const again = await ask(path, { headers: { 'If-None-Match': held } });
      expect([again.status, await again.text()], held).toEqual([304, '']);
      for (const name of ['ETag', 'Cache-Control', 'Access-Control-Allow-Origin'])
        expect(again.headers.get(name), name).toBe(whole.headers.get(name));
      expect(again.headers.get('Cache-Control')).toBe(kept);
    }
    const other = await ask(path, { headers: { 'If-None-Match': '"x"' } });
    expect([other.status, await other.text()]).toEqual([200, await whole.text()]);
  });

  it('has a tag for what is there alone', async () => {
    for (const path of ['/log/tile/0/000.p/14', '/log/bukti/13.tlog-proof']) {
      const answer = await ask(path, { headers: { 'If-None-Match': '*' } });
      expect([answer.status, answer.headers.get('ETag')]).toEqual([404, null]);
    }
  });

  it('says that the database is silent, and keeps that nowhere', async () => {
    const broken = {
      prepare: () => {
        throw new Error('down');
      },
    } as unknown as D1Database;
    for (const path of ['/log/checkpoint', '/log/tile/0/000.p/1', '/log/bukti/0.tlog-proof']) {
      const answer = await ask(path, {}, { DB: broken });
      expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([503, 'no-store']);
    }
  });
});
