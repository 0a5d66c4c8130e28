import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DESK, look, openOffice, parted, reported, track, type Office } from './walk.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('identity');
});
afterAll(async () => {
  await office?.browser.close();
  await office?.portal.close();
});

const REASON = 'Petugas perlu janji bertemu di lokasi tiang.';

it('an officer who opens an identity is seen doing so by whoever it belongs to', async () => {
  const walk = await reported(office, { name: 'Kenanga Contoh', phone: '081200000000' });
  const { home, resident, officer, codes } = walk;
  expect(await track(walk)).not.toContain('membuka kontak');

  await officer.goto(`${home}${DESK}${codes.id}/`);
  expect(await officer.locator('main').innerText()).not.toMatch(/Kenanga|081200000000/);
  await officer.getByRole('link', { name: 'Cara menghubungi pelapor' }).click();
  expect(await officer.locator('main').innerText()).not.toMatch(/Kenanga|081200000000/);
  await officer.getByLabel('Alasan membuka identitas').fill(REASON);
  await officer.getByRole('button', { name: 'Buka identitas' }).click();
  expect(await officer.locator('main').innerText()).toMatch(/Kenanga Contoh[^]*081200000000/);
  await look(officer, 'identitas-petugas');

  const seen = await track(walk);
  expect(seen).toContain('Petugas membuka kontak Anda');
  expect(seen).toContain(REASON);
  // The reporter is told the agency, and not which officer it was.
  expect(seen).not.toContain('Sari Contoh');
  await look(resident, 'identitas-pelapor');
  await resident.goto(`${home}/laporan/${codes.id}/`);
  expect(await resident.locator('main').innerText()).not.toContain(REASON);
  await parted(walk);
});

it('the table for SP4N-LAPOR! holds nobody’s name, marks who is anonymous, and tells no word of what is secret', async () => {
  const named = await reported(office, { name: 'Mawar Contoh' });
  const hidden = await reported(office, { name: 'Melati Contoh', is_anonymous: 'ya' });
  const secret = await reported(office, { name: 'Seroja Contoh', is_secret: 'ya' });
  const page = await office.signed.newPage();
  await page.goto(`${office.home}${DESK}sp4n/`);
  await look(page, 'sp4n-petugas');
  await page.goto(`${office.home}${DESK}sp4n/`);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('form[action$="/sp4n.csv"] button').click(),
  ]);
  const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
  const of = ({ codes }: typeof named) => lines.filter((line) => line.includes(codes.id));
  expect(of(named)).toHaveLength(1);
  expect(of(hidden)).toHaveLength(1);
  expect(of(secret).join()).not.toContain('padam');
  expect(lines.join()).not.toMatch(/Mawar|Melati|Seroja/);
  for (const walk of [named, hidden, secret]) await parted(walk);
});
