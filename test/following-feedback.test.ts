import { beforeAll, expect, it } from 'vitest';
import { keptBack, own, question, sendFeedback } from './edge/feedback.ts';
import { follow, follower, nobodyFollows, posted, readAllNews } from './edge/following.ts';
import { ask, rows } from './edge/portal.ts';
import { takesReports } from './edge/requests.ts';
import { furnish } from './edge/sample.ts';

beforeAll(async () => {
  await furnish();
  await takesReports();
  await nobodyFollows();
});

const form = (id: string) => ask(`/ikuti/?topik=masukan&subjek=${id}`);

it('what a resident just sent can be followed before anybody sees it, and leads back to their own page', async () => {
  const { id } = await sendFeedback(question);
  const page = await form(id);
  const html = await page.text();
  expect([page.status, html]).toEqual([200, expect.stringContaining(`pertanyaan warga ${id}`)]);
  expect(html).toContain('href="/masukan/lacak/"');
  expect(html).not.toContain(`"/masukan/${id}/"`);
  const asked = await follow({ topik: 'masukan', subjek: id, wilayah: '', surel: 'a@uji.example' });
  expect([asked.status, await asked.text()]).toEqual([200, expect.stringContaining('/masukan/lacak/')]);
  expect(await rows('SELECT subject FROM subscription')).toEqual([{ subject: id }]);
  // Whoever has the number alone must not learn what becomes of it.
  expect(html).not.toContain('/feeds/masukan/');
  expect((await ask(`/feeds/masukan/${id}.atom`)).status).toBe(404);
});

it('what was refused, hidden, taken back or never sent cannot, and looks alike', async () => {
  const [refused, hidden, back] = [
    await sendFeedback(question),
    await sendFeedback(question),
    await sendFeedback(question),
  ];
  const follows = [refused, hidden, back].map(({ id }) =>
    follower(`${id}@uji.example`, { topic: 'feedback', subject: id }),
  );
  await Promise.all(follows);
  await keptBack(refused.id, 'refused', 'insult');
  await keptBack(hidden.id, 'hidden', 'insult');
  await own('tarik/', back, { langkah: '2' });
  const pages = await Promise.all([refused.id, hidden.id, back.id, '7K3M9QXT2B'].map(form));
  expect(pages.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  const said = await Promise.all(pages.map((page) => page.text()));
  expect(new Set(said).size).toBe(1);
  const soon = new Date(Date.now() + 1000).toISOString();
  await readAllNews(soon);
  expect((await posted(soon)).filter(({ to }) => to !== 'a@uji.example')).toEqual([]);
});
