import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { DESK, news, press, save } from './edge/drafting.ts';
import { askAs, officer, type Signed } from './edge/officers.ts';
import { furnish, REGION } from './edge/sample.ts';

let editor: Signed;
let publisher: Signed;
beforeAll(async () => {
  await furnish();
  [editor, publisher] = [await officer('editor'), await officer('publisher')];
});

describe('the rule of two people', () => {
  beforeAll(() =>
    env.DB.batch([env.DB.prepare('UPDATE region SET two_person = 1 WHERE slug = ?').bind(REGION)]),
  );

  it('keeps an author from publishing the own draft, whoever else may', async () => {
    const { path } = await save(publisher, { ...news, key: 'sendiri' });
    expect((await press(publisher, path, 'ajukan')).status).toBe(303);
    const refused = await press(publisher, path, 'terbitkan');
    expect([refused.status, (await refused.text()).includes('orang lain yang menerbitkannya')]).toEqual([
      403,
      true,
    ]);
    const second = await officer('publisher');
    expect((await press(second, path, 'terbitkan')).status).toBe(303);
  });

  it('holds for everybody who wrote in it, and asks that it was submitted', async () => {
    const { id, path } = await save(editor, { ...news, key: 'berdua' });
    expect((await press(publisher, path, 'terbitkan')).status).toBe(403);
    await save(publisher, { ...news, key: 'berdua', title: 'Diubah penerbit' }, { id, version: 1 });
    await press(editor, path, 'ajukan', { version: 2 });
    expect((await press(publisher, path, 'terbitkan', { version: 2 })).status).toBe(403);
  });

  it('lets a reviewer give it back with a note', async () => {
    const { path } = await save(editor, { ...news, key: 'kembali' });
    await press(editor, path, 'ajukan');
    const empty = await press(publisher, path, 'kembalikan');
    expect(empty.status).toBe(400);
    expect((await press(publisher, path, 'kembalikan', { note: 'Tanggalnya keliru.' })).status).toBe(303);
    const page = await (await askAs(editor, path)).text();
    expect(page).toContain('Tanggalnya keliru.');
    expect(page).toContain('sedang ditulis');
  });

  it('does not hold up a new source, on which nothing rests yet', async () => {
    const source = { key: 'lembaran', class: 'official_document', publisher: 'Pemerintah Kota Uji' };
    const { path } = await save(editor, source, { kind: 'sumber' });
    const answer = await press(editor, path, 'catat');
    expect(answer.status).toBe(303);
    expect(await (await askAs(editor, `${DESK}/isi/sumber/lembaran/`)).text()).toContain(
      'Pemerintah Kota Uji',
    );
  });
});
