import { env } from 'cloudflare:workers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { followEvents } from '../functions/search/follow-events.ts';
import { codesOf } from '../functions/service-requests/codes.ts';
import { readAllNews } from './edge/following.ts';
import { keptBack, observation, own, published, question, step } from './edge/feedback.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { newKey, takesReports } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';
import { search } from './edge/town.ts';

/** Public on a published one: the search for all the others must be able to find something. */
const SEEN = 'kenariterbit';
const SECRET = {
  waiting: 'kenarimenunggu',
  refused: 'kenariditolak',
  hidden: 'kenaritutup',
  gone: 'kenaritarik',
};
const agent = 'KenariPeramban';
const ip = '203.0.113.77';

const said: string[] = [];
const found = new Map<string, string>();
const codes: string[] = [];

/** Sends it through the door, as a browser with a name and an address of its own. */
async function send(typed: Record<string, string>) {
  const idempotency = newKey();
  const headers = { 'User-Agent': agent, 'CF-Connecting-IP': ip };
  const response = await step('kirim', { ...typed, idempotency }, { headers });
  const made = await codesOf(env.PORTAL_SECRET, `${REGION}/${idempotency}`, 'feedback');
  expect([response.status, (await response.text()).includes(made.id)]).toEqual([200, true]);
  codes.push(made.key, idempotency);
  return made;
}

beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => void said.push(words.map(String).join(' ')));
  await furnish();
  await takesReports();
  await published({ ...question, body: `Pertanyaan ${SEEN} itu.` });
  await send({ ...observation, body: SECRET.waiting });
  const refused = await send({ ...question, body: `${SECRET.refused} sekali` });
  await keptBack(refused.id, 'refused', 'insult');
  const hidden = await published({ ...question, body: `${SECRET.hidden} sekali` });
  await keptBack(hidden.id, 'hidden', 'insult');
  const gone = await send({ ...question, body: `${SECRET.gone} sekali` });
  await own('', gone);
  await own('tarik/', gone, { langkah: '2' });
  await step('periksa', { ...question, body: SECRET.waiting.padEnd(1001, 'x') });
  for (let n = 0; n < 3; n += 1) await followEvents(ctxAt(), env.SEARCH);
  await readAllNews('2026-11-22T01:00:00.000Z');
  const inRegion = [
    '',
    'masukan/',
    'masukan/?jenis=pengamatan',
    'masukan/tulis/',
    'program/',
    'program/lampu/',
    'program/lampu/masukan/',
    'program/lampu/masukan/?jenis=pengamatan',
    'riwayat/',
  ].map((path) => `/${REGION}/${path}`);
  const alone = [refused.id, hidden.id, gone.id].flatMap((id) => [
    `/masukan/${id}/`,
    `/feeds/masukan/${id}.json`,
  ]);
  const others = [
    '/',
    '/linimasa/',
    '/privasi/',
    '/healthz',
    `/cari/?q=${SEEN}`,
    '/masukan/lacak/',
    `/feeds/${REGION}.json`,
  ];
  for (const path of [...inRegion, ...alone, ...others]) {
    const response = await ask(path);
    found.set(path, `${JSON.stringify([...response.headers])}\n${await response.text()}`);
  }
  for (const table of ['event', 'outbox', 'attempt', 'erasure', 'observation_tally', 'observation_sum'])
    found.set(table, JSON.stringify(await rows(`SELECT * FROM ${table}`)));
  found.set('search', JSON.stringify(await search('SELECT * FROM document')));
  found.set('log', said.join('\n'));
});
afterAll(() => vi.restoreAllMocks());

const hits = (word: string) => [...found].flatMap(([name, text]) => (text.includes(word) ? [name] : []));

describe('what is private in feedback', () => {
  it('was looked for where something can be found', () => {
    expect(hits(SEEN)).toEqual(expect.arrayContaining([`/${REGION}/masukan/`, `/${REGION}/program/lampu/`]));
    expect(found.get('event')).toContain('"withdraw"');
    expect(said.length).toBeGreaterThan(10);
  });

  it.each([...Object.values(SECRET), agent, ip])('%s stands nowhere', (word) => {
    expect(hits(word)).toEqual([]);
  });

  it('shows no key and no idempotency key', () => {
    expect(codes).toHaveLength(6);
    for (const code of codes) expect(hits(code)).toEqual([]);
  });

  it('is kept where it belongs alone, so that the search above was for the right words', async () => {
    const kept = JSON.stringify(await rows('SELECT * FROM feedback'));
    for (const word of [SECRET.waiting, SECRET.refused, SECRET.hidden]) expect(kept).toContain(word);
    for (const word of [SECRET.gone, agent, ip]) expect(kept).not.toContain(word);
  });
});
