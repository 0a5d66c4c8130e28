import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { metered } from '../functions/core/db.ts';
import { changeSettings } from '../functions/regions/change-settings.ts';
import { readSettings } from '../functions/regions/setting-reads.ts';
import type { Settings } from '../src/regions/settings.ts';
import { settingsFrom, typedFrom } from '../src/regions/typed-settings.ts';
import { daysBefore, localDate } from '../src/ui/when.ts';
import { askAs, officer, sendAs, type Signed } from './edge/officers.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';
import { strict } from './edge/strict-db.ts';
import { plain } from './edge/plain.ts';

const ROOM = `/petugas/${REGION}/pengaturan/`;
const today = localDate(new Date(), 'Asia/Jakarta');

let admin: Signed;
beforeAll(async () => {
  await furnish();
  admin = await officer('region_admin');
  const known_since = daysBefore(today, 100);
  await createProgramme(ctxAt(), {
    region: REGION,
    programme: { ...sample.programme, key: 'taman', title: 'Taman', known_since },
  });
});

const standing = async () => (await readSettings(env.DB, REGION))!;
const change = async (settings: Partial<Settings>) => {
  const { settings: now, version } = await standing();
  await changeSettings(ctxAt(), { region: REGION, version, settings: { ...now, ...settings } });
};

/** The form as a browser would send it back. */
function fieldsOf(page: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of page.matchAll(/<input [^>]*>/g)) {
    const [, name] = / name="([^"]+)"/.exec(tag) ?? [];
    if (!name || (tag.includes('type="checkbox"') && !tag.includes(' checked'))) continue;
    fields[name] = / value="([^"]*)"/.exec(tag)?.[1] ?? '';
  }
  for (const [, name, options] of page.matchAll(/<select [^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs))
    fields[name!] =
      /value="([^"]*)" selected/.exec(options!)?.[1] ?? /value="([^"]*)"/.exec(options!)?.[1] ?? '';
  return fields;
}
const form = async () => fieldsOf(await (await askAs(admin, ROOM)).text());

describe('the room of settings', () => {
  it('takes what is no clear no for yes, because two persons guard', () => {
    const plainly = { two_person: false, two_person_identity: false, silent_after_days: 180, channels: null };
    const said = (two_person: string) => settingsFrom({ ...typedFrom(plainly, 0), two_person }).two_person;
    expect(['ya', 'iya', 'tidak', ''].map(said)).toEqual([true, true, false, false]);
  });

  it('shows the form, takes it back, and says what changed', async () => {
    const fields = await form();
    expect(fields).toMatchObject({ version: '0', silent_after_days: '180', label_1: 'Keadaan darurat' });
    const filled = { ...fields, two_person: 'ya', label_1: '', address_1: '', note_1: '' };
    const more = { label_5: 'Balai kota', kind_5: 'whatsapp', address_5: '0812-0000-0000', note_5: '' };
    const sent = await sendAs(admin, ROOM, { ...filled, ...more });
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, `${ROOM}?tersimpan=ya`]);
    const page = await (await askAs(admin, `${ROOM}?tersimpan=ya`)).text();
    expect(page).toContain('Pengaturan tersimpan.');
    expect(plain(page)).toContain('Aturan dua orang: semula tidak berlaku, menjadi berlaku');
    const region = await (await ask(`/${REGION}/`)).text();
    expect(region).toContain(
      '<a href="https://wa.me/6281200000000" rel="noopener external">0812-0000-0000</a>',
    );
    expect(region).not.toContain('tel:112');
    expect((await standing()).settings.channels).toHaveLength(2);
  });

  it('names the field to mend, in the row where it stands, and shows again what was typed', async () => {
    const wrong = {
      silent_after_days: 'lama',
      label_6: '<b>Situs</b>',
      kind_6: 'web',
      address_6: 'javascript:alert(1)',
    };
    const response = await sendAs(admin, ROOM, { ...(await form()), ...wrong });
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain('<a href="#silent_after_days">bilangan bulat dari 30 sampai 730</a>');
    expect(page).toMatch(/<a href="#address_6">alamat lengkap/);
    expect(page).toContain('value="&lt;b&gt;Situs&lt;/b&gt;"');
    expect(page).not.toContain('href="javascript');
  });

  it('after a conflict says what changed meanwhile, keeps what was typed, and takes it the second time', async () => {
    const mine = { ...(await form()), silent_after_days: '60' };
    await change({ silent_after_days: 45 });
    const response = await sendAs(admin, ROOM, mine);
    const page = await response.text();
    expect(response.status).toBe(409);
    expect(plain(page)).toContain('Batas tanpa kabar, dalam hari: semula 180 hari, menjadi 45 hari');
    expect(fieldsOf(page)).toMatchObject({ silent_after_days: '60' });
    expect((await standing()).settings.silent_after_days).toBe(45);
    expect((await sendAs(admin, ROOM, fieldsOf(page))).status).toBe(303);
    expect((await standing()).settings.silent_after_days).toBe(60);
  });

  it('sent twice changes once', async () => {
    const fields = { ...(await form()), silent_after_days: '75' };
    const { version } = await standing();
    const both = [await sendAs(admin, ROOM, fields), await sendAs(admin, ROOM, fields)];
    expect(both.map((one) => one.status)).toEqual([303, 303]);
    expect((await standing()).version).toBe(version + 1);
  });

  it('shows who may change it to those who may not, and refuses what they send', async () => {
    const editor = await officer('editor');
    const page = await (await askAs(editor, ROOM)).text();
    expect(page).toContain('Yang dapat: pengelola portal, pengelola wilayah.');
    expect(page).not.toContain('name="silent_after_days"');
    expect((await sendAs(editor, ROOM, await form())).status).toBe(403);
    const stranger = await officer('region_admin', { region: await otherRegion() });
    expect((await askAs(stranger, ROOM)).status).toBe(403);
  });

  it('asks for a fresh passkey before it saves', async () => {
    const stale = await officer('region_admin', { provedAgo: 6 * 60_000 });
    const fields = { ...(await form()), silent_after_days: '77' };
    const { version } = await standing();
    const asked = await sendAs(stale, ROOM, fields);
    expect(asked.status).toBe(401);
    expect(await asked.text()).toContain('Tunjukkan kunci sandi Anda sekali lagi');
    expect((await standing()).version).toBe(version);
  });

  it('keeps what was typed when the database fails after the session was read', async () => {
    let batches = 0;
    const db = strict(env.DB);
    const DB = {
      ...db,
      batch: (all: D1PreparedStatement[]) =>
        (batches += 1) > 1 ? Promise.reject(new Error('D1_ERROR: lost')) : db.batch(all),
    } as unknown as D1Database;
    const response = await sendAs(
      admin,
      ROOM,
      { ...(await form()), label_7: 'Kenari', address_7: '112' },
      { DB },
    );
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('value="Kenari"');
  });
});

async function otherRegion() {
  await furnish('kota-lain', '35.99', { demo: false, province: { code: '35', name: 'Jawa Timur' } });
  return 'kota-lain';
}

/** Where a programme last heard of 100 days ago counts as silent. */
const looks = async (days: number) => {
  await change({ silent_after_days: days });
  const meter = { calls: 0, rowsRead: 0 };
  const DB = metered(env.DB, meter) as D1Database;
  const list = await (await ask(`/${REGION}/program/?tanpa_kabar=ya`, {}, { DB })).text();
  expect(meter).toMatchObject({ calls: 1 });
  const own = await (await ask(`/${REGION}/program/taman/`)).text();
  const cards = await (await ask(`/${REGION}/program/`)).text();
  return {
    listed: list.includes(`/${REGION}/program/taman/`),
    said: own.includes('hari tanpa kabar baru'),
    tagged: /tanpa kabar/.test(cards.slice(cards.indexOf('/program/taman/')).split('</li>')[0]!),
    filter: /lebih dari ([\d.]+) hari/.exec(list)?.[1],
  };
};

describe('the threshold of silence', () => {
  it('is the region’s own in its list, its cards and its programmes, at the same cost', async () => {
    expect(await looks(120)).toEqual({ listed: false, said: false, tagged: false, filter: '120' });
    expect(await looks(99)).toEqual({ listed: true, said: true, tagged: true, filter: '99' });
  });

  it('is the default that the page about the portal explains', async () => {
    expect(await (await ask('/tentang/')).text()).toMatch(/lebih dari 180 hari/);
  });
});
