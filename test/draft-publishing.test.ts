import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { idFor } from '../functions/core/ids.ts';
import { eventsOf, news, press, save } from './edge/drafting.ts';
import { faulty, losing } from './edge/faulty-db.ts';
import { askAs, officer, type Signed } from './edge/officers.ts';
import { ask } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

let editor: Signed;
let publisher: Signed;
beforeAll(async () => {
  await furnish();
  [editor, publisher] = [await officer('editor'), await officer('publisher')];
});

/** What a page shows of an update, from its words on. */
const article = (html: string) => /<div class="prose">.*?<h2>Sumber/s.exec(html)?.[0];

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
    expect(all.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
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
