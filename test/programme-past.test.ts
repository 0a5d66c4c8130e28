import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { told } from './edge/api.ts';
import { agreed, PROGRAMME } from './edge/citables.ts';
import * as cited from './edge/cited.ts';
import { links } from './edge/links.ts';
import { plain } from './edge/plain.ts';
import { ask, ORIGIN } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';
import { beforeIndicator, STEPS } from './edge/programme-story.ts';

const PART = 'indikator-jenis-surat';
const per = (second: string) => `${ORIGIN}${PROGRAMME}?per=${second}`;
const gate = async (second: string) => {
  const headers = { 'Accept-Datetime': new Date(second).toUTCString() };
  return (await ask(`/timegate/${ORIGIN}${PROGRAMME}`, { headers })).headers.get('Location');
};

/** What the API says of it, and the list in which it stands. */
async function inApi(query = ''): Promise<object> {
  const home = `/api/v1/regions/${REGION}/programmes/lampu`;
  const data = async (path: string) => (await told(`${path}?${query}`)).body.data as object;
  const whole = await data(home);
  return {
    whole,
    listed: await data(`/api/v1/regions/${REGION}/programmes`),
    spent: await data(`${home}/transactions`),
    updates: await data(`${home}/updates`),
    all: await data(`/api/v1/regions/${REGION}/updates`),
  };
}

/** What a reader finds soon after each step, when its second is settled: the page, and how its indicator and the whole of it are cited. */
const found: { page: string; part: cited.Cited; head: cited.Cited; cited: string; api: object }[] = [];

beforeAll(async () => {
  await beforeIndicator();
  for (const { second, does } of STEPS) {
    await does(second);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(Date.parse(second) + 90_000) });
    const page = await cited.pageAt(PROGRAMME);
    const part = await agreed(cited.panelOf(page, `kutip-${PART}`));
    const [head, address] = [cited.fromHead(page), await cited.pageAt(per(second))];
    found.push({ page, part, head, cited: address, api: await inApi() });
    vi.useRealTimers();
  }
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each(STEPS.map((step, i) => ({ ...step, i })))(
  'a programme at $second: $says',
  ({ second, says, i }) => {
    it('is cited by that second, whole and in its part, and the address says what it said', () => {
      const { page, head, part, ...of } = found[i]!;
      expect([head.url, part.url]).toEqual([per(second), `${per(second)}#${PART}`]);
      expect([plain(page).includes(says), plain(of.cited).includes(says)]).toEqual([true, true]);
      if (i > 0) expect(plain(found[i - 1]!.cited)).not.toContain(says);
    });

    it('is called alike by the citation of then and by the page of then, for ever', async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-11-24T05:00:00Z') });
      const page = await cited.pageAt(per(second));
      expect(page).toBe(found[i]!.cited);
      expect(cited.fromHead(page)).toEqual(found[i]!.head);
      expect(await agreed(cited.panelOf(page, `kutip-${PART}`))).toEqual(found[i]!.part);
      expect(await gate(second)).toBe(per(second));
      expect(await inApi(`per=${second}`)).toEqual(found[i]!.api);
    });
  },
);

it('has a TimeMap of all these seconds', async () => {
  const map = links(await (await ask(`/timemap/${ORIGIN}${PROGRAMME}`)).text());
  const mementos = map.filter(({ rel }) => rel.includes('memento')).map(({ address }) => address);
  expect(mementos.slice(-STEPS.length)).toEqual(STEPS.map(({ second }) => per(second)));
});
