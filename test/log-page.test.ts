import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLogPage } from '../functions/log/page-reads.ts';
import type { LogEntry } from '../src/log/entry.ts';
import { words } from '../src/log/words.ts';
import { toHex } from '../src/signing/note.ts';
import { sha256 } from '../src/signing/vkey.ts';
import { toBase64 } from '../src/ui/base64.ts';
import { faulty } from './edge/faulty-db.ts';
import { entries, head, NAME, seal, told, vkeys } from './edge/log.ts';
import { ask, ORIGIN } from './edge/portal.ts';

const w = words.id;
const text = async (path: string) => (await ask(path)).text();
const proofOf = (leaf: number) => text(`/log/bukti/${leaf}.tlog-proof`);
const escaped = (sentence: string) => sentence.replaceAll('"', '&quot;');

const flip = (line: string) => line.replace(/^(.)/, (first) => (first === 'A' ? 'B' : 'A'));

function send(
  files: Record<string, string | Uint8Array<ArrayBuffer>>,
  site = 'same-origin',
  over: Partial<Env> = {},
) {
  const body = new FormData();
  for (const [name, content] of Object.entries(files)) body.set(name, new File([content], name));
  const headers = { Origin: ORIGIN, 'Sec-Fetch-Site': site };
  return ask('/log/', { method: 'POST', body, headers }, over);
}

it('before anything was sealed says so, and shows its keys', async () => {
  const page = await text('/log/');
  for (const said of [w.unsealed, w.none, ...(await vkeys())]) expect(page).toContain(said);
});

describe('a log that was sealed', () => {
  let all: LogEntry[] = [];
  let update = '';
  const leafOf = (like: (entry: LogEntry) => boolean) => all.findIndex(like);
  /** The first entry whose words are still there. */
  const whole = () => leafOf((entry) => entry.kind === 'version' && entry.noun !== 'update');

  beforeAll(async () => {
    ({ update } = await told());
    await seal();
    all = await entries();
  }, 60_000);

  it('shows its newest seal and what was sealed, in words, with the proof of each', async () => {
    const page = await text('/log/');
    const { size, root } = await head();
    expect(page).toContain(w.sealed(size, '3 Maret 2027 08.00 WIB'));
    const digits = root.match(/../g)!.map((pair) => Number.parseInt(pair, 16));
    expect(page).toContain(`<code>${toBase64(Uint8Array.from(digits))}</code>`);
    for (const leaf of all.keys()) expect(page).toContain(`href="/log/bukti/${leaf}.tlog-proof"`);
    expect(page).toContain(`/u/${update}/v/2/`);
    expect(page).toContain('menghapus isi versi 1');
    expect(page).toMatch(/1 laporan warga masuk, \d+ berakhir\. Sebelumnya tidak ada laporan\./);
    expect(page).toContain(
      '1 berakhir. Hari sebelumnya yang tercatat: 3 November 2026; di antaranya tidak ada laporan.',
    );
  });

  it('publishes the keys under the name of the log', async () => {
    const answer = await ask('/log/kunci.txt');
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain/);
    expect((await answer.text()).split('\n')).toEqual([...(await vkeys()), '']);
    const page = await text('/log/');
    expect(page).toContain(`data-name="${NAME}"`);
    expect(page).toContain(`data-keys="${(await vkeys()).join(' ')}"`);
  });

  it('is read by pages, each entry once, and refuses a place that is none', async () => {
    const first = await readLogPage(env.DB, { sebelum: '5' });
    expect(first.lines.map(({ leaf }) => leaf)).toEqual([4, 3, 2, 1, 0]);
    expect(first.next).toBeNull();
    expect((await readLogPage(env.DB, {})).lines).toHaveLength(all.length);
    for (const wrong of ['x', '-1', '05', '1.5', '9'.repeat(20)])
      expect((await ask(`/log/?sebelum=${wrong}`)).status, wrong).toBe(400);
    expect(await text('/log/?sebelum=0')).toContain(w.noneLeft);
  });

  it('gives what each version sealed, byte for byte; not what was removed, and none of days', async () => {
    for (const [leaf, entry] of all.entries()) {
      const answer = await ask(`/log/isi/${leaf}.json`);
      const gone = entry.kind === 'version' && entry.noun === 'update' && entry.version === 1;
      if (entry.kind !== 'version' || gone) {
        expect(answer.status, entry.kind).toBe(404);
        expect(await answer.text()).toContain(gone ? 'dihapus demi data pribadi' : 'Tidak ada isi');
        continue;
      }
      const hash = toHex(await sha256(new Uint8Array(await answer.arrayBuffer())));
      expect(hash, entry.noun).toBe(entry.sha256);
    }
    for (const wrong of ['99999.json', 'x.json', '00.json', '0/', '-1.json', '0.txt'])
      expect((await ask(`/log/isi/${wrong}`)).status, wrong).toBe(404);
  });

  it('says of a true proof that it holds, and of its content whether it is the one that was sealed', async () => {
    const leaf = whole();
    const proof = await proofOf(leaf);
    const content = await text(`/log/isi/${leaf}.json`);
    const alone = await (await send({ proof })).text();
    expect(alone).toMatch(/<dt>Wilayah<\/dt>\s*<dd>Kota Uji \(kota-uji\)<\/dd>/);
    expect(alone).toContain(w.valid);
    expect(alone).toContain(w.holds(String(all.length)));
    expect(alone).not.toContain(w.same);
    expect(await (await send({ proof, content })).text()).toContain(w.same);
    // Also a file in which nothing stands: it was chosen to be compared.
    for (const wrong of [`${content} `, '']) {
      const other = await (await send({ proof, content: wrong })).text();
      for (const said of [w.otherContent, w.other]) expect(other).toContain(said);
      expect(other).not.toContain(w.valid);
    }
  });

  it('says of every kind of entry what it is', async () => {
    for (const [leaf, entry] of all.entries()) {
      const page = await (await send({ proof: await proofOf(leaf) })).text();
      expect(page).toContain(w.valid);
      expect(page).toContain(
        {
          version: 'noun' in entry ? w.nouns[entry.noun] : '',
          redaction: w.facts.redaction,
          day: w.facts.day,
        }[entry.kind],
      );
    }
    const moved = leafOf((entry) => 'move' in entry);
    expect(await (await send({ proof: await proofOf(moved) })).text()).toContain(w.facts.move);
    expect(await (await send({ proof: await proofOf(all.length - 1) })).text()).toContain(
      '<dd>Hari sebelumnya yang tercatat: 3 November 2026; di antaranya tidak ada laporan.</dd>',
    );
    const outcome = leafOf((entry) => 'outcome' in entry);
    expect(await (await send({ proof: await proofOf(outcome) })).text()).toContain('terbatas');
  });

  it('names what is wrong with every other file', async () => {
    const proof = await proofOf(whole());
    const lines = proof.split('\n');
    const swap = (line: string, by: string) => proof.replace(line, by);
    const entry = lines[1]!.slice('extra '.length);
    const signature = lines.at(-2)!;
    const wrong: [string, string][] = [
      ['halo', w.faults.notAProof],
      [swap(`${lines[1]}\n`, ''), w.faults.notAProof],
      [swap(entry, btoa(atob(entry).replace('"version":1', '"version":2'))), w.faults.notInLog],
      [swap(lines[3]!, flip(lines[3]!)), w.faults.notInLog],
      [swap(lines[2]!, `index ${whole() + 1}`), w.faults.notInLog],
      [swap(`\n${all.length}\n`, `\n${all.length + 1}\n`), w.faults.changed],
      [proof.replaceAll(NAME, 'lain.example/log'), w.faults.otherPortal],
      [swap(signature, signature.replace(/ [^ ]+$/, ` ${'A'.repeat(91)}=`)), w.faults.unknownKey],
      [swap(`\n${signature}`, ''), w.faults.notANote],
    ];
    for (const [file, why] of wrong) {
      expect(file).not.toBe(proof);
      const page = await (await send({ proof: file })).text();
      expect(page, why).toContain(escaped(why));
      expect(page).not.toContain(w.valid);
    }
  });

  it('refuses a form without a proof, one that is too large, and one from elsewhere', async () => {
    expect((await send({})).status).toBe(400);
    const empty = await send({ proof: '' });
    expect(empty.status).toBe(400);
    expect(await empty.text()).toContain(w.nothing);
    const large = await send({ proof: 'x', content: new Uint8Array(1_100_000) });
    expect(large.status).toBe(413);
    expect(await large.text()).toContain(w.tooLarge);
    expect((await send({ proof: 'x' }, 'cross-site')).status).toBe(403);
    expect((await ask('/log/', { method: 'DELETE' })).status).toBe(405);
    const plain = {
      method: 'POST',
      body: 'proof=x',
      headers: { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' },
    };
    expect((await ask('/log/', plain)).status).toBe(415);
  });

  it('still checks proofs while the database is down', async () => {
    const DB = faulty(env.DB, 'before') as D1Database;
    const proof = await proofOf(whole());
    expect(await (await send({ proof }, 'same-origin', { DB })).text()).toContain(w.valid);
    const page = await ask('/log/', {}, { DB });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(`data-keys="${(await vkeys()).join(' ')}"`);
    expect((await ask('/log/isi/0.json', {}, { DB })).status).toBe(503);
  });
});
