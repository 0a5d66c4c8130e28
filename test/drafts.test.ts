import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { idFor } from '../functions/core/ids.ts';
import { DESK, news, press, save } from './edge/drafting.ts';
import { faulty, losing } from './edge/faulty-db.ts';
import { askAs, officer, type Signed } from './edge/officers.ts';
import { ask, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

let editor: Signed;
let publisher: Signed;
beforeAll(async () => {
  await furnish();
  [editor, publisher] = [await officer('editor'), await officer('publisher')];
});

const eventsOf = (id: string) =>
  rows('SELECT verb, public, data FROM event WHERE subject_id = ? ORDER BY id', id);
const article = (html: string) => /<div class="prose">.*?<h2>Sumber/s.exec(html)?.[0];
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

  it('warns of a day that lies ahead, and does not refuse it', async () => {
    const { path } = await save(editor, { ...news, key: 'kelak', event_date: '2099-01-01' });
    const page = await (await askAs(publisher, path)).text();
    expect(page).toContain('Periksa sekali lagi');
    expect(page).toContain('terbitkan/');
  });
});

describe('publishing', () => {
  it('shows the public the very fragment of the preview, and says who wrote and who published', async () => {
    const { id, path } = await save(editor, { ...news, key: 'terbit-satu' });
    expect((await press(editor, path, 'ajukan')).status).toBe(303);
    const preview = await (await askAs(publisher, path)).text();
    const answer = await press(publisher, path, 'terbitkan');
    expect(answer.status).toBe(303);
    const update = await idFor(REGION, 'update', 'terbit-satu');
    const page = await (await ask(`/u/${update}/`)).text();
    expect(article(page)).toBeTruthy();
    expect(article(page)).toBe(article(preview));
    const [event] = await eventsOf(update);
    expect(JSON.parse(event?.data as string)).toMatchObject({
      by: { role: 'publisher' },
      draft: id,
      written_by: { role: 'editor' },
    });
    expect(await (await askAs(editor, path)).text()).toContain(`/u/${update}/`);
  });

  it('twice, or by four at once, makes one update', async () => {
    const { path } = await save(editor, { ...news, key: 'berempat' });
    const all = await Promise.all([1, 2, 3, 4].map(() => press(publisher, path, 'terbitkan')));
    expect(all.map(({ status }) => status)).toContain(303);
    expect((await press(publisher, path, 'terbitkan')).status).toBe(303);
    const update = await idFor(REGION, 'update', 'berempat');
    expect(await eventsOf(update)).toHaveLength(1);
  });

  it.each(['before', 'after'] as const)(
    'whose answer is lost %s the commit is retried and never doubled',
    async (when) => {
      const { path } = await save(editor, { ...news, key: `hilang-${when}` });
      const answer = await press(
        publisher,
        path,
        'terbitkan',
        {},
        { DB: losing(env.DB, when) as D1Database },
      );
      expect(answer.status).toBe(303);
      expect(await eventsOf(await idFor(REGION, 'update', `hilang-${when}`))).toHaveLength(1);
    },
  );

  it('on a database that fails for good is a 503, and nothing typed is lost', async () => {
    const sent = await save(
      editor,
      { ...news, title: 'Belum tersimpan' },
      {},
      {
        DB: faultyWrites() as unknown as D1Database,
      },
    );
    expect(sent.response.status).toBe(503);
    expect(await sent.response.text()).toContain('Belum tersimpan');
  });

  it('is for publishers', async () => {
    const { path } = await save(editor, { ...news, key: 'bukan-hak' });
    expect((await press(editor, path, 'terbitkan')).status).toBe(403);
    expect(await (await askAs(editor, path)).text()).not.toContain('terbitkan/');
  });
});

// Reads answer, so that the session is known; every write is lost.
function faultyWrites() {
  const broken = faulty(env.DB, 'before');
  const told = losing(env.DB, 'before');
  let reads = 0;
  return {
    prepare: told.prepare,
    batch: (statements: D1PreparedStatement[]) =>
      (reads += 1) === 1 ? env.DB.batch(statements) : broken.batch(statements),
  };
}

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
