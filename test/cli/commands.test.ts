import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { command, stateCopy } from './command.ts';

let state = '';
beforeAll(() => {
  state = stateCopy('commands');
});

function write(name: string, yaml: string): string {
  writeFileSync(`${state}/${name}`, yaml);
  return `${state}/${name}`;
}

/** Every row of every table, so that "nothing" means nothing. */
function everything(): string {
  const held = globSync(`${state}/.wrangler/state/v3/d1/**/*.sqlite`).map((path) => {
    const file = new DatabaseSync(path, { readOnly: true });
    const tables = file.prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'",
    );
    const rows = tables
      .all()
      .map(({ name }) => [name, file.prepare(`SELECT * FROM "${String(name)}"`).all()]);
    file.close();
    return rows;
  });
  expect(JSON.stringify(held)).toContain('kota-blitar');
  return JSON.stringify(held);
}

const seeds = () => globSync('src/content/regions/*.yaml').length;

describe('npm run seed', () => {
  it('changes nothing the second time, and says so for every region', async () => {
    const before = everything();
    const { code, out } = await command(state, 'seed');
    expect(code).toBe(0);
    expect(out.match(/tidak ada yang berubah/g)).toHaveLength(seeds());
    expect(everything()).toBe(before);
  });

  it('counts a region whose file says more than was published', async () => {
    for (const path of globSync(`${state}/.wrangler/state/v3/d1/**/*.sqlite`)) {
      const file = new DatabaseSync(path);
      if (file.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'region_version'").get())
        file.exec(
          "UPDATE region SET content = json_remove(content, '$.office_terms') WHERE slug = 'kota-contoh'",
        );
      file.close();
    }
    const { code, out } = await command(state, 'seed');
    expect(code).toBe(0);
    expect(out).toContain('baru 0, diubah 1, tetap');
    expect(out.match(/tidak ada yang berubah/g)).toHaveLength(seeds() - 1);
  }, 120_000);
});

describe('a command that meets a busy database', () => {
  it('waits and then does its work', async () => {
    const file = write(
      'sibuk.yaml',
      "region: kota-contoh\nupdates:\n  - { key: sibuk, title: Sibuk, body: Sibuk., event_date: '2026-10-01', author: redaksi, sources: [c13] }\n",
    );
    const locks = globSync(`${state}/.wrangler/state/v3/d1/**/*.sqlite`).map((path) => {
      const held = new DatabaseSync(path);
      held.exec('BEGIN IMMEDIATE');
      return held;
    });
    setTimeout(() => locks.forEach((held) => held.close()), 4000);
    const { code, out, err } = await command(state, 'publish', file);
    expect(err).not.toContain(' at ');
    expect([code, out]).toEqual([0, expect.stringContaining('baru 1')]);
  });
});

describe('npm run publish', () => {
  const bad = `region: kota-contoh
sources:
  - key: koran
    class: koran
    publisher: Koran Contoh
updates:
  - key: salah
    title: Data contoh
    body: Data contoh.
    event_date: 5 Oktober 2026
    author: siapa
    sources: [koran]
`;

  it('refuses a bad file whole, naming line, field and the right value', async () => {
    const before = everything();
    const { code, err } = await command(state, 'publish', write('buruk.yaml', bad));
    expect(code).toBe(1);
    expect(err).toContain('tidak ada yang disimpan');
    expect(err).toMatch(/baris 4: sources\[1\]\.class: .*press_report/);
    expect(err).toMatch(/baris 10: updates\[1\]\.event_date: .*2019-05-16/);
    expect(err).not.toMatch(/\bat .+:\d+:\d+/);
    expect(everything()).toBe(before);
  });

  it('refuses names that no one knows, and stores nothing of the rest', async () => {
    const before = everything();
    const known = bad
      .replace('class: koran', 'class: press_report')
      .replace('5 Oktober 2026', "'2026-10-05'");
    const { code, err } = await command(state, 'publish', write('asing.yaml', known));
    expect(code).toBe(1);
    expect(err).toMatch(/baris 11: updates\[1\]\.author: "siapa" tidak ada/);
    expect(everything()).toBe(before);
  });

  it('refuses changed words of a published update, and names the way', async () => {
    const before = everything();
    const content = readFileSync('src/content/imports/kota-contoh.yaml', 'utf8');
    const changed = content.replace("title: 'Data contoh: pasar daring selesai dibangun'", 'title: Lain');
    expect(changed).not.toBe(content);
    const { code, err } = await command(state, 'publish', write('ubah.yaml', changed));
    expect(code).toBe(1);
    expect(err).toMatch(/baris \d+: updates\[7\]\.key: .*koreksi/);
    expect(everything()).toBe(before);
  });

  it('says which line of a broken YAML cannot be read', async () => {
    const { code, err } = await command(
      state,
      'publish',
      write('rusak.yaml', 'region: kota-contoh\nupdates: [\n'),
    );
    expect(code).toBe(1);
    expect(err).toMatch(/baris \d+: YAML: /);
  });
});

describe('a command that cannot be done', () => {
  it.each([
    ['publish without a file', ['publish'], 'npm run publish -- '],
    ['correct without a file', ['correct'], 'npm run correct -- '],
    ['a file that is not there', ['publish', 'tidak-ada.yaml'], 'tidak-ada.yaml'],
    ['redact without its words', ['redact', '7K3M9QXT2B'], 'npm run redact -- '],
    ['redact of nothing', ['redact', '7K3M9QXT2B', '1', 'alasan'], 'tidak ada'],
    ['answer without its words', ['answer', '7K3M9QXT2B'], 'npm run answer -- '],
    ['answer to nothing', ['answer', '7K3M9QXT2B', 'Sudah.'], 'Tidak ada laporan'],
    ['an unknown command', ['terbang'], 'start, prepare, build, seed'],
    ['no command', [], 'start, prepare, build, seed'],
  ])('%s ends with 1 and the way to do it', async (_, args, says) => {
    const { code, err } = await command(state, ...args);
    expect(code).toBe(1);
    expect(err).toContain(says);
    expect(err).not.toMatch(/\bat .+:\d+:\d+/);
  });

  it('a correction of an unpublished update', async () => {
    const file = write('k.yaml', 'region: kota-contoh\nupdate: tiada\nreason: uji\ntitle: Lain\n');
    const { code, err } = await command(state, 'correct', file);
    expect(code).toBe(1);
    expect(err).toContain('belum pernah diterbitkan');
  });
});
