import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PHONE } from './checks.ts';
import { look, openOffice, type Office } from './walk.ts';

const PROGRAMME = '/kota-contoh/program/layanan-satu-pintu/';
const ADDRESS = 'warga@contoh.example';

let office: Office;
let resident: Page;
let officer: Page;
beforeAll(async () => {
  office = await openOffice('circle');
  const phone = () => office.browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  const [theirs, ours] = await Promise.all([phone(), phone()]);
  await ours.addCookies(await office.signed.cookies());
  [resident, officer] = await Promise.all([theirs.newPage(), ours.newPage()]);
  for (const page of [resident, officer]) page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await office?.browser.close();
  await office?.portal.close();
});

const wordsOf = (page: Page) => page.locator('main').innerText();

/** Sends what stands in the form; gives the number of the receipt. */
async function sent(): Promise<string> {
  await resident.getByRole('button', { name: 'Periksa dulu' }).click();
  await look(resident, 'lingkaran-periksa');
  await resident.getByRole('button', { name: 'Kirim masukan' }).click();
  const [id = ''] = await resident.locator('.code').allInnerTexts();
  return id;
}

/** Publishes a feedback as an officer, with an answer if there is one. */
async function published(id: string, answer = ''): Promise<void> {
  await officer.goto(`${office.home}/petugas/kota-contoh/masukan/`);
  expect(await wordsOf(officer)).toContain(id);
  await look(officer, 'lingkaran-petugas-daftar');
  await officer.goto(`${office.home}/petugas/kota-contoh/masukan/${id}/`);
  if (answer) await officer.fill('[name=jawaban-terbitkan]', answer);
  await look(officer, 'lingkaran-petugas-satu');
  await officer.locator(`form[action$="/${id}/terbitkan/"]`).getByRole('button').click();
  expect(await officer.locator('[role=alert]').allInnerTexts()).toEqual([]);
}

/** The newest mail with a link, once the clock has ticked as often as it takes from an event to a mail. */
async function mailWith(link: string): Promise<string> {
  for (let i = 0; i < 10; i += 1) {
    await office.portal.tick();
    const found = office.portal.mails().findLast((mail) => mail.includes(link));
    if (found) return found;
    await sleep(500);
  }
  throw new Error(`no mail with ${link}`);
}

const linkIn = (mail: string, path: string) =>
  (new RegExp(`https?://\\S+(${path}\\S+)`).exec(mail)?.[1] ?? '').trim();

it('goes from a question to its answer, the mail, and the feed, without JavaScript', async () => {
  const { portal, home } = office;
  await resident.goto(`${home}${PROGRAMME}`);
  await resident.locator('.more a[href^="/ikuti/"]').first().click();
  await resident.fill('[name=surel]', ADDRESS);
  await resident.locator('[name=irama][value=segera]').check();
  await resident.locator('form[action="/ikuti/"]').getByRole('button').click();
  await look(resident, 'lingkaran-ikuti');
  const asking = await mailWith('/ikuti/setuju/');
  await resident.goto(home + linkIn(asking, '/ikuti/setuju/'));
  await resident.getByRole('button', { name: 'Ya, kirim kabar ini' }).click();
  await look(resident, 'lingkaran-setuju');

  await resident.goto(`${home}${PROGRAMME}`);
  await resident.getByRole('link', { name: 'Ajukan pertanyaan' }).click();
  await resident.fill('[name=body]', 'Kapan loket yang keempat dibuka?');
  const id = await sent();
  await look(resident, 'lingkaran-tanda-terima');
  // Nobody reads it before an officer did.
  expect((await resident.goto(`${home}/masukan/${id}/`))?.status()).toBe(404);
  await published(id, 'Data contoh. Loket keempat dibuka bulan depan.');

  await resident.goto(`${home}/masukan/${id}/`);
  expect(await wordsOf(resident)).toContain('Loket keempat dibuka bulan depan.');
  await look(resident, 'lingkaran-jawaban');
  const news = await mailWith('/ikuti/kelola/');
  expect(news).toContain(`/masukan/${id}/`);
  expect(news).not.toContain('loket yang keempat');
  const feed = await (
    await fetch(`${portal.origin}/feeds/kota-contoh/program/layanan-satu-pintu.atom`)
  ).text();
  expect(feed).toContain(`/masukan/${id}/`);

  // Who leaves is told nothing more.
  await resident.goto(home + linkIn(news, '/ikuti/berhenti/'));
  await resident.getByRole('button', { name: 'Berhenti' }).first().click();
  await look(resident, 'lingkaran-berhenti');
  expect(await resident.content()).not.toContain(ADDRESS);
});

it('goes from what somebody saw to a number beside what the office says', async () => {
  const { home } = office;
  await resident.goto(`${home}/kota-contoh/program/jenama-kota/`);
  await resident.getByRole('link', { name: 'Saya sudah lihat' }).first().click();
  await resident.locator('[name=seen][value=absent]').check();
  await resident.fill('[name=seen_on]', '2026-11-20');
  const id = await sent();
  await resident.goto(`${home}/kota-contoh/program/jenama-kota/`);
  expect(await wordsOf(resident)).not.toContain('1 belum ada');
  await published(id);
  // The page of before may be shown for ten seconds.
  const again = async () => {
    await resident.goto(`${home}/kota-contoh/program/jenama-kota/`);
    return wordsOf(resident);
  };
  await expect
    .poll(again, { timeout: 15_000, interval: 1000 })
    .toContain('Warga, tentang program ini secara keseluruhan: 0 melihat sudah ada, 1 belum ada');
  await look(resident, 'lingkaran-pengamatan');
});
