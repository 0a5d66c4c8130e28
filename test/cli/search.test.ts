import { globSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { idFor } from '../../functions/core/ids.ts';
import { command, stateCopy } from './command.ts';

let state = '';
beforeAll(() => {
  state = stateCopy('search');
});

/** What the index holds, in the order in which it is found. */
function documents(): { subject: string; body: string }[] {
  for (const path of globSync(`${state}/.wrangler/state/v3/d1/**/*.sqlite`)) {
    const file = new DatabaseSync(path, { readOnly: true });
    const isIndex = file.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'document'").get();
    const rows = isIndex ? file.prepare('SELECT subject, body FROM document ORDER BY id').all() : null;
    file.close();
    if (rows) return rows.map(({ subject, body }) => ({ subject: String(subject), body: String(body) }));
  }
  return [];
}

describe('the search index', () => {
  it('is full before the first visitor comes, and the same when it is made anew', async () => {
    const before = documents();
    expect(before.length).toBeGreaterThan(20);
    const { code, out } = await command(state, 'search:rebuild');
    expect([code, out]).toEqual([0, expect.stringContaining('indeks pencarian')]);
    expect(documents()).toEqual(before);
  });

  it('forgets at once what the command line redacts', async () => {
    const file = `${state}/kabar.yaml`;
    const update =
      "{ key: nomor, title: Nomor, body: Nomor 0812345., event_date: '2026-10-01', author: redaksi, sources: [c13] }";
    writeFileSync(file, `region: kota-contoh\nupdates:\n  - ${update}\n`);
    const subject = `update/${await idFor('kota-contoh', 'update', 'nomor')}`;
    for (const args of [['publish', file], ['search:rebuild']])
      expect((await command(state, ...args)).code).toBe(0);
    expect(documents()).toContainEqual({ subject, body: 'Nomor 0812345.' });
    const { code } = await command(state, 'redact', subject.slice(7), '1', 'memuat nomor telepon');
    expect(code).toBe(0);
    expect(documents().map((document) => document.subject)).not.toContain(subject);
  });
});
