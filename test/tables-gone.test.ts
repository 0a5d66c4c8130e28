import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { ask, rows } from './edge/portal.ts';

// A file of its own: the storage of a test file is its alone, and nothing works here afterwards.
async function dropEverything(): Promise<void> {
  const tables = await rows(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
  );
  // What points to others goes first: rows are not dropped while nobody knows what they point to.
  const drops = tables.toReversed().map((row) => env.DB.prepare(`DROP TABLE "${String(row.name)}"`));
  await env.DB.batch([env.DB.prepare('PRAGMA defer_foreign_keys = on'), ...drops]);
}

describe('when somebody dropped every table', () => {
  it('built pages keep their words, other pages say to come back, and health says that it fails', async () => {
    await dropEverything();
    expect(await rows("SELECT name FROM sqlite_master WHERE name = 'region'")).toEqual([]);
    for (const path of [
      '/',
      '/linimasa/',
      '/janji/',
      '/kota-blitar/janji/',
      '/kota-blitar/',
      '/kota-blitar/visi/',
      '/kota-blitar/program/',
      '/kota-contoh/',
    ]) {
      const response = await ask(path);
      expect(response.status, path).toBe(200);
      expect(await response.text(), path).toContain('Isi halaman ini per ');
      expect(response.headers.get('Cache-Control'), path).toBe('no-store');
      expect(response.headers.has('ETag'), path).toBe(false);
    }
    for (const path of ['/u/0000000000/', '/kota-lain/', '/sumber/0000000000/']) {
      const response = await ask(path);
      expect(response.status, path).toBe(503);
      expect(await response.text(), path).not.toContain('no such table');
    }
    expect((await ask('/healthz')).status).toBe(503);
  });
});
