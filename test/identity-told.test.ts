import { beforeAll, describe, expect, it } from 'vitest';
import { ageOf, contact, form, hoursAgo, openings, page, shows, twoPeople } from './edge/identities.ts';
import { furnishDesk } from './edge/desk.ts';
import { askAs, officer, sendAs, type Signed } from './edge/officers.ts';
import { submitted } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';

let boss: Signed;
let dinas: Signed;
let second: Signed;
let other: Signed;

beforeAll(async () => {
  ({ boss, dinas, other } = await furnishDesk());
  second = await officer('triager', { name: 'Petugas Kedua' });
  await twoPeople(1);
});

const read = async (who: Signed, path: string) => (await askAs(who, path)).text();
const first = (who: Signed) => read(who, `/petugas/${REGION}/`);

async function asked(texts: Record<string, string> = {}, who = dinas) {
  const made = await submitted({ texts: { ...contact, ...texts } });
  await sendAs(who, page(made.id), form);
  const [opening] = await openings(made.id);
  return { id: made.id, opening: String(opening!.id) };
}

describe('where it takes two to see a reporter', () => {
  it('whoever asked reads that it is asked, and is not asked for a reason once more', async () => {
    const { id } = await asked();
    const own = await read(dinas, page(id));
    expect(own).toContain('Permintaan Anda sudah tercatat.');
    expect(own).not.toContain('name="alasan"');
    const theirs = await read(second, page(id));
    expect(theirs).not.toContain('Permintaan Anda sudah tercatat.');
    expect(theirs).toContain('name="alasan"');
  });

  it('whoever agreed reads that they did, and whoever asked can ask anew once it is over', async () => {
    const { id, opening } = await asked();
    await sendAs(second, page(id, `${opening}/setuju/`), {});
    expect(await read(second, page(id))).toContain('Anda menyetujuinya');
    expect(await read(boss, page(id))).toContain('Disetujui Petugas Kedua');
    const shown = await (await sendAs(dinas, page(id, `${opening}/buka/`), {})).text();
    expect(shows(shown)).toBe(true);
    // It stands above a button that shows it once more.
    expect(shown).not.toContain('Hanya tampil sekali');
    expect(await read(dinas, page(id))).toContain('name="alasan"');
  });

  it('the second one finds it on their first page, until it is agreed to or over; nobody else does', async () => {
    const [plain, hidden] = [await asked(), await asked({ is_anonymous: 'ya' }, boss)];
    const link = `href="${page(plain.id)}"`;
    for (const who of [second, boss]) expect(await first(who)).toContain(link);
    for (const who of [dinas, other]) expect(await first(who)).not.toContain(link);
    // Of an anonymous reporter no agency decides.
    expect(await first(await officer('region_admin'))).toContain(`href="${page(hidden.id)}"`);
    for (const who of [second, dinas, boss])
      expect(await first(who)).not.toContain(`href="${page(hidden.id)}"`);
    await ageOf(plain.opening, 'asked_at', hoursAgo(24 * 7 + 1));
    expect(await first(second)).not.toContain(link);
    await ageOf(plain.opening, 'asked_at', hoursAgo(1));
    expect(await first(second)).toContain(link);
    await sendAs(second, page(plain.id, `${plain.opening}/setuju/`), {});
    expect(await first(boss)).not.toContain(link);
  });
});
