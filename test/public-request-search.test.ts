import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { act, type NewEvent } from '../functions/core/act.ts';
import { publishStatements, unpublishStatements } from '../functions/public-requests/publish.ts';
import { furnishRequests, reported } from './edge/crowd-of-requests.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { follow, held, rebuilt, settle } from './edge/town.ts';

const TOWN = 'kota-ujung';
const at = '2026-11-22T01:00:00.000Z';

/** What a verb does that publishes, takes back or answers: one statement of its own, what the public sees, one event. */
async function done(id: string, verb: string, change: string, also: D1PreparedStatement[]): Promise<void> {
  const event: NewEvent = {
    region: TOWN,
    noun: 'service_request',
    verb,
    subject: id,
    version: 2,
    public: false,
  };
  await act(
    ctxAt(),
    [env.DB.prepare(`UPDATE service_request SET ${change} WHERE id = ?`).bind(id), ...also],
    event,
  );
}

const publish = (id: string, words: 'whole' | 'facts' = 'whole') =>
  done(id, 'verify', "state = 'verified'", publishStatements(env.DB, id, { words, sensitive: false, at }));
const withdraw = (id: string) => done(id, 'withdraw', 'is_withdrawn = 1', unpublishStatements(env.DB, id));

const list = async (query: string) => (await ask(`/${TOWN}/laporan/?${query}`)).text();
const everywhere = async (query: string) => (await ask(`/cari/?${query}`)).text();
const idsOn = (page: string) => [...page.matchAll(/<a href="\/laporan\/(\w{10})\/">/g)].map(([, id]) => id);
const subjects = async () =>
  (await held())
    .map(({ subject }) => subject)
    .filter((subject) => String(subject).startsWith('service_request/'));

beforeAll(async () => {
  await settle(TOWN, '35.01');
  await furnishRequests(TOWN);
  for (const [id, over] of [
    ['CARY000001', { description: 'Pohon tumbang di jembatan gantung.' }],
    ['CARY000002', { description: 'Jembatan gantung berlubang.', district_code: '35.72.02' }],
    ['CARY000003', { description: 'Jembatan rahasia.', state: 'received' }],
  ] as const)
    await reported(id, { region: TOWN, ...over });
  await publish('CARY000001');
  await publish('CARY000002');
  await follow();
});

describe('a search for reports', () => {
  it('finds what is public, on the list of its region and among everything', async () => {
    expect(idsOn(await list('q=jembatan'))).toEqual(['CARY000002', 'CARY000001']);
    expect(await list('q=jembatan')).toContain('yang memuat “jembatan”');
    const all = await everywhere('q=jembatan%20gantung&jenis=laporan');
    expect(all).toContain('Laporan warga');
    expect(idsOn(all)).toEqual(['CARY000002', 'CARY000001']);
  });

  it('knows no number that a resident typed', async () =>
    expect(JSON.stringify(await held())).not.toContain('12345678'));

  it('keeps every other filter, by what the report is now', async () => {
    expect(idsOn(await list('q=jembatan&kecamatan=35.72.02'))).toEqual(['CARY000002']);
    expect(idsOn(await list('q=jembatan&keadaan=koordinasi'))).toHaveLength(2);
    expect(idsOn(await list('q=jembatan&keadaan=selesai'))).toEqual([]);
    expect(idsOn(await list('q=jembatan&terlambat=ya'))).toEqual([]);
    expect(idsOn(await list('q=jembatan&kategori=lampu-jalan&lembaga=dinas'))).toHaveLength(2);
    // The index has not read this yet.
    await env.DB.exec("UPDATE service_request_public SET status = 'process' WHERE id = 'CARY000001'");
    expect(idsOn(await list('q=jembatan&keadaan=koordinasi'))).toEqual(['CARY000002']);
  });

  it('shows nothing of a withdrawn one at once, and forgets it when the event is read', async () => {
    await withdraw('CARY000001');
    expect(await subjects()).toContain('service_request/CARY000001');
    for (const page of [await list('q=pohon'), await everywhere('q=pohon')]) {
      expect(idsOn(page)).toEqual([]);
      expect(page).not.toContain('tumbang');
    }
    await follow();
    expect(await subjects()).toEqual(['service_request/CARY000002']);
    expect(await rebuilt()).toEqual(await held());
  });

  it('never shows words that an officer has hidden since', async () => {
    await publish('CARY000002', 'facts');
    expect(await everywhere('q=berlubang')).not.toContain('<mark>');
    await follow();
    expect(idsOn(await everywhere('q=berlubang'))).toEqual([]);
    expect(JSON.stringify(await held())).not.toContain('berlubang');
    expect(idsOn(await list('q=lampu'))).toEqual(['CARY000002']);
  });

  it('leaves no trace of what a reporter does in private', async () => {
    const before = await held();
    await done('CARY000003', 'add_message', 'version = version + 1', []);
    await follow();
    expect(await held()).toEqual(before);
    expect(await rows('SELECT id FROM service_request_public')).toHaveLength(1);
  });
});
