import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, sideways } from './checks.ts';
import { deed, DESK, look, openOffice, parted, reported, track, type Office } from './walk.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('handling');
});
afterAll(async () => {
  await office?.browser.close();
  await office?.portal.close();
});

it('goes from a report to the resident’s last word, without JavaScript on either side', async () => {
  const walk = await reported(office);
  const { home, resident, officer, codes } = walk;
  await deed(walk, 'periksa', { publikasi: 'whole', 'lembaga-periksa': '' });
  await look(officer, '01-petugas-diperiksa');
  await deed(walk, 'teruskan', { 'lembaga-teruskan': 'dinas-kominfo' });
  const others = officer.locator('[name="lembaga-oper"] option');
  const keys = await others.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  const other = keys.find((key) => key !== '' && key !== 'dinas-kominfo') ?? '';
  await deed(walk, 'oper', { 'lembaga-oper': other, 'alasan-oper': 'Tiang ini dirawat lembaga lain.' });
  await deed(walk, 'tanya', { 'teks-tanya': 'Nomor berapa yang tertulis di tiangnya?' });
  await look(officer, '02-petugas-bertanya');

  expect(await track(walk)).toContain('Nomor berapa yang tertulis di tiangnya?');
  await look(resident, '03-warga-ditanya');
  await resident.fill('[name=pesan]', 'Di tiang tertulis A-12.');
  await resident.locator('form[action="/lacak/tulis/"] button').click();

  await deed(walk, 'respon-akhir', { 'teks-respon-akhir': 'Lampu A-12 sudah diganti.' });
  await deed(walk, 'selesai', {
    'hasil-selesai': 'whole',
    'teks-selesai': 'Lampu A-12 diganti pada hari ini.',
  });
  await look(officer, '04-petugas-menutup');
  expect(await track(walk)).toContain('Lampu A-12 diganti pada hari ini.');
  await look(resident, '05-warga-ditutup');
  await resident.fill('[name=belum]', 'Dua lampu di sebelahnya masih padam.');
  await resident.locator('form[action="/lacak/belum/"] button').click();
  expect(await resident.locator('[role=alert]').count()).toBe(0);

  await officer.goto(`${home}${DESK}?daftar=dibuka-kembali`);
  expect(await officer.locator('main').innerText()).toContain(codes.id);
  await look(officer, '06-petugas-dibuka-kembali');
  await deed(walk, 'respon-akhir', { 'teks-respon-akhir': 'Kedua lampu di sebelahnya juga diganti.' });
  await track(walk);
  await look(resident, '07-warga-dijawab');
  await resident.locator('form[action="/lacak/konfirmasi/"] button').first().click();
  await look(resident, '08-warga-selesai');

  await resident.goto(`${home}/laporan/${codes.id}/`);
  await look(resident, '09-umum');
  expect(await resident.locator('main').innerText()).toMatch(/[Dd]ioper 1 kali/);
  await track(walk);
  await parted(walk);
});

it('keeps the officer’s page of a report free of barriers', async () => {
  const page = await office.signed.newPage();
  await page.goto(`${office.home}${DESK}?daftar=semua`);
  expect(await sideways(page)).toEqual([]);
  expect(await barriers(page)).toEqual([]);
  await page.locator(`main a[href^="${DESK}"]:not([href*="?"])`).last().click();
  await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  expect(await sideways(page)).toEqual([]);
  expect(await barriers(page)).toEqual([]);
});
