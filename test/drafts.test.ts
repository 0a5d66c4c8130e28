import { beforeAll, describe, expect, it } from 'vitest';
import { eventsOf, news, press, save } from './edge/drafting.ts';
import { askAs, officer, type Signed } from './edge/officers.ts';
import { ask, rows } from './edge/portal.ts';
import { furnish } from './edge/sample.ts';

let editor: Signed;
let publisher: Signed;
beforeAll(async () => {
  await furnish();
  [editor, publisher] = [await officer('editor'), await officer('publisher')];
});

const NASTY = '"><script>alert(1)</script>\n\n \u202Ebalik {{ }} \\ \' &amp; 🏮';

describe('a draft', () => {
  it('is kept as it was typed, right or wrong, and only colleagues see it', async () => {
    const { id, path, response } = await save(editor, { title: '', body: NASTY, event_date: 'kapan' });
    expect([response.status, response.headers.get('Location')]).toEqual([303, path]);
    const page = await (await askAs(editor, `${path}ubah/`)).text();
    expect(page).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script>alert');
    const [stored] = await rows('SELECT fields FROM draft_version WHERE draft_id = ?', id);
    expect(JSON.parse(stored?.fields as string)).toEqual({ title: '', body: NASTY, event_date: 'kapan' });
    expect(await eventsOf(id)).toMatchObject([{ verb: 'save', public: 0 }]);
    expect(JSON.stringify(await eventsOf(id))).not.toContain('alert');
    expect((await ask(path)).status).toBe(401);
  });

  it('sent twice is one draft with one event', async () => {
    const first = await save(editor, news);
    const again = await save(editor, news, { id: first.id });
    expect(again.response.status).toBe(303);
    expect(await eventsOf(first.id)).toHaveLength(1);
  });

  it('that two officers save at once has one winner; the other sees what changed and loses no text', async () => {
    const { id, path } = await save(editor, news);
    const other = await officer('editor', { name: 'Rekan Redaksi' });
    const mine = { ...news, title: 'Judul dari saya', body: `Isi saya. ${NASTY}` };
    const sent = await Promise.all([
      save(editor, mine, { id, version: 1 }),
      save(other, { ...news, title: 'Judul dari rekan' }, { id, version: 1 }),
    ]);
    const statuses = sent.map(({ response }) => response.status);
    expect(statuses.toSorted()).toEqual([303, 409]);
    const page = await sent[statuses.indexOf(409)]!.response.text();
    for (const words of ['Judul dari saya', 'Judul dari rekan', 'menyimpan versi 2'])
      expect(page).toContain(words);
    expect(page).toContain('name="_versi" value="2"');
    expect(await rows('SELECT version FROM draft_version WHERE draft_id = ?', id)).toHaveLength(2);
    const resolved = await save(editor, mine, { id, version: 2 });
    expect(resolved.response.status).toBe(303);
    expect(await (await askAs(editor, path)).text()).toContain('Judul dari saya');
  });

  it('that has ended is not saved over, and its text comes back', async () => {
    const { id, path } = await save(editor, { ...news, key: 'dibuang' });
    expect((await press(editor, path, 'buang')).status).toBe(303);
    const late = await save(editor, { ...news, title: 'Terlambat disimpan' }, { id, version: 1 });
    const page = await late.response.text();
    expect(late.response.status).toBe(409);
    expect(page).toContain('Terlambat disimpan');
    expect(page).toContain('sudah terbit atau dibuang');
    expect(await rows("SELECT fields FROM draft_version WHERE draft_id = ? AND fields <> '{}'", id)).toEqual(
      [],
    );
  });
});

describe('the gate', () => {
  it.each([
    ['event_date', 'tanggal'],
    ['sources.0', 'sumber'],
    ['author', 'perangkat daerah'],
  ])('refuses an update without %s, in words, and publishes nothing', async (field, says) => {
    const { path } = await save(editor, {
      ...news,
      key: `tanpa-${field.replace('.', '-').replace('_', '-')}`,
      [field]: '',
    });
    const page = await (await askAs(editor, path)).text();
    expect(page).toContain('Belum dapat diterbitkan');
    expect(page.toLowerCase()).toContain(says);
    expect((await press(editor, path, 'ajukan')).status).toBe(400);
    expect((await press(publisher, path, 'terbitkan')).status).toBe(400);
    expect(await rows('SELECT id FROM "update" WHERE key LIKE ?', 'tanpa-%')).toEqual([]);
  });

  it('says before publishing what the verb would refuse: a source that the region does not have', async () => {
    const { path } = await save(editor, { ...news, key: 'asing', 'sources.0': 'tak-ada' });
    expect(await (await askAs(editor, path)).text()).toContain('tak-ada&quot; belum ada di wilayah ini');
  });

  it('of a day that has not come is refused before it is published', async () => {
    const { path } = await save(editor, { ...news, key: 'kelak', event_date: '2099-01-01' });
    const page = await (await askAs(publisher, path)).text();
    expect(page).toContain('tidak boleh di masa depan');
    expect(page).not.toContain('terbitkan/');
  });
});
