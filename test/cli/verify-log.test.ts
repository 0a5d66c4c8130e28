import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicKeys } from '../../functions/signing/sign-note.ts';
import { cosign } from '../../src/log/cosignature.ts';
import { parseNote, signatureLine, toHex } from '../../src/signing/note.ts';
import { readCheckpoint } from '../../src/log/checkpoint.ts';
import { readVkey, verifierKey, vkeyText, type VerifierKey } from '../../src/signing/vkey.ts';
import { command, stateCopy } from './command.ts';

let state = '';
let witness: VerifierKey;
const SEED = Buffer.alloc(32, 9);
const at = (name: string) => `${state}/${name}`;
const verify = (...args: string[]) => command(state, 'verify-log', ...args);
const signing = () => /^SIGNING_KEYS="([^"]+)"$/m.exec(readFileSync('.test/.dev.vars', 'utf8'))![1]!;

/** Writes past every verb into the database of the state. */
function write(sql: string, ...bound: (string | number)[]): void {
  const file = globSync(at('.wrangler/state/v3/d1/**/*.sqlite')).find((path) => {
    const one = new DatabaseSync(path, { readOnly: true });
    const found = one.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'log_cosignature'").get();
    one.close();
    return found;
  });
  const db = new DatabaseSync(file!);
  db.prepare(sql).run(...bound);
  db.close();
}

beforeAll(async () => {
  state = stateCopy('verify-log');
  writeFileSync(at('.dev.vars'), `SIGNING_KEYS="${signing()}"\n`);
  const [published] = await publicKeys(SEED.toString('base64url'), 'x');
  witness = await verifierKey('saksi.example/w', (await readVkey(published!))!.bytes, 'cosignature');
});

describe('npm run verify-log', () => {
  it('finds the log that npm start sealed to be whole, and keeps its checkpoint for the next time', async () => {
    const first = await verify(`--keep=${at('segel.txt')}`);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain('catatan log cocok');
    expect(first.out).toContain('belum ada tanda tangan saksi');
    const next = await verify('--kept', at('segel.txt'));
    expect([next.code, next.err]).toEqual([0, '']);
  });

  it('takes keys that were kept elsewhere, and names every head that another key signed', async () => {
    const name = readFileSync(at('segel.txt'), 'utf8').split('\n')[0]!;
    writeFileSync(at('kunci.txt'), (await publicKeys(signing(), name)).join('\n'));
    expect((await verify(`--keys=${at('kunci.txt')}`)).code).toBe(0);
    writeFileSync(at('lain.txt'), (await publicKeys(SEED.toString('base64url'), name)).join('\n'));
    const { code, err } = await verify(`--keys=${at('lain.txt')}`, `--keep=${at('tidak.txt')}`);
    expect([code, err]).toEqual([1, expect.stringContaining('Segel ke-1 ditandatangani kunci')]);
    expect(globSync(at('tidak.txt'))).toEqual([]);
  });

  it('looks at what witnesses signed, by the keys in the same file', async () => {
    const { text } = parseNote(readFileSync(at('segel.txt'), 'utf8'))!;
    const { origin, size, root } = readCheckpoint(text)!;
    const now = Math.floor(Date.now() / 1000);
    const line = signatureLine(await cosign(SEED, witness, text, now)).trimEnd();
    const who = `saksi.example/w+${witness.keyId}`;
    const seen = new Date(now * 1000).toISOString();
    write(
      'INSERT INTO log_cosignature VALUES (?, ?, ?, ?, ?, ?)',
      size,
      toHex(root),
      origin,
      who,
      line,
      seen,
    );
    const unknown = await verify();
    expect([unknown.code, unknown.err]).toEqual([
      1,
      expect.stringContaining(`Tanda tangan saksi ${who} atas`),
    ]);
    writeFileSync(at('kunci.txt'), `${readFileSync(at('kunci.txt'), 'utf8')}\n${vkeyText(witness)}\n`);
    const known = await verify(`--keys=${at('kunci.txt')}`);
    expect([known.code, known.err]).toEqual([0, '']);
    expect(known.out).toContain('1 tanda tangan saksi benar');
    write("UPDATE log_cosignature SET seen_at = '2026-01-01T00:00:00.000Z'");
    const changed = await verify(`--keys=${at('kunci.txt')}`);
    expect([changed.code, changed.err]).toEqual([1, expect.stringContaining('menyebut waktu yang lain')]);
    write('DELETE FROM log_cosignature');
  });

  it('tells an edit first, then under its name what may only follow from it, and counts them apart', async () => {
    write('UPDATE milestone SET slip_days = slip_days + 1 WHERE id = (SELECT min(id) FROM milestone)');
    const { code, err } = await verify(`--keys=${at('kunci.txt')}`, `--keep=${at('tidak.txt')}`);
    expect(code).toBe(1);
    const lines = err.split('\n');
    const heading = lines.findIndex((line) =>
      line.startsWith('  Mungkin akibat dari temuan di atas, milestone '),
    );
    expect(lines[heading - 1]).toMatch(/^ {2}milestone .*: slip_days yang tampil \d+, seharusnya \d+\.$/);
    expect(lines[heading + 1]).toMatch(/^ {4}\w+ .* yang tampil \d+; dari yang tersimpan dihitung \d+\.$/);
    expect(err).toMatch(/1 hal tidak cocok, dan \d+ perbedaan yang mungkin hanya akibatnya/);
    expect(globSync(at('tidak.txt'))).toEqual([]);
  });

  it.each([
    ['an option that it does not know', ['--kep=x'], 'Tulis: npm run verify-log -- '],
    ['a word that belongs to none', ['https://pantau.example'], 'Tulis: npm run verify-log -- '],
    ['an option without its value', ['--keys'], 'Tulis: npm run verify-log -- '],
    ['an address that somebody could change on the way', ['--from=http://pantau.example'], '--from https://'],
    ['a portal that does not answer', ['--from=http://127.0.0.1:9'], 'tidak dapat diambil utuh'],
    ['a file that is not there', ['--kept=tidak-ada.txt'], 'tidak-ada.txt'],
    ['keys of no file', ['--keys='], '--keys tidak menyebut berkas apa pun. Tulis: --keys=berkas'],
    ['a folder', ['--keys=folder'], 'Berkas "'],
    ['a file that holds no key', ['--keys=halo.txt'], 'yang bukan kunci: "halo"'],
    ['an empty file', ['--keys=kosong.txt'], 'tidak memuat kunci portal'],
    ['a place that cannot be written', ['--keep=tidak/ada.txt'], 'tidak dapat disimpan'],
    ['a deployed log without keys', ['--remote'], '--keys=berkas'],
  ])('refuses %s with 1 and the way to do it', async (_, [arg = ''], says) => {
    mkdirSync(at('folder'), { recursive: true });
    writeFileSync(at('halo.txt'), 'halo');
    writeFileSync(at('kosong.txt'), '');
    const { code, err } = await verify(arg.replace(/(?<=^--ke\w+=)(?=.)/, `${state}/`));
    expect(code).toBe(1);
    expect(err).toContain(says);
    expect(err).not.toMatch(/\bat .+:\d+:\d+/);
  });
});
