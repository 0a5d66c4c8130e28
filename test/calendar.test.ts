import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeCalendar } from '../functions/clocks/change-calendar.ts';
import { readCalendars } from '../functions/clocks/page-reads.ts';
import { words } from '../src/clocks/words.ts';
import { missingYear } from '../src/clocks/page.ts';
import { ctxOf, askAs, officer, sendAs, type Signed } from './edge/officers.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnishReporting, national } from './edge/reporting.ts';
import { submitted } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';

const ROOM = `/petugas/${REGION}/kalender/`;
const RULES = `/${REGION}/laporan/aturan/`;
const off = async () =>
  (await readCalendars(env.DB, REGION)).local?.calendar.days.map(({ day }) => day) ?? [];
const changes = () =>
  rows("SELECT subject_version, actor_id, data FROM event WHERE noun = 'calendar' AND verb = 'change'");

const promise = async (id: string) =>
  (
    await rows(
      "SELECT clocks ->> '$.promises.verify.due_at' AS verify_due_at, clocks FROM service_request WHERE id = ?",
      id,
    )
  )[0];

let admin: Signed;
beforeAll(async () => {
  await furnish();
  await furnishReporting();
  admin = await officer('region_admin');
});

describe("an officer's day off", () => {
  it('is added with one event that names the day alone, and kept as a version', async () => {
    const add = { day: '2026-12-09', name: 'Pemilihan kepala daerah' };
    expect(await changeCalendar(ctxOf(admin), { region: REGION, add })).toBe('amended');
    expect(await off()).toEqual(['2026-12-07', '2026-12-09']);
    expect(await changeCalendar(ctxOf(admin), { region: REGION, add })).toBe('unchanged');
    const [event, ...more] = await changes();
    expect(more).toEqual([]);
    expect(event).toMatchObject({ subject_version: 2, actor_id: admin.id });
    expect(JSON.parse(event?.data as string)).toMatchObject({ added: ['2026-12-09'], removed: [] });
    expect(event?.data).not.toContain('Pemilihan');
    expect(await rows('SELECT version FROM calendar_version WHERE scope = ?', REGION)).toHaveLength(2);
  });

  it('never moves a date that was promised before; the next report is promised a later one', async () => {
    // Wednesday 2 December: 3 (1) 4 (2) · 7 and 9 are off, so 8 (3); with 8 off too, 10 (3).
    const now = '2026-12-02T02:00:00.000Z';
    const texts = { service_code: 'sampah' };
    const { id } = await submitted({ now, texts, answers: {} });
    const made = await promise(id);
    expect(made?.verify_due_at).toBe('2026-12-08T16:59:59.999Z');
    const add = { day: '2026-12-08', name: 'Libur susulan' };
    await changeCalendar(ctxAt(), { region: REGION, add });
    expect(await promise(id)).toEqual(made);
    const later = await submitted({ now, texts, answers: {} });
    expect((await promise(later.id))?.verify_due_at).toBe('2026-12-10T16:59:59.999Z');
    expect(later.request.clocks.calendar).toBe(`nasional 1, ${REGION} 3`);
  });

  it('of four officers at once one wins, and nobody overwrites another', async () => {
    const ended = await Promise.allSettled(
      [1, 2, 3, 4].map((n) =>
        changeCalendar(ctxAt(), { region: REGION, add: { day: `2026-11-0${n}`, name: 'Libur' } }),
      ),
    );
    const won = ended.filter(({ status }) => status === 'fulfilled').length;
    expect((await off()).filter((day) => day < '2026-12-01')).toHaveLength(won);
  });
});

describe('the room of the calendar', () => {
  it('adds and removes by form, and says that promised dates stay', async () => {
    const sent = await sendAs(admin, ROOM, { day: '2026-12-30', name: 'Hari <b>jadi</b>' });
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, `${ROOM}?tersimpan=ya`]);
    const page = await (await askAs(admin, `${ROOM}?tersimpan=ya`)).text();
    expect(page).toContain('Tanggal yang sudah dijanjikan tidak berubah.');
    expect(page).toContain('Rabu, 30 Desember 2026: Hari &lt;b&gt;jadi&lt;/b&gt;');
    expect((await sendAs(admin, ROOM, { hapus: '2026-12-30' })).status).toBe(303);
    expect(await off()).not.toContain('2026-12-30');
  });

  it('names the field to mend, and shows again what was typed', async () => {
    const response = await sendAs(admin, ROOM, { day: '30 Desember', name: 'Libur "uji"' });
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain('<a href="#day">');
    expect(page).toContain('value="Libur &quot;uji&quot;"');
  });

  it('tells the others who may, and refuses what they send', async () => {
    const editor = await officer('editor');
    const page = await (await askAs(editor, ROOM)).text();
    expect(page).toContain('Yang dapat: pengelola portal, pengelola wilayah.');
    expect(page).not.toContain('name="day"');
    expect((await sendAs(editor, ROOM, { day: '2026-12-30', name: 'x' })).status).toBe(403);
  });

  it('warns from October on that the next year is missing', () => {
    const page = { national: { calendar: national, version: 1 }, local: null };
    expect(['2026-09-30', '2026-10-01', '2026-12-31'].map((day) => missingYear(page, day))).toEqual([
      null,
      2027,
      2027,
    ]);
    const known = { ...national, years: [...national.years, { year: 2027, source: 'uji' }] };
    expect(missingYear({ ...page, national: { calendar: known, version: 2 } }, '2026-12-31')).toBe(null);
  });
});

describe('the rules in public', () => {
  it('name every term with its source and how sure it is, and the calendar with its own', async () => {
    const response = await ask(RULES);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toMatch(/<strong>3 hari kerja<\/strong>. Sumber: Keterangan aplikasi SP4N-LAPOR!/);
    expect(page).toContain('Tidak ada sumber yang menyebut batas waktu untuk aspirasi.');
    expect(page).toContain('SKB 3 Menteri');
    expect(page).toContain('Kamis, 19 Maret 2026');
    expect(page).toContain('Senin, 7 Desember 2026');
  });

  it('name the clocks that begin later too, and say when none of them runs', async () => {
    const page = await (await ask(RULES)).text();
    for (const [name, after] of [
      ['Selesai otomatis tanpa tanggapan pelapor', 'sejak lembaga memberi jawaban'],
      ['Menyatakan belum selesai sesudah laporan ditutup', 'sejak laporan ditutup'],
    ] as const)
      expect(page).toMatch(
        new RegExp(`<dt>${name}</dt><dd><strong>10 hari kerja</strong>. Dihitung ${after}`),
      );
    for (const said of [...words.id.counting, ...words.id.pausing])
      expect(page).toContain(`<li>${said}</li>`);
  });

  it('are the same as JSON, and one answer for a region that is not there', async () => {
    const data: Record<string, unknown> = await (await ask(RULES.replace('/aturan/', '/aturan.json'))).json();
    expect(data).toMatchObject({ region: REGION, national: { version: 1, calendar: national } });
    expect(data).toMatchObject({
      clocks: { silence: { term: { working_days: 10 } }, objection: { term: { working_days: 10 } } },
      counting: words.id.counting,
      pausing: words.id.pausing,
    });
    expect((await ask('/kota-khayal/laporan/aturan/')).status).toBe(404);
    expect((await ask('/kota-khayal/laporan/aturan.json')).status).toBe(404);
  });
});
