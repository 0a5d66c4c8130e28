import { beforeAll, describe, expect, it } from 'vitest';
import { changeRoute } from '../functions/routing/change-route.ts';
import { dependsOnDistrict, routeOf, type Route } from '../src/routing/route.ts';
import { furnishDesk, ROOM as REPORTS } from './edge/desk.ts';
import { askAs, ctxOf, officer, sendAs, type Signed } from './edge/officers.ts';
import { ask, rows } from './edge/portal.ts';
import { services, submitted } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';

const ROOM = `/petugas/${REGION}/penugasan/`;
const rule = (service_code: string, district_code: string, agency: string): Route => ({
  service_code,
  district_code,
  agency,
});

const events = () => rows("SELECT verb, data FROM event WHERE noun = 'service_route' ORDER BY id");

const unruled = (service_code: string) => routeOf([], services, { service_code, district_code: '00.00.01' });

describe('the nearest rule holds', () => {
  const all = [
    rule('', '', 'semua'),
    rule('', '00.00.01', 'kecamatan'),
    rule('lampu-jalan', '', 'kategori'),
    rule('lampu-jalan', '00.00.01', 'keduanya'),
  ];
  it.each([
    ['lampu-jalan', '00.00.01', 'keduanya'],
    ['lampu-jalan', '00.00.02', 'kategori'],
    ['lampu-jalan', null, 'kategori'],
    ['pungutan-liar', '00.00.01', 'kecamatan'],
    ['pungutan-liar', '00.00.02', 'semua'],
    ['pungutan-liar', null, 'semua'],
  ])('for %s in %s: %s', (service_code, district_code, agency) => {
    expect(routeOf(all, services, { service_code, district_code })).toBe(agency);
    expect(routeOf(all.toReversed(), services, { service_code, district_code })).toBe(agency);
  });

  it('and without one the agency of the list, or nobody', () => {
    expect(['lampu-jalan', 'pungutan-liar', 'tidak-ada'].map(unruled)).toEqual(['dinas', null, null]);
  });

  it('says when it depends on the kecamatan', () => {
    expect(dependsOnDistrict(all, 'pungutan-liar')).toBe(true);
    expect(
      dependsOnDistrict([rule('lampu-jalan', '', 'a'), rule('lain', '00.00.01', 'b')], 'lampu-jalan'),
    ).toBe(false);
  });
});

describe('the room', () => {
  let boss: Signed;
  let dinas: Signed;
  beforeAll(async () => {
    ({ boss, dinas } = await furnishDesk());
  });
  const wish = {
    region: REGION,
    service_code: 'lampu-jalan',
    district_code: '00.00.01',
    agency: 'lain' as string | null,
  };

  it('sends a report to the agency of the rule from its submit on; those before stay', async () => {
    const before = await submitted({ texts: { area: '00.00.01' } });
    const form = { kategori: 'lampu-jalan', kecamatan: '00.00.01', lembaga: 'lain' };
    expect((await sendAs(boss, ROOM, form)).headers.get('Location')).toBe(`${ROOM}?tersimpan=ya`);
    const after = await submitted({ texts: { area: '00.00.01.1001' } });
    const elsewhere = await submitted({ texts: { area: '00.00.02' } });
    const [agencies] = [
      await Promise.all(
        [before, after, elsewhere].map(
          async ({ id }) => (await rows('SELECT agency FROM service_request WHERE id = ?', id))[0]!.agency,
        ),
      ),
    ];
    expect(agencies).toEqual(['dinas', 'lain', 'dinas']);
    expect(after.agency).toBe('Dinas Lain');
    const page = await (await askAs(boss, ROOM)).text();
    expect(page).toContain('Lampu jalan, Uji Lor');
    expect(page).toContain(`/petugas/${REGION}/isi/lembaga/`);
    expect(await (await askAs(boss, REPORTS)).text()).toContain(after.id);
  });

  it('says on the form who gets it, and that it depends on the kecamatan', async () => {
    const page = await (await ask(`/${REGION}/lapor/?kategori=lampu-jalan`)).text();
    expect(page).toContain('ditujukan kepada Dinas Uji');
    expect(page).toContain('Di sebagian kecamatan lembaganya lain');
    const other = await (await ask(`/${REGION}/lapor/?kategori=pungutan-liar`)).text();
    expect(other).not.toContain('Di sebagian kecamatan');
  });

  it('leaves one event for each change, and none where nothing changes', async () => {
    const count = (await events()).length;
    expect(await changeRoute(ctxOf(boss), { ...wish, district_code: '' })).toBe('created');
    expect(await changeRoute(ctxOf(boss), { ...wish, district_code: '' })).toBe('unchanged');
    expect(await changeRoute(ctxOf(boss), { ...wish, district_code: '', agency: 'dinas' })).toBe('amended');
    expect(await changeRoute(ctxOf(boss), { ...wish, district_code: '', agency: null })).toBe('amended');
    expect(await changeRoute(ctxOf(boss), { ...wish, district_code: '', agency: null })).toBe('unchanged');
    expect(await events()).toHaveLength(count + 3);
    const history = await (await askAs(boss, `/petugas/${REGION}/riwayat/`)).text();
    expect(history).toContain('mengubah lembaga penanggung jawab untuk');
  });

  it.each([
    [{ kategori: 'tidak-ada', kecamatan: '', lembaga: 'dinas' }, 'Pilih kategori dari daftar'],
    [{ kategori: '', kecamatan: '99.99.99', lembaga: 'dinas' }, 'Pilih kecamatan dari daftar'],
    [{ kategori: '', kecamatan: '', lembaga: '' }, 'Pilih lembaga dari daftar'],
    [{ kategori: '<script>', kecamatan: '\u0000', lembaga: 'portal' }, 'Pilih lembaga dari daftar'],
  ])('refuses %j, says what to choose, and keeps what was chosen', async (form, said) => {
    const response = await sendAs(boss, ROOM, form);
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page).toContain(said);
    if (form.kategori === 'tidak-ada') expect(page).toContain('<option value="tidak-ada" selected');
    expect(page).not.toContain('<script>"');
  });

  it('takes a rule away, and shows itself to those who may not change it', async () => {
    await sendAs(boss, ROOM, { kategori: 'lampu-jalan', kecamatan: '00.00.01', hapus: 'ya' });
    expect(await rows('SELECT * FROM service_route')).toEqual([]);
    const page = await (await askAs(dinas, ROOM)).text();
    expect(page).toContain('Peran Anda tidak dapat mengubah penugasan');
    expect(page).not.toContain('name="lembaga"');
    expect((await sendAs(dinas, ROOM, { kategori: '', kecamatan: '', lembaga: 'dinas' })).status).toBe(403);
    // An administrator of one organisation alone answers for that one, and not for who gets what.
    const own = await officer('region_admin', { organisation: 'dinas' });
    expect((await sendAs(own, ROOM, { kategori: '', kecamatan: '', lembaga: 'dinas' })).status).toBe(403);
    const stale = await officer('region_admin', { provedAgo: 6 * 60_000 });
    expect((await sendAs(stale, ROOM, { kategori: '', kecamatan: '', lembaga: 'dinas' })).status).toBe(401);
  });
});
