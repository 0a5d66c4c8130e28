import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../functions/core/ids.ts';
import { publicKeys } from '../functions/signing/sign-note.ts';
import { verifyNote } from '../functions/receipts/verify-note.ts';
import { furnishDesk } from './edge/desk.ts';
import { lived } from './edge/lived.ts';
import type { Signed } from './edge/officers.ts';
import { codesOf, track } from './edge/own.ts';
import { rows } from './edge/portal.ts';
import { keys, submitted } from './edge/requests.ts';

const contact = { name: 'Sari Kenari', phone: '0812 3456 7890', email: 'sari@contoh.example' };
/** Long enough ago that every promise of three and five working days is broken by the day of any run. */
const LONG_AGO = '2026-09-01';

let boss: Signed;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

const dossier = (made: { id: string; key: string }, bentuk = '') =>
  track('berkas/', { ...codesOf(made), bentuk });
const pageOf = async (made: { id: string; key: string }) => (await track('', codesOf(made))).text();
const OFFERED = 'action="/lacak/berkas/"';

describe('the dossier for the Ombudsman', () => {
  it('is made only once a date has passed, and says so before', async () => {
    const young = await submitted({ now: new Date().toISOString() });
    expect(await pageOf(young)).not.toContain(OFFERED);
    const early = await dossier(young);
    expect(early.status).toBe(409);
    expect(await early.text()).toContain('Belum ada tenggat laporan ini yang terlewat.');
  });

  it('holds the broken dates, what was said, and where to take it, on one page that nobody keeps', async () => {
    const old = await lived(
      boss,
      LONG_AGO,
      [
        ['2026-09-14', 'verify'],
        ['2026-09-15', 'forward'],
        ['2026-09-16', 'respond'],
      ],
      contact,
    );
    expect(await pageOf(old)).toContain(OFFERED);
    const response = await dossier(old);
    const page = await response.text();
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    for (const words of [
      'Ditangani oleh</dt><dd class="said">Dinas Uji<',
      'Laporan ini tetap berjalan di portal ini.',
      'Lampirkan berkas teks',
      `Berkas pengaduan laporan ${old.id}`,
      'Tiga lampu padam sejak Senin.',
      contact.name,
      'Respon awal',
      'ombudsman.go.id/pengaduan',
      'Pasal 46 UU 25/2009',
      'Aturan uji',
    ])
      expect(page).toContain(words);
    // 1 September, and 3, 5 and 14 working days after it; forwarded, begun, and never answered.
    const text = page.replace(/<[^>]+>/g, '|').replace(/[|\s]+/g, ' ');
    expect(text).toMatch(
      /Dijanjikan 4 September 2026 Jatuh tempo 4 September 2026 Dilakukan 15 September 2026 Terlambat 7 hari kerja/,
    );
    expect(text).toMatch(
      /Dijanjikan 8 September 2026 Jatuh tempo 8 September 2026 Dilakukan 16 September 2026 Terlambat 6 hari kerja/,
    );
    expect(text).toMatch(
      /Dijanjikan 21 September 2026 Jatuh tempo 21 September 2026 Dilakukan belum Terlambat \d+ hari kerja/,
    );
  });

  it('is also a file, whose hashes and receipt anybody can check', async () => {
    const old = await lived(
      boss,
      LONG_AGO,
      [
        ['2026-09-14', 'verify'],
        ['2026-09-16', 'respond'],
      ],
      contact,
    );
    const response = await dossier(old, 'json');
    expect(response.headers.get('Content-Disposition')).toContain(`berkas-${old.id}.json`);
    const body = await response.text();
    const file = JSON.parse(body) as Record<string, never> & {
      messages: { body: string; sha256: string }[];
      broken: string[];
      receipt: string;
      text_sha256: string;
      contact: { name: string };
    };
    expect(file).toMatchObject({
      format: 'pantau-kota/berkas/1',
      broken: ['verify', 'first_action', 'final'],
    });
    expect(file.contact.name).toBe(contact.name);
    expect(file.messages).toHaveLength(1);
    for (const { body: words, sha256: hash } of file.messages) expect(hash).toBe(await sha256(words));
    const name = 'portal.test/tanda-terima';
    const vkeys = await publicKeys(keys.signing, name);
    const checked = await verifyNote({ note: file.receipt, text: '', name, vkeys });
    expect(checked).toMatchObject({ facts: { reference: old.id, text_sha256: file.text_sha256 } });
    // The key opens the report: it belongs into no file that is handed on.
    expect(body).not.toContain(old.key);
  });

  it('stays when the date was met late, and keeps an anonymous reporter anonymous', async () => {
    const late = await lived(
      boss,
      LONG_AGO,
      [
        ['2026-09-14', 'verify'],
        ['2026-09-15', 'close'],
      ],
      { ...contact, is_anonymous: 'ya' },
    );
    const page = await (await dossier(late)).text();
    expect(page).toContain('Anda memilih anonim');
    expect(page).not.toContain(contact.name);
    const file = await (await dossier(late, 'json')).text();
    for (const own of Object.values(contact)) expect(file).not.toContain(own);
  });

  it('of a report that was rejected says that it is closed, and what was left undone', async () => {
    const closed = await lived(boss, LONG_AGO, [
      ['2026-09-14', 'verify'],
      ['2026-09-23', 'reject'],
    ]);
    const page = await (await dossier(closed)).text();
    expect(page).not.toContain('Laporan ini tetap berjalan');
    expect(page).not.toContain('berakhir sebelumnya');
  });

  it('opens for no wrong key, leaves no event, and is asked for by POST alone', async () => {
    const old = await submitted({ now: `${LONG_AGO}T02:00:00.000Z` });
    const other = await submitted({ now: `${LONG_AGO}T02:00:00.000Z` });
    const before = await rows('SELECT count(*) AS n FROM event');
    expect((await dossier({ id: old.id, key: other.key })).status).toBe(404);
    expect((await dossier(old)).status).toBe(200);
    expect(await rows('SELECT count(*) AS n FROM event')).toEqual(before);
  });
});
