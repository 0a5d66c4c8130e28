import { beforeAll, describe, expect, it } from 'vitest';
import { age, cookieOf, joined, makeCodes, optionsIn, send, valueIn } from './edge/ceremonies.ts';
import { officer, sendAs } from './edge/officers.ts';
import { ask, ORIGIN } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const MINUTE = 60_000;
const PEOPLE = `/petugas/${REGION}/orang/`;

beforeAll(() => furnish());

const TYPED = ' Baris "satu" & <dua>\n\n\tjanji 100 %; é — 🏙️ \'x\'\n';

describe('what was typed', () => {
  it('comes back byte for byte after the session ended', async () => {
    const who = await joined({ role: 'region_admin' }, 'Penulis');
    await makeCodes(who);
    await age('seen_at', 31 * MINUTE);
    const asked = await sendAs(who, PEOPLE, { role: 'editor', organisation: TYPED });
    expect(asked.status).toBe(401);
    const page = await asked.text();
    expect(page).toContain('Sesi Anda berakhir');
    expect(page).toContain('Tulisan Anda masih ada');
    const carry = { bawaan: valueIn(page, 'bawaan'), tujuan: valueIn(page, 'tujuan'), alasan: 'ended' };

    const refused = await send('/petugas/masuk/', { credential: '', ...carry });
    expect(refused.status).toBe(400);
    const again = await refused.text();
    expect(valueIn(again, 'bawaan')).toBe(carry.bawaan);

    const credential = await who.device.show(optionsIn(again));
    const on = await send('/petugas/masuk/', { credential, ...carry });
    expect(on.status).toBe(200);
    const next = await on.text();
    expect(next).toContain(`action="${PEOPLE}"`);
    expect(valueIn(next, 'organisation')).toBe(TYPED);
    expect(next).not.toContain('data-passkey');
    const sent = { role: valueIn(next, 'role'), organisation: 'dinas' };
    const done = await sendAs({ cookie: cookieOf(on) }, PEOPLE, sent);
    expect(done.status).toBe(200);
    expect(await done.text()).toContain('/petugas/undangan/#');
  });

  it('comes along when a fresh proof is asked for', async () => {
    const admin = await officer('region_admin', { provedAgo: 6 * MINUTE });
    const asked = await sendAs(admin, PEOPLE, { role: 'editor', organisation: TYPED });
    expect(asked.status).toBe(401);
    const page = await asked.text();
    expect(page).toContain('Tunjukkan kunci sandi Anda sekali lagi');
    expect(JSON.parse(valueIn(page, 'bawaan'))).toEqual({
      path: PEOPLE,
      fields: [
        ['role', 'editor'],
        ['organisation', TYPED],
      ],
      files: false,
    });
    const fresh = await officer('region_admin', { provedAgo: 4 * MINUTE });
    expect((await sendAs(fresh, PEOPLE, { role: 'editor' })).status).toBe(200);
  });

  it.each([
    ['one letter', 1],
    ['more than is read', 3_000_000],
  ])('of a form with files of %s says that they must be chosen again', async (_, bytes) => {
    const form = new FormData();
    form.append('judul', TYPED);
    form.append('judul', 'dua');
    form.append('berkas', new File(['x'.repeat(bytes)], 'bukti.pdf'));
    const body = await new Response(form).blob();
    const response = await ask(PEOPLE, {
      method: 'POST',
      headers: {
        'Content-Type': body.type,
        'Content-Length': String(body.size),
        'Sec-Fetch-Site': 'same-origin',
        Origin: ORIGIN,
      },
      body,
    });
    expect(response.status).toBe(401);
    const page = await response.text();
    expect(page).toContain('harus dipilih lagi');
    expect(JSON.parse(valueIn(page, 'bawaan'))).toMatchObject({
      fields: [
        ['judul', TYPED],
        ['judul', 'dua'],
      ],
      files: true,
    });
  });

  it('of a form with files is read no further than its texts may reach', async () => {
    const form = new FormData();
    form.append('berkas', new File(['x'.repeat(500_000)], 'bukti.pdf'));
    form.append('judul', 'y'.repeat(100_000));
    const body = await new Response(form).blob();
    const response = await ask(PEOPLE, {
      method: 'POST',
      headers: {
        'Content-Type': body.type,
        'Content-Length': String(body.size),
        'Sec-Fetch-Site': 'same-origin',
        Origin: ORIGIN,
      },
      body,
    });
    expect(response.status).toBe(401);
    const page = await response.text();
    expect(page).toContain('terlalu besar untuk dibawa');
    expect(valueIn(page, 'bawaan')).toBe('');
  });

  it('that is too much is not lost in silence', async () => {
    const page = await (await send(PEOPLE, { organisation: 'x'.repeat(262_144) })).text();
    expect(page).toContain('terlalu besar untuk dibawa');
    expect(valueIn(page, 'bawaan')).toBe('');
  });

  it('is sent to no address outside the console', async () => {
    const who = await joined({}, 'Dibujuk');
    for (const path of [
      'https://jahat.example/',
      '//jahat.example/petugas/',
      '/laporan/keliru/',
      '/petugas/../x/',
    ]) {
      const credential = await who.device.show(optionsIn(await (await ask('/petugas/masuk/')).text()));
      const bawaan = JSON.stringify({ path, fields: [], files: false });
      const response = await send('/petugas/masuk/', { credential, bawaan });
      expect(response.headers.get('Location')).toBe('/petugas/');
    }
  });
});
