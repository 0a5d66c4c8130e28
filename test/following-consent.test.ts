import { beforeAll, describe, expect, it } from 'vitest';
import { tokenFor } from '../functions/following/tokens.ts';
import { newsLetter } from '../src/following/letter.ts';
import { follower, post } from './edge/following.ts';
import { ask } from './edge/portal.ts';
import { keys, takesReports } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';

beforeAll(async () => {
  await furnish();
  await takesReports();
});

describe('the page to agree', () => {
  it('ticks one thing, none of several, and asks again when nothing is ticked', async () => {
    const wish = { confirmed_at: null };
    const { id, subscriptions } = await follower('a@uji.example', wish, {
      ...wish,
      subject: '/',
      topic: 'service_area',
    });
    const agree = `/ikuti/setuju/${await tokenFor(keys.secret, { sign: 'c', id }, new Date(Date.now() + 60_000))}/`;
    expect(await (await ask(agree)).text()).toMatch(/^(?!.* checked)[^]*Centang yang Anda minta/);
    const none = await post(agree);
    expect([none.status, await none.text()]).toEqual([
      400,
      expect.stringContaining('Belum ada yang dicentang'),
    ]);
    for (let n = 0; n < 2; n += 1)
      expect((await post(agree, { [subscriptions[0]!]: 'ya' })).status).toBe(200);
    expect(await (await ask(agree)).text()).toMatch(/ checked/);
  });
});

it('the subject of a letter is cut between two signs, never within one', () => {
  const news = { text: '💡'.repeat(200), when: '', href: '/', region: { name: 'Kota Uji' } };
  const { subject } = newsLetter(
    { news: [news as never], isCut: false, followed: [] },
    { manage: '', leave: '' },
    'https://portal.uji.example',
  );
  expect([...subject]).toHaveLength(150);
  expect(subject.isWellFormed()).toBe(true);
});

describe('the form to follow', () => {
  it('of a region says that reports are not among it, and where they are followed', async () => {
    const page = await (await ask(`/ikuti/?wilayah=${REGION}&topik=wilayah`)).text();
    expect(page).toMatch(/tentang program, kabar, dan masukan Kota Uji\.[^]*Laporan warga tidak termasuk/);
    const [, way = ''] = /<a href="([^"]+)">Ikuti laporan warga di Kota Uji/.exec(page) ?? [];
    const reports = await ask(way.replaceAll('&amp;', '&'));
    expect([reports.status, await reports.text()]).toEqual([
      200,
      expect.stringContaining('laporan warga di Kota Uji'),
    ]);
  });
});
