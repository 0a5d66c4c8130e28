import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { EVIDENCE_BYTES } from '../src/evidence/schema.ts';
import { words } from '../src/evidence/words.ts';
import { sha256 } from '../functions/core/ids.ts';
import { addEvidence } from '../functions/evidence/add-evidence.ts';
import { cleanFile } from '../functions/evidence/clean.ts';
import { askAs, ctxOf, officer, type Signed } from './edge/officers.ts';
import { bytesOf } from '../functions/evidence/bytes.ts';
import { barePng, CANARIES, pdf, photo, png } from './edge/pictures.ts';
import { ask, ORIGIN, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';
import { upload } from './edge/upload.ts';

let editor: Signed;
beforeAll(async () => {
  await furnish();
  await furnish('kota-lain', '00.01');
  editor = await officer('editor');
});

const LIST = `/petugas/${REGION}/bukti/`;
const text = async (response: Response) => {
  expect(response.headers.get('Cache-Control')).toContain('no-store');
  return response.text();
};
const addEvents = () => rows("SELECT * FROM event WHERE noun = 'evidence' AND verb = 'add' ORDER BY id");
const objects = async () => (await env.EVIDENCE.list()).objects.map(({ key }) => key);

describe('a photo that an officer uploads', () => {
  let address = '';
  it('is stored clean under the hash of what is stored, and leaves one event', async () => {
    const response = await upload(editor, { file: photo() });
    expect(response.status).toBe(303);
    const hash = await sha256(cleanFile(photo()).stored);
    address = response.headers.get('Location')!;
    expect(address).toBe(`${LIST}${hash}/`);
    expect(await objects()).toEqual([`${REGION}/${hash}`]);
    const [event, ...others] = await addEvents();
    expect(others).toEqual([]);
    expect(event).toMatchObject({ region: REGION, actor_id: editor.id, public: 0 });
    expect(JSON.parse(event?.data as string)).toEqual({
      sha256: hash,
      type: 'image/jpeg',
      bytes: cleanFile(photo()).stored.length,
      by: { role: 'editor', organisation: null },
    });
  });

  it('is a page with its hash, the same as that of the bytes, and says that it is private', async () => {
    const page = await text(await askAs(editor, address));
    expect(page).toContain('Foto lampu');
    expect(page).toContain('Belum tampil untuk umum');
    expect(page).toContain('alt="Tiga lampu menyala" width="8" height="16"');
    const file = await askAs(editor, `${address}berkas/`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(page).toContain(`<code>${await sha256(bytes)}</code>`);
    for (const canary of CANARIES) expect(String.fromCharCode(...bytes)).not.toContain(canary);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(file.headers.get('Content-Disposition')).toMatch(/^inline; filename="bukti-[0-9a-f]{12}\.jpg"$/);
  });

  it('stands in the list with its small picture, and its name is nowhere', async () => {
    const page = await text(await askAs(editor, LIST));
    expect(page).toContain(
      `src="${address}berkas/" alt="Tiga lampu menyala" width="8" height="16" loading="lazy"`,
    );
    expect(JSON.stringify([await rows('SELECT * FROM evidence_file'), await addEvents()])).not.toContain(
      'budi',
    );
    expect(page).not.toContain('budi');
  });

  it('sent again, or by six at once, is the same address and one event', async () => {
    expect((await upload(editor, { file: photo(), title: 'Lain' })).headers.get('Location')).toBe(address);
    const drawing = barePng(7, 7);
    const input = { region: REGION, title: 'Gambar', alt: 'Kotak', bytes: drawing };
    const before = (await addEvents()).length;
    const all = Array.from({ length: 6 }, () => addEvidence(ctxOf(editor), env.EVIDENCE, input));
    expect(new Set(await Promise.all(all))).toEqual(new Set([await sha256(drawing)]));
    expect(await addEvents()).toHaveLength(before + 1);
  });

  it('is private: not at its public address, and nobody else sees it', async () => {
    const hash = address.split('/').at(-2);
    expect((await ask(`/bukti/${hash}/`)).status).toBe(404);
    const outsiders = [
      await officer('triager'),
      await officer('auditor'),
      await officer('publisher', { region: 'kota-lain' }),
    ];
    for (const who of outsiders)
      for (const path of [LIST, address, `${address}berkas/`])
        expect((await askAs(who, path)).status, path).toBe(403);
    for (const path of [LIST, address, `${address}berkas/`]) {
      const response = await ask(path);
      expect(response.headers.get('Content-Type')).not.toBe('image/jpeg');
      expect(await response.text()).not.toContain('Tiga lampu menyala');
    }
    expect((await upload(outsiders[0]!, { file: photo(3) })).status).toBe(403);
    await expect(
      addEvidence(ctxOf(outsiders[2]!), env.EVIDENCE, { region: REGION, title: 'x', alt: 'x', bytes: pdf() }),
    ).rejects.toMatchObject({ code: 'not_allowed' });
    // The region in the path is another one's, where the same officer may read: the file is not there.
    expect((await askAs(outsiders[2]!, address.replace(REGION, 'kota-lain'))).status).toBe(404);
  });
});

describe('a form that is not accepted', () => {
  const wrong: [string, Parameters<typeof upload>[1], number, string[]][] = [
    ['no file', {}, 400, [words.id.refused.missing]],
    [
      'a page that calls itself a photo',
      { file: bytesOf('<html>x'), name: 'a.jpg' },
      415,
      [words.id.refused.unknown],
    ],
    ['a cut photo', { file: photo().subarray(0, 90) }, 400, [words.id.refused.broken]],
    ['a picture without words', { file: png(), alt: '  ' }, 400, [words.id.altMissing]],
    [
      'a title too long',
      { file: png(), title: 'x'.repeat(161), alt: 'x'.repeat(301) },
      400,
      ['paling banyak 160', 'paling banyak 300'],
    ],
    [
      'everything wrong',
      { title: '', file: bytesOf('GIF89a') },
      415,
      ['tidak boleh kosong', words.id.refused.unknown],
    ],
  ];

  it.each(wrong)('%s: is drawn again with what was typed', async (_, form, status, says) => {
    const before = await rows('SELECT * FROM evidence_file');
    const response = await upload(editor, { alt: 'Uraian "yang" <tetap>', ...form });
    expect(response.status).toBe(status);
    const page = await text(response);
    for (const words of says) expect(page).toContain(words);
    expect(page).toContain('href="#');
    if (form.alt === undefined) expect(page).toContain('Uraian &quot;yang&quot; &lt;tetap&gt;');
    expect(await rows('SELECT * FROM evidence_file')).toEqual(before);
  });

  it(
    'too long by its bytes, whatever the sender says, keeps title and description',
    { timeout: 30_000 },
    async () => {
      const long = new Uint8Array(EVIDENCE_BYTES + 100_000);
      long.set(photo());
      for (const file of [long, long.slice(0, EVIDENCE_BYTES + 1)]) {
        const response = await upload(editor, { file, title: 'Rekaman panjang' });
        expect(response.status).toBe(413);
        const page = await text(response);
        expect(page).toContain(words.id.refused.tooLarge);
        expect(page).toContain('value="Rekaman panjang"');
        expect(page).toContain('Tiga lampu menyala');
      }
    },
  );

  it('that is no form at all, or comes from elsewhere, is refused without a fault', async () => {
    const send = (headers: Record<string, string>, body: BodyInit) =>
      ask(LIST, {
        method: 'POST',
        headers: { Cookie: editor.cookie, 'Sec-Fetch-Site': 'same-origin', ...headers },
        body,
      });
    const form = { 'Content-Type': 'multipart/form-data; boundary=x' };
    expect((await send({ 'Content-Type': 'text/plain' }, 'x')).status).toBe(415);
    expect((await send({ 'Content-Type': 'multipart/form-data' }, 'x')).status).toBe(415);
    expect((await send(form, 'nonsense')).status).toBe(400);
    expect((await send(form, '--x--\r\n')).status).toBe(400);
    expect(
      (await send({ ...form, 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.test' }, '--x--')).status,
    ).toBe(403);
    expect(ORIGIN).not.toBe('https://evil.test');
  });
});

describe('a list longer than a page', () => {
  it('is read on from where it stopped, each file once', async () => {
    const chief = await officer('publisher', { region: 'kota-lain' });
    for (let n = 1; n <= 15; n += 1) {
      const at = `2026-11-22T01:00:${String(n % 7).padStart(2, '0')}.000Z`;
      const bytes = barePng(n, 1);
      await addEvidence(ctxOf(chief, at), env.EVIDENCE, {
        region: 'kota-lain',
        title: `Berkas ${n}.`,
        alt: 'x',
        bytes,
      });
    }
    const first = await text(await askAs(chief, '/petugas/kota-lain/bukti/'));
    const next = /href="([^"]*sebelum=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await text(await askAs(chief, next));
    const titles = (page: string) => page.match(/Berkas \d+\./g) ?? [];
    expect(titles(first)).toHaveLength(12);
    expect(new Set([...titles(first), ...titles(second)])).toHaveLength(15);
    expect((await askAs(chief, '/petugas/kota-lain/bukti/?sebelum=x')).status).toBe(400);
  });
});
