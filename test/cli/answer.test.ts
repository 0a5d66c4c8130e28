import { globSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { command, stateCopy } from './command.ts';

let state = '';
beforeAll(() => {
  state = stateCopy('answer');
});

/** Puts a report where the Worker would: only a browser can send the form. */
function put(id: string, words: string): void {
  for (const path of globSync(`${state}/.wrangler/state/v3/d1/**/*.sqlite`)) {
    const file = new DatabaseSync(path);
    if (file.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'error_report'").get())
      file
        .prepare(
          `INSERT INTO error_report (id, region, address, what_is_wrong, right_value, submitted_at, received_on, state)
           VALUES (?, 'kota-contoh', '/kota-contoh/', ?, 'Sembilan', '2026-11-20T01:00:00.000Z', '2026-11-20', 'open')`,
        )
        .run(id, words);
    file.close();
  }
}

describe('npm run answer', () => {
  it('says so when nothing waits', async () => {
    expect(await command(state, 'answer')).toMatchObject({
      code: 0,
      out: expect.stringContaining('tidak ada laporan yang menunggu jawaban'),
    });
  });

  it('lists what waits with what residents wrote, answers it once, and says where that can be read', async () => {
    put('7K3M9QXT2B', 'Baris satu\nbaris dua');
    const listed = await command(state, 'answer');
    expect(listed.out).toMatch(/7K3M9QXT2B {2}2026-11-20 {2}\/kota-contoh\//);
    expect(listed.out).toContain('keliru: Baris satu\n      baris dua');
    expect(listed.out).toContain('yang benar: Sembilan');
    const done = await command(state, 'answer', '7K3M9QXT2B', 'Sudah dibetulkan.', 'redaksi');
    expect([done.code, done.out]).toEqual([0, expect.stringContaining('/laporan/keliru/7K3M9QXT2B/')]);
    const again = await command(state, 'answer', '7K3M9QXT2B', 'Lagi.');
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('sudah dijawab')]);
    expect((await command(state, 'answer')).out).not.toContain('7K3M9QXT2B');
  });
});
