import { beforeAll, describe, expect, it } from 'vitest';
import { furnishRequests } from './edge/crowd-of-requests.ts';
import { ask311, BASE, errorsOf } from './edge/open311.ts';
import { publicReports } from './edge/open311-reports.ts';
import { furnish, REGION } from './edge/sample.ts';

const HERE = `jurisdiction_id=${REGION}`;
/** In the window of the sample, whatever day it is. */
const NOVEMBER = 'start_date=2026-10-15T00:00:00Z&end_date=2026-12-15T00:00:00Z';

/** The numbers of a list without their zeros, in its order. */
async function list(filter: string): Promise<number[]> {
  const { body, status } = await ask311(`${BASE}/requests.json?${HERE}&${filter}`);
  expect(status, filter).toBe(200);
  return body.map((one: { service_request_id: string }) => Number(one.service_request_id.slice(4)));
}
const down = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.floor((from - to) / step) + 1 }, (_, i) => from - i * step);

beforeAll(async () => {
  await furnish();
  await furnishRequests();
  await publicReports();
});

describe('a list of reports', () => {
  const answers: [what: string, filter: string, ids: number[]][] = [
    ['newest first', NOVEMBER, down(20, 1)],
    ['open ones', `${NOVEMBER}&status=open`, down(20, 2, 2)],
    ['closed ones', `${NOVEMBER}&status=CLOSED`, down(19, 1, 2)],
    ['both', `${NOVEMBER}&status=open,closed`, down(20, 1)],
    ['of one category', `${NOVEMBER}&service_code=kekerasan`, down(20, 4, 4)],
    ['of two categories, merged in order', `${NOVEMBER}&service_code=kekerasan,lampu-jalan`, down(20, 1)],
    ['the same sent twice', `${NOVEMBER}&service_code=kekerasan&service_code=lampu-jalan`, down(20, 1)],
    ['of a category, open', `${NOVEMBER}&service_code=lampu-jalan&status=open`, [18, 14, 10, 6, 2]],
    ['an empty filter is none', `${NOVEMBER}&status=&service_code=&service_request_id=`, down(20, 1)],
    [
      'from a moment to another, both included',
      'start_date=2026-11-05T02:03:04Z&end_date=2026-11-07T02:03:04Z',
      [7, 6, 5],
    ],
    ['in a zone', 'start_date=2026-11-05T09:03:04%2B07:00&end_date=2026-11-07T09:03:04%2B07:00', [7, 6, 5]],
    [
      'in a zone whose plus nobody encoded',
      'start_date=2026-11-05T09:03:04+07:00&end_date=2026-11-07T09:03:04+07:00',
      [7, 6, 5],
    ],
    ['without a zone it is UTC', 'start_date=2026-11-05T02:03:04&end_date=2026-11-07T02:03:04', [7, 6, 5]],
    ['days', 'start_date=2026-11-05&end_date=2026-11-08', [8, 7, 6, 5]],
    ['from a start for ninety days', 'start_date=2026-11-19T00:00:00Z', [20, 19]],
    ['ninety days before an end', 'end_date=2026-11-02T02:03:04Z', [2, 1]],
    // Of the eighth, which is sensitive, only the day is told: it counts from its first moment.
    ['a start long ago reaches ninety days', 'start_date=2026-08-10T00:00:00Z', [8, 7, 6, 5, 4, 3, 2, 1]],
    [
      'by number, over every other argument',
      'service_request_id=EPEN000003,epen000009,ZZZZZZZZZZ,x&status=maybe&page=9',
      [9, 3],
    ],
    ['by numbers, of which none is one', 'service_request_id=,', []],
    ['changed since', 'updated_after=2026-11-18T00:00:00Z', [20, 19, 18]],
    ['changed until', 'updated_before=2026-11-03T03:00:00Z', [3, 2, 1]],
    [
      'changed since, of a category, closed',
      'updated_after=2026-11-14&service_code=lampu-jalan&status=closed',
      [19, 17, 15],
    ],
    ['changed since and made before', 'updated_after=2026-11-14&end_date=2026-11-16', [16, 15, 14]],
    ['in a box', `${NOVEMBER}&bbox=112.1005,-8.1055,112.1055,-8.1005`, [5, 3, 2, 1]],
    [
      'in a box, closed',
      `${NOVEMBER}&bbox=112.1005,-8.1055,112.1055,-8.1005&status=closed&service_code=lampu-jalan`,
      [5, 3, 1],
    ],
    ['in a box, changed since', `bbox=112.1005,-8.1055,112.1055,-8.1005&updated_after=2026-11-03`, [5, 3]],
    ['around a point', `${NOVEMBER}&lat=-8.102&long=112.102&radius=200`, [3, 2, 1]],
    ['nobody there', `${NOVEMBER}&bbox=0,0,0.1,0.1`, []],
  ];

  it.each(answers)('%s', async (_, filter, ids) => {
    expect(await list(filter)).toEqual(ids);
  });

  it('without dates holds the most recent ninety days', async () => {
    const { headers } = await ask311(`${BASE}/requests.json?${HERE}`);
    const { searchParams } = new URL(/<([^>]+)>; rel="first"/.exec(headers.get('Link') ?? '')?.[1] ?? '');
    const [from, to] = ['start_date', 'end_date'].map((name) => Date.parse(searchParams.get(name) ?? ''));
    expect((to ?? 0) - (from ?? 0)).toBe(90 * 86_400_000);
    expect(Math.abs((to ?? 0) - Date.now())).toBeLessThan(60_000);
  });
});

/** The pages of a list, by following its links. */
async function walk(filter: string): Promise<number[][]> {
  const pages: number[][] = [];
  let path: string | undefined = `${BASE}/requests.json?${HERE}&${filter}`;
  while (path && pages.length < 30) {
    const { body, headers, status } = await ask311(path);
    expect(status, path).toBe(200);
    pages.push(body.map((one: { service_request_id: string }) => Number(one.service_request_id.slice(4))));
    path = /<([^>]+)>; rel="next"/.exec(headers.get('Link') ?? '')?.[1];
  }
  return pages;
}

describe('a list in pages', () => {
  it.each([
    ['all', NOVEMBER],
    ['by category', `${NOVEMBER}&service_code=kekerasan,lampu-jalan`],
    ['by change', 'updated_after=2026-10-15'],
    ['by place', `${NOVEMBER}&bbox=112.1,-8.13,112.13,-8.1`],
  ])('%s: every report once, in order', async (_, filter) => {
    const pages = await walk(`${filter}&page_size=3`);
    expect(pages.length).toBeGreaterThan(6);
    expect(pages.every((page) => page.length <= 3)).toBe(true);
    expect(pages.flat()).toEqual(await list(filter));
    expect(pages.flat().length).toBeGreaterThan(18);
  });

  it('page 0 and page 1 are the first, the links name no strangers, and a wrong key is refused', async () => {
    for (const page of ['0', '1', '01'])
      expect(await list(`${NOVEMBER}&page=${page}&page_size=2`)).toEqual([20, 19]);
    const { headers } = await ask311(`${BASE}/requests.xml?${HERE}&${NOVEMBER}&page_size=2&x=y`);
    const link = headers.get('Link') ?? '';
    expect(link).toContain('/open311/v2/requests.xml?');
    expect(link).toMatch(/rel="first".*rel="next"/);
    expect(link).not.toContain('x=y');
    const wrong = await ask311(`${BASE}/requests.json?${HERE}&${NOVEMBER}&api_key=pk_RAHASIA`);
    expect([wrong.status, wrong.text.includes('RAHASIA')]).toEqual([403, false]);
  });

  it('a deeper page is refused, and the way on is shown', async () => {
    const answered = await ask311(`${BASE}/requests.json?${HERE}&${NOVEMBER}&page=2&page_size=2`);
    expect(answered.status).toBe(400);
    expect(errorsOf(answered)[0]?.description).toMatch(/page: .*rel="next".*after/);
  });
});
