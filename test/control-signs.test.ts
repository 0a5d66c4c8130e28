import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { followEvents } from '../functions/search/follow-events.ts';
import { furnishDesk, ROOM } from './edge/desk.ts';
import { askAs, ctxOf, type Signed } from './edge/officers.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';
import { checkedBy } from './edge/triage-verbs.ts';

let boss: Signed;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
  await checkedBy(ctxOf(boss));
  for (let n = 0; n < 3; n += 1) await followEvents(ctxAt(), env.SEARCH);
});

const signs = [
  '%00',
  'dinas%00',
  '%00dinas',
  'din%00as',
  '%01',
  '%7F',
  '%C2%85',
  '%0A',
  '%ED%A0%80',
  '%FF',
  '%22%00%22',
];
const inbox = ['daftar', 'akhir', 'kategori', 'kecamatan', 'lembaga', 'terlambat', 'cari', 'setelah'];
const list = ['kategori', 'kecamatan', 'lembaga', 'keadaan', 'program', 'terlambat', 'q', 'setelah'];
const everywhere = ['wilayah', 'jenis', 'status', 'quick_win', 'setelah', 'q'];
/** Each filter by itself, and beside words. */
const addresses = (path: string, filters: string[], words: string) =>
  filters.flatMap((name) =>
    signs.flatMap((sign) => [
      `${path}?${name}=${sign}`,
      ...(name === words ? [] : [`${path}?${words}=lampu&${name}=${sign}`]),
    ]),
  );
const answers = async (paths: string[], ask_: (path: string) => Promise<Response>) => {
  const wrong: [string, number][] = [];
  for (const path of paths) {
    const { status } = await ask_(path);
    if (status >= 500) wrong.push([path, status]);
  }
  return wrong;
};

// Hundreds of addresses each.
describe('a NUL or another control sign in an address is no error of the portal', { timeout: 30_000 }, () => {
  it('in the inbox, in every filter, with words and without', async () => {
    expect(await answers(addresses(ROOM, inbox, 'cari'), (path) => askAs(boss, path))).toEqual([]);
    const found = await askAs(boss, `${ROOM}?cari=lampu&lembaga=dinas`);
    expect(await found.text()).toContain('Lampu jalan');
  });

  it('in the public list, in every filter, with words and without', async () => {
    expect(await answers(addresses(`/${REGION}/laporan/`, list, 'q'), (path) => ask(path))).toEqual([]);
    expect((await ask(`/${REGION}/laporan/?q=lampu&lembaga=%00`)).status).toBe(400);
  });

  it('in the search of the whole portal', async () => {
    expect(await answers(addresses('/cari/', everywhere, 'q'), (path) => ask(path))).toEqual([]);
  });
});
