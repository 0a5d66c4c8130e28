import { beforeAll, describe, expect, it } from 'vitest';
import { askAs, officer, sendAs } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const ACCOUNT = '/petugas/akun/';
const MAIL = `${ACCOUNT}surel/`;
const addressOf = async ({ id }: { id: string }) =>
  (await rows('SELECT mail FROM person WHERE id = ?', id))[0]?.mail;

beforeAll(() => furnish());

describe("an officer's address", () => {
  it('is given, changed and taken away on their own page, each with one event that does not tell it', async () => {
    const who = await officer('triager');
    expect(await (await askAs(who, ACCOUNT)).text()).toContain('Belum ada alamat');
    for (const [surel, kept] of [
      [' siti@uji.example ', 'siti@uji.example'],
      ['rahma@uji.example', 'rahma@uji.example'],
      ['', null],
    ] as const) {
      expect((await sendAs(who, MAIL, { surel })).headers.get('Location')).toBe(ACCOUNT);
      expect(await addressOf(who)).toBe(kept);
    }
    const events = await rows(
      "SELECT public, data FROM event WHERE verb = 'change_mail' AND subject_id = ? ORDER BY id",
      who.id,
    );
    expect(events.map((event) => JSON.parse(event.data as string).given)).toEqual([true, true, false]);
    expect(JSON.stringify(events)).not.toContain('@');
    expect(events.every((event) => event.public === 0)).toBe(true);
  });

  it.each([
    'bukan alamat',
    'a@b',
    'siti@uji.example\nBcc: x@y.example',
    `${'a'.repeat(250)}@uji.example`,
    '<a@b.example>',
  ])('that is none is refused, and nothing typed is lost: %s', async (surel) => {
    const who = await officer('triager');
    const refused = await sendAs(who, MAIL, { surel });
    const page = await refused.text();
    expect(refused.status).toBe(400);
    expect(page).toContain('Alamat surel lengkap, misalnya siti@contoh.go.id');
    expect(page).toContain('href="#surel"');
    expect(page).toContain(`value="${surel.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}"`);
    expect(await addressOf(who)).toBeNull();
  });

  it('asks for a passkey that was shown just now, and keeps what was typed meanwhile', async () => {
    const who = await officer('triager', { provedAgo: 6 * 60_000 });
    const asked = await sendAs(who, MAIL, { surel: 'siti@uji.example' });
    expect(asked.status).toBe(401);
    expect(await asked.text()).toContain('data-passkey');
    expect(await addressOf(who)).toBeNull();
  });

  it('is shown to its owner alone', async () => {
    const who = await officer('triager', { name: 'Siti Beralamat' });
    await sendAs(who, MAIL, { surel: 'siti.rahasia@uji.example' });
    expect(await (await askAs(who, ACCOUNT)).text()).toContain('value="siti.rahasia@uji.example"');
    const boss = await officer('region_admin');
    for (const path of ['orang/', `orang/${who.id}/`, 'riwayat/', '']) {
      const page = await askAs(boss, `/petugas/${REGION}/${path}`);
      expect(page.status, path).toBe(200);
      expect(await page.text()).not.toContain('siti.rahasia');
    }
    expect(await (await askAs(boss, `/petugas/${REGION}/riwayat/`)).text()).toContain(
      'mengubah alamat surel pemberitahuan akun',
    );
  });
});
