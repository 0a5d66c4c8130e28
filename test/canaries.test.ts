import { env } from 'cloudflare:workers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { codesOf } from '../functions/service-requests/codes.ts';
import { eraseDue } from '../functions/own-requests/erase-due.ts';
import { followEvents } from '../functions/search/follow-events.ts';
import { followEvents as count } from '../functions/statistics/follow-events.ts';
import { canaries } from './edge/canaries.ts';
import { readAllNews } from './edge/following.ts';
import { askAs, officer, sendAs } from './edge/officers.ts';
import { track } from './edge/own.ts';
import { ask, ctxAt, ORIGIN, rows } from './edge/portal.ts';
import { free } from './edge/report-error.ts';
import { newKey, takesReports } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';
import { search } from './edge/town.ts';

/** Words that are public on a public report: the search for all the others must be able to find something. */
const SEEN = 'kenariterbit';

const headers = { 'User-Agent': canaries.agent, 'CF-Connecting-IP': canaries.ip };
const contact = { name: canaries.name, phone: canaries.phone, email: canaries.email };
const position = `-8.${canaries.lat}, 112.${canaries.long}`;
const said: string[] = [];
const found = new Map<string, string>();
let secrets: Record<string, string>;

/** Sends a report through its door, and gives the codes that its receipt shows. */
async function report(fields: Record<string, string>) {
  const idempotency = newKey();
  const body = new FormData();
  const common = { class: 'complaint', service_code: 'lampu-jalan', 'attribute.keadaan': 'padam' };
  const all = { ...common, ...contact, ...fields, idempotency };
  for (const [name, value] of Object.entries(all)) body.set(name, value);
  const from = { ...headers, 'Sec-Fetch-Site': 'same-origin' };
  const response = await ask(`/${REGION}/lapor/kirim/`, { method: 'POST', headers: from, body }, free);
  const page = await response.text();
  const codes = await codesOf(env.PORTAL_SECRET, `${REGION}/${idempotency}`);
  expect([response.status, page.includes(codes.id)]).toEqual([200, true]);
  return { ...codes, idempotency, fields: { nomor: codes.id, kunci: codes.key } };
}

/** What a search answers, with what was searched for taken out wherever it is shown again. */
async function searched(path: string, word: string): Promise<string> {
  const sent = new URLSearchParams({ q: word }).toString();
  const page = await (await ask(`${path}?${sent}`, { headers })).text();
  const variants = [sent.slice(2), encodeURIComponent(word), word];
  return variants.reduce((text, one) => text.replaceAll(one, ''), page);
}

const keep = async (name: string, response: Response) =>
  found.set(name, `${JSON.stringify([...response.headers])}\n${await response.text()}`);
const open311 = (name: string) => `/open311/v2/${name}?jurisdiction_id=${REGION}&extensions=true`;
/** A page as everybody sees it. */
const look = async (path: string) => keep(path, await ask(path, { headers }));

beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => void said.push(words.map(String).join(' ')));
  await furnish();
  await takesReports();
  const boss = await officer('region_admin');
  const shown = await report({
    description: `Lampu ${SEEN} padam.`,
    position,
    programme: 'lampu',
    'attribute.tiang': canaries.answer,
  });
  const facts = await report({
    description: `${canaries.secret} besar`,
    landmark: canaries.landmark,
    position,
  });
  const hidden = await report({
    description: `${canaries.secret} besar`,
    landmark: canaries.secretLandmark,
    'attribute.tiang': canaries.answer,
    position,
    is_secret: 'ya',
  });
  const desk = `/petugas/${REGION}/laporan/`;
  await sendAs(boss, `${desk}${shown.id}/periksa/`, { publikasi: 'whole' });
  // Of facts alone the words are as private as those of a secret report.
  await sendAs(boss, `${desk}${facts.id}/periksa/`, { publikasi: 'facts' });
  await sendAs(boss, `${desk}${hidden.id}/buka/`, {});
  await sendAs(boss, `${desk}${hidden.id}/periksa/`, { publikasi: 'none' });
  for (const one of [shown, facts, hidden]) {
    await track('', one.fields, {}, headers);
    await track('tulis/', { ...one.fields, tanda: 't', pesan: canaries.message }, {}, headers);
    await sendAs(boss, `${desk}${one.id}/balas/`, { tanda: 't', pesan: canaries.reply });
    await track('unduh/', one.fields, {}, headers);
  }
  await sendAs(boss, `${desk}${hidden.id}/buka/`, {});
  await ask(
    `/laporan/${shown.id}/saya-juga/`,
    { method: 'POST', headers: { ...headers, Origin: ORIGIN } },
    free,
  );
  // Refusals tell no more: what was typed is answered to who typed it, and to nobody else.
  await track(
    'tulis/',
    { ...shown.fields, tanda: 't', pesan: canaries.message.padEnd(4001, 'x') },
    {},
    headers,
  );
  await track('', { nomor: shown.id, kunci: hidden.key }, {}, headers);
  await eraseDue(ctxAt());
  for (let n = 0; n < 4; n += 1) await followEvents(ctxAt(), env.SEARCH);
  await count(ctxAt());
  await readAllNews('2026-11-22T01:00:00.000Z');

  const region = `/${REGION}/`;
  const lists =
    `,laporan/,laporan/?terlambat=ya,program/,program/lampu/,riwayat/,kekeliruan/,janji/,pergeseran/,visi/,lapor/,umpan/,
    kinerja/,kinerja/?kecamatan=-,kinerja.csv,kinerja.json`.split(/,\s*/);
  for (const path of lists) await look(region + path);
  for (const { id } of [shown, facts, hidden])
    for (const path of [
      '/laporan/$/',
      '/feeds/laporan/$.json',
      '/api/v1/service-requests/$',
      open311('requests/$.xml'),
    ])
      await look(path.replace('$', id));
  for (const path of ['service-requests', 'service-requests?late=true', 'programmes/lampu', 'events'])
    await look(`/api/v1/regions/${REGION}/${path}`);
  await look(open311('requests.json'));
  for (const feed of ['', '/laporan', '/terlambat/dinas', '/koreksi'])
    await look(`/feeds/${REGION}${feed}.json`);
  for (const path of ['', 'linimasa/', 'lacak/', 'privasi/', 'tanda-terima/', 'sitemap.xml', 'healthz'])
    await look(`/${path}`);
  await look(`/open311/v2/servicerequestupdates.xml?jurisdiction_id=${REGION}`);
  found.set('the console for others', await (await askAs(boss, `/petugas/${REGION}/riwayat/`)).text());
  found.set('log', said.join('\n'));
  found.set('events', JSON.stringify(await rows('SELECT * FROM event')));
  found.set('outbox', JSON.stringify(await rows('SELECT * FROM outbox')));
  found.set('what is public', JSON.stringify(await rows('SELECT * FROM service_request_public')));
  found.set('search', JSON.stringify(await search('SELECT * FROM document')));
  for (const table of [
    'statistic',
    'request_fact',
    'attempt',
    'service_request_support',
    'service_request_sealed',
    'erasure',
    'photo',
  ])
    found.set(table, JSON.stringify(await rows(`SELECT * FROM ${table}`)));
  const codes = [shown, facts, hidden].flatMap(({ key, idempotency }, n) => [
    [`key ${n}`, key] as const,
    [`idempotency ${n}`, idempotency] as const,
  ]);
  secrets = { ...canaries, ...Object.fromEntries(codes), grouped: shown.key.replace(/(.{4})(?=.)/g, '$1-') };
}, 30_000);
afterAll(() => vi.restoreAllMocks());

/** Where a word stands among all that the public, the log and the readers of events can see. */
const hits = (word: string) =>
  [...found].flatMap(([name, text]) => (text.toLowerCase().includes(word.toLowerCase()) ? [name] : []));

describe('what is private', () => {
  it('was looked for where something can be found', () => {
    expect(hits(SEEN).length).toBeGreaterThanOrEqual(4);
    expect(found.get('log')?.split('\n').length).toBeGreaterThan(30);
    expect(found.get('events')).toContain('open_secret');
    expect(found.get('outbox')).toContain('service_request.message');
    expect(found.size).toBeGreaterThan(25);
  });

  it('stands nowhere that the public, a log, an event, the outbox or the search can show', () => {
    const leaks = Object.entries(secrets).flatMap(([field, word]) =>
      hits(word).map((where) => `${field}: ${where}`),
    );
    expect(leaks).toEqual([]);
  });

  it.each(Object.entries(canaries))(
    '%s finds nothing: no more than a word that stands nowhere',
    async (_, word) => {
      const nowhere = word.replace(/[a-z]/gi, 'q').replace(/\d/g, '7');
      for (const path of ['/cari/', `/${REGION}/laporan/`])
        expect(await searched(path, word)).toBe(await searched(path, nowhere));
      expect(await searched(`/${REGION}/laporan/`, SEEN)).not.toBe(
        await searched(`/${REGION}/laporan/`, nowhere),
      );
    },
  );

  it('is kept where it belongs, so that the search above was for the right words', async () => {
    const kept = JSON.stringify([
      await rows('SELECT * FROM service_request'),
      await rows('SELECT * FROM service_request_message'),
    ]);
    for (const word of [canaries.message, canaries.reply, canaries.landmark, canaries.answer, canaries.lat])
      expect(kept).toContain(word);
    for (const word of [canaries.agent, canaries.ip, canaries.name, canaries.secretLandmark])
      expect(kept).not.toContain(word);
  });
});
