import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { told } from './edge/api.ts';
import * as cited from './edge/cited.ts';
import { links } from './edge/links.ts';
import { ask, ORIGIN } from './edge/portal.ts';
import { beforePromise, PATH, STEPS } from './edge/promise-story.ts';
import { REGION } from './edge/sample.ts';

const per = (second: string) => `${ORIGIN}${PATH}?per=${second}`;
const seconds = STEPS.map(({ second }) => second);
const after = (second: string, ms: number) => new Date(Date.parse(second) + ms);
const linked = (response: Response, rel: string) =>
  links(response.headers.get('Link') ?? '').find((one) => one.rel.split(' ').includes(rel))?.address;
const gate = (wanted: Date) =>
  ask(`/timegate/${ORIGIN}${PATH}`, { headers: { 'Accept-Datetime': wanted.toUTCString() } });

/** All that a page says of the promise, in words; "now" is told as the day that it was. */
const said = (html: string) =>
  (/<ul class="claims">(.*)<\/ul>/s.exec(html)?.[1] ?? '')
    .replace(/<details.*?<\/details>/gs, '')
    .replace(/<a class="wrong".*?<\/a>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/Kini|Pada \d+ November 2026/g, 'Pada hari ini')
    .replace(/\s+/g, ' ')
    .replace(/ ([;:.,)])/g, '$1');

/** What the API says of it, now or then; where it is and when its version came is said by both alike. */
const inApi = async (id: string, moment?: string) =>
  (await told(`/api/v1/commitments/${id}${moment ? `?per=${moment}` : ''}`)).body.data as object;

/** What a reader found at each second, and what its address said then. */
const found: { words: string; cited: string; api: object }[] = [];
let id = '';

beforeAll(async () => {
  await beforePromise();
  for (const { second, does } of STEPS) {
    await does(second);
    // A second is final a minute after it.
    vi.useFakeTimers({ toFake: ['Date'], now: after(second, 61_000) });
    const page = await cited.pageAt(PATH);
    id ||= /commitments\/([0-9A-Z]{10})/.exec(page)![1]!;
    found.push({ words: said(page), cited: await cited.pageAt(per(second)), api: await inApi(id) });
    vi.useRealTimers();
  }
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each(STEPS.map((step, i) => ({ ...step, i })))(
  'a promise at $second: $says',
  ({ second, says, i }) => {
    it('says what is new, and its cited address says exactly that', () => {
      expect(found[i]!.words).toContain(says);
      if (i > 0) expect(found[i - 1]!.words).not.toContain(says);
      expect(said(found[i]!.cited)).toBe(found[i]!.words);
    });

    it('says so for ever, in the API too', async () => {
      for (const year of [2026, 2031]) {
        vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${year}-11-26T05:00:00Z`) });
        expect(await cited.pageAt(per(second))).toBe(found[i]!.cited);
        expect(await inApi(id, second)).toEqual(found[i]!.api);
      }
    });

    it('is the memento of that second and of all until the next', async () => {
      for (const wanted of [after(second, 0), after(second, 599_000)]) {
        expect((await gate(wanted)).headers.get('Location')).toBe(per(second));
        const moment = `${wanted.toISOString().slice(0, 19)}Z`;
        const then = await ask(per(moment));
        expect(then.headers.get('Memento-Datetime')).toBe(new Date(second).toUTCString());
        expect(linked(then, 'cite-as')).toBe(per(moment));
        expect(said(await then.text())).toBe(found[i]!.words);
        expect(await inApi(id, moment)).toEqual(found[i]!.api);
      }
    });
  },
);

it('is cited alike by its page, its panel, its register, search engines and files', async () => {
  for (const [now, second] of [
    [after(seconds.at(-1)!, 5000), seconds.at(-1)!],
    [new Date('2026-11-25T05:00:00Z'), '2026-11-24T17:00:00Z'],
  ] as const) {
    vi.useFakeTimers({ toFake: ['Date'], now });
    const response = await ask(PATH);
    expect(linked(response, 'cite-as')).toBe(per(second));
    const page = await response.text();
    expect(cited.fromHead(page).url).toBe(per(second));
    expect(cited.documentsOf(page).map(({ url }) => url)).toEqual([per(second)]);
    const panel = cited.panelOf(page, `kutip-${id}`);
    expect(panel).toContain(`data-versionurl=&quot;${per(second)}&quot;`);
    expect(cited.fromRis((await cited.filesOf(panel)).ris).url).toBe(per(second));
    for (const list of [`/${REGION}/janji/`, `/${REGION}/program/lampu/`])
      expect(cited.panelOf(await cited.pageAt(list), `kutip-${id}`), list).toContain(per(second));
    expect(said(await cited.pageAt(per(second)))).toBe(found.at(-1)!.words);
  }
});

it('has a TimeMap of all these seconds and no other, and a TimeGate that leads to the first from before it', async () => {
  const map = links(await (await ask(`/timemap/${ORIGIN}${PATH}`)).text());
  const mementos = map.filter(({ rel }) => rel.includes('memento'));
  expect(mementos.map(({ address }) => address)).toEqual(seconds.map(per));
  const early = await gate(after(seconds[0]!, -1000));
  expect(early.headers.get('Location')).toBe(per(seconds[0]!));
  expect([linked(early, 'first'), linked(early, 'last')]).toEqual([per(seconds[0]!), per(seconds.at(-1)!)]);
  const before = await ask(`${PATH}?per=2026-11-24T01:59:59Z`);
  expect(before.status).toBe(404);
  expect(await before.text()).toContain(`${PATH}?per=${seconds[0]}`);
});
