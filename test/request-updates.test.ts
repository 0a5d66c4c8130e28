import { beforeAll, describe, expect, it } from 'vitest';
import { machine, type Machine } from './edge/machines.ts';
import { furnishDesk, ROOM, verbsOf } from './edge/desk.ts';
import { askAs, sendAs, type Signed } from './edge/officers.ts';
import { ask311, BASE, TEST_BASE } from './edge/open311.ts';
import { says, send, stateOf, wholeWith } from './edge/posting.ts';
import { REGION } from './edge/sample.ts';

let relay: Machine;
let dinas: Machine;
let boss: Signed;
let whole: ReturnType<typeof wholeWith>;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
  relay = await machine('relay');
  dinas = await machine('triage', { organisation: 'dinas' });
  whole = wholeWith(relay);
});

const made = async (over: Record<string, string> = {}): Promise<string> =>
  (await send(whole(over))).body[0].service_request_id as string;
const polled = (more = '', format = 'json') =>
  ask311(`${BASE}/servicerequestupdates.${format}?jurisdiction_id=${REGION}${more}`);
const of = (id: string, body: { service_request_id: string }[]) =>
  body.filter(({ service_request_id }) => service_request_id === id) as Record<string, string>[];
const verified = async (over: Record<string, string> = {}) => {
  const id = await made(over);
  expect((await says(dinas, id, 'FOR_TRIAGE', { 'attribute[publicity]': 'whole' })).status).toBe(200);
  return id;
};
const version = async (id: string) => {
  const page = await (await askAs(boss, `${ROOM}${id}/`)).text();
  return /name="versi" value="(\d+)"/.exec(page)?.[1] ?? '';
};

describe('a report that came through Open311', () => {
  it('is triaged in the console, and its updates are polled back', async () => {
    const id = await made();
    expect(of(id, (await polled()).body)).toEqual([]);
    for (const [deed, fields] of [
      ['periksa', { publikasi: 'whole' }],
      ['teruskan', { 'lembaga-teruskan': 'dinas' }],
      ['respon-awal', { 'teks-respon-awal': 'Rahasia kenari: tim berangkat besok.', tanda: 't1' }],
      [
        'selesai',
        { 'teks-selesai': 'Ketiga lampu menyala lagi sejak kemarin.', tanda: 't2', 'hasil-selesai': 'whole' },
      ],
    ] as [string, Record<string, string>][]) {
      const sent = await sendAs(boss, `${ROOM}${id}/${deed}/`, { ...fields, versi: await version(id) });
      expect([deed, sent.status]).toEqual([deed, 303]);
    }
    const { body, headers } = await polled();
    const updates = of(id, body);
    expect(updates.map(({ status }) => status)).toEqual([
      'for_triage',
      'internal_referral',
      'in_progress',
      'fixed',
    ]);
    expect(updates.map(({ external_status_code }) => external_status_code)).toEqual([
      'verified',
      'referred',
      'in_progress',
      'done',
    ]);
    expect(updates[3]!.description).toMatch(
      /^Ditutup oleh .*: selesai sepenuhnya\. Alasan: Ketiga lampu menyala lagi sejak kemarin\.$/,
    );
    expect(updates[1]!.description).toBe('Diteruskan kepada Dinas Uji.');
    expect(JSON.stringify(body)).not.toContain('kenari');
    for (const one of updates) {
      expect(Object.keys(one)).toEqual([
        'update_id',
        'service_request_id',
        'status',
        'updated_datetime',
        'description',
        'media_url',
        'external_status_code',
      ]);
      expect(one.updated_datetime).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    }
    expect(headers.get('Link')).toContain('rel="first"');
    const xml = await polled('', 'xml');
    expect(of(id, xml.body.service_request_updates.request_update).map(({ update_id }) => update_id)).toEqual(
      updates.map(({ update_id }) => update_id),
    );
    const token = updates[0]!.update_id;
    expect((await ask311(`${BASE}/update_tokens/${token}.json?jurisdiction_id=${REGION}`)).body).toEqual([
      { update_id: token, token },
    ]);
    expect((await ask311(`${BASE}/update_tokens/999999999.json?jurisdiction_id=${REGION}`)).status).toBe(404);
  });

  it('that is secret, hidden or sensitive is heard of by the front end that sent it alone, and without words', async () => {
    const hidden = await made();
    await says(dinas, hidden, 'FOR_TRIAGE', { 'attribute[publicity]': 'none' });
    await says(dinas, hidden, 'IN_PROGRESS', { description: 'Kata untuk pelapor saja: merpati.' });
    const other = await machine('relay');
    expect(of(hidden, (await polled()).body)).toEqual([]);
    expect(of(hidden, (await polled(`&api_key=${other.key}`)).body)).toEqual([]);
    const own = of(hidden, (await polled(`&api_key=${relay.key}`)).body);
    expect(own.map(({ status }) => status)).toEqual(['for_triage', 'in_progress']);
    expect(JSON.stringify(own)).not.toContain('merpati');
    expect(own[1]!.description).toContain('kunci pribadinya');
    expect((await polled('&api_key=pk_SALAH')).status).toBe(403);
    const one = own[0]!.update_id;
    expect((await ask311(`${BASE}/update_tokens/${one}.json?jurisdiction_id=${REGION}`)).status).toBe(404);
  });
});

const ends = (text: string) => encodeURIComponent(text);

describe('a period', () => {
  it('holds both its ends to the second, pages by its own link, and refuses what is too long or none', async () => {
    await verified();
    const { body } = await polled();
    const [newest] = body;
    const at = newest.updated_datetime as string;
    expect(
      (await polled(`&start_date=${ends(at)}&end_date=${ends(at)}`)).body.map(
        (one: { update_id: string }) => one.update_id,
      ),
    ).toContain(newest.update_id);
    const before = new Date(Date.parse(at) - 1000).toISOString();
    expect(
      (await polled(`&start_date=2026-10-01&end_date=${ends(before)}`)).body.map(
        (one: { update_id: string }) => one.update_id,
      ),
    ).not.toContain(newest.update_id);
    const all: string[] = [];
    for (
      let next: string | undefined =
        `${BASE}/servicerequestupdates.json?jurisdiction_id=${REGION}&page_size=2`;
      next;
    ) {
      const page: Awaited<ReturnType<typeof ask311>> = await ask311(next);
      all.push(...page.body.map((one: { update_id: string }) => one.update_id));
      next = /<([^>]+)>; rel="next"/.exec(page.headers.get('Link') ?? '')?.[1];
    }
    expect(all).toEqual(body.map((one: { update_id: string }) => one.update_id));
    for (const wrong of [
      '&start_date=2026-01-01&end_date=2026-11-26',
      '&start_date=kemarin',
      '&page_size=0',
      '&page_size=9999',
      '&after=x',
      '&start_date=2026-11-26&end_date=2026-11-25',
    ])
      expect([wrong, (await polled(wrong)).status]).toEqual([wrong, 400]);
    expect((await ask311(`${BASE}/servicerequestupdates.json`)).status).toBe(400);
    expect((await ask311(`${BASE}/servicerequestupdates.json?jurisdiction_id=kota-entah`)).status).toBe(404);
  });
});

describe('the test endpoint', () => {
  it('rehearses an update and keeps nothing', async () => {
    const id = await verified();
    const before = await verbsOf(id);
    const { status, body } = await says(dinas, id, 'IN_PROGRESS', {}, TEST_BASE);
    expect([status, body]).toEqual([200, [{ update_id: 'uji' }]]);
    expect((await says(dinas, id, 'REOPEN', {}, TEST_BASE)).status).toBe(409);
    expect([await verbsOf(id), await stateOf(id)]).toEqual([before, 'verified']);
  });
});
