import { beforeAll, describe, expect, it } from 'vitest';
import { EVIDENCE_BYTES } from '../src/evidence/schema.ts';
import { words } from '../src/evidence/words.ts';
import { bytesOf } from '../functions/core/pictures/bytes.ts';
import { officer, type Signed } from './edge/officers.ts';
import { photo, png } from './edge/pictures.ts';
import { ask, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';
import { upload } from './edge/upload.ts';

const LIST = `/petugas/${REGION}/bukti/`;
let editor: Signed;
beforeAll(async () => {
  await furnish();
  editor = await officer('editor');
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
    const page = await response.text();
    for (const said of says) expect(page).toContain(said);
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
        const page = await response.text();
        expect(page).toContain(words.id.refused.tooLarge);
        expect(page).toContain('value="Rekaman panjang"');
        expect(page).toContain('Tiga lampu menyala');
      }
    },
  );

  it('that is no form at all, or comes from elsewhere, is refused without a fault', async () => {
    const form = { 'Content-Type': 'multipart/form-data; boundary=x' };
    expect((await send({ 'Content-Type': 'text/plain' }, 'x')).status).toBe(415);
    expect((await send({ 'Content-Type': 'multipart/form-data' }, 'x')).status).toBe(415);
    expect((await send(form, 'nonsense')).status).toBe(400);
    expect((await send(form, '--x--\r\n')).status).toBe(400);
    expect(
      (await send({ ...form, 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.test' }, '--x--')).status,
    ).toBe(403);
  });
});

const send = (headers: Record<string, string>, body: BodyInit) =>
  ask(LIST, {
    method: 'POST',
    headers: { Cookie: editor.cookie, 'Sec-Fetch-Site': 'same-origin', ...headers },
    body,
  });
