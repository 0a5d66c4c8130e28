import { beforeAll, describe, expect, it } from 'vitest';
import { recordBudget } from '../functions/programmes/record-budget.ts';
import { planMilestones } from '../functions/programmes/plan-milestones.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { Budget } from '../src/programmes/budget-schema.ts';
import { Schedule } from '../src/programmes/schedule-schema.ts';
import { DESK, eventsOf, press, save } from './edge/drafting.ts';
import { unescaped } from './edge/ceremonies.ts';
import { askAs, officer, type Signed } from './edge/officers.ts';
import { versionsOf } from './edge/left.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';
import { plain } from './edge/plain.ts';

let publisher: Signed;
let update = '';
beforeAll(async () => {
  await furnish();
  publisher = await officer('publisher');
  update = await publishUpdate(ctxAt(), { region: REGION, update: sample.update });
});

/** Everything typed in a form as its page shows it: what a browser would send back. */
function typedIn(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input[^>]*\bname="([^"]+)"[^>]*>/g)].map(([tag, name = '']) => [
    name,
    /checkbox/.test(tag) && !/checked/.test(tag) ? '' : unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? ''),
  ]);
  const areas = [...html.matchAll(/<textarea[^>]*\bname="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)].map(
    ([, name = '', text = '']) => [name, unescaped(text.replace(/^\n/, ''))],
  );
  const chosen = [...html.matchAll(/<select[^>]*\bname="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name = '', options = '']) => [
      name,
      unescaped(/value="([^"]*)" selected/.exec(options)?.[1] ?? /value="([^"]*)"/.exec(options)?.[1] ?? ''),
    ],
  );
  return Object.fromEntries([...inputs, ...areas, ...chosen]) as Record<string, string>;
}

const article = (html: string) => /<article data-cited.*<\/article>/s.exec(html)![0];

/** Opens the form of something that stands, and saves it with some answers changed. Gives the draft's path. */
async function change(kind: string, key: string, answers: Record<string, string>) {
  const page = await (await askAs(publisher, `${DESK}/draf/baru/${kind}/?kunci=${key}`)).text();
  const { _dasar, _kunci, ...fields } = typedIn(page);
  return save(publisher, { ...fields, ...answers }, { kind, subject: key, base: Number(_dasar) });
}

describe('an organisation in the console', () => {
  it('is renamed with a public reason; without one what was typed is kept, and the question is told', async () => {
    const silent = await change('lembaga', 'dinas', { name: 'Dinas Anyar' });
    const shown = plain(await (await askAs(publisher, silent.path)).text());
    expect(shown).toContain('Belum dapat diterbitkan');
    expect(shown).toContain('Alasan perubahan: isi alasannya');
    const form = await (await press(publisher, silent.path, 'terbitkan')).text();
    expect(form).toContain('Dinas Anyar');
    expect(await rows("SELECT name FROM organisation WHERE key = 'dinas'")).toEqual([{ name: 'Dinas Uji' }]);
    const told = await change('lembaga', 'dinas', { name: 'Dinas Anyar', reason: 'dipecah oleh Perda' });
    expect((await press(publisher, told.path, 'terbitkan')).status).toBe(303);
    const reasons = (await versionsOf('organisation', 'dinas')).map(({ reason }) => reason);
    expect(reasons).toEqual([null, 'dipecah oleh Perda']);
  });

  it('is not asked for a reason while it is new', async () => {
    const page = await (await askAs(publisher, `${DESK}/draf/baru/lembaga/`)).text();
    expect(page).not.toContain('name="reason"');
  });
});

describe('a correction', () => {
  it('is the next version with its public reason; the version before stays as it was', async () => {
    const before = await (await ask(`/u/${update}/v/1/`)).text();
    const { path } = await change('koreksi', 'lampu-menyala', {
      reason: 'salah hitung',
      body: 'Sebelas lampu menyala.',
    });
    const page = await (await askAs(publisher, path)).text();
    expect(plain(page)).toContain('semula “Sepuluh lampu menyala.”, menjadi “Sebelas lampu menyala.”');
    expect((await press(publisher, path, 'koreksi')).status).toBe(303);
    const now = await (await ask(`/u/${update}/`)).text();
    expect(now).toContain('Sebelas lampu menyala.');
    expect(now).toContain('salah hitung');
    expect(article(await (await ask(`/u/${update}/v/1/`)).text())).toBe(article(before));
    const [last] = (await eventsOf(update)).slice(-1);
    expect(JSON.parse(last?.data as string)).toMatchObject({ changed: ['body'], by: { role: 'publisher' } });
  });

  it('without a reason, or that changes nothing, is refused', async () => {
    const silent = await change('koreksi', 'lampu-menyala', { body: 'Dua belas lampu menyala.' });
    expect((await press(publisher, silent.path, 'koreksi')).status).toBe(400);
    const idle = await change('koreksi', 'lampu-menyala', { reason: 'tidak ada apa-apa' });
    expect((await press(publisher, idle.path, 'koreksi')).status).toBe(400);
  });

  it('asks for a passkey shown just now, and carries on afterwards', async () => {
    const { path } = await change('koreksi', 'lampu-menyala', {
      reason: 'salah lagi',
      title: 'Lampu terang',
    });
    const stale = await officer('publisher', { provedAgo: 6 * 60_000 });
    const asked = await press(stale, path, 'koreksi');
    expect(asked.status).toBe(401);
    expect(await asked.text()).toContain('data-passkey');
    expect((await press(publisher, path, 'koreksi')).status).toBe(303);
  });
});

describe('a number that is amended', () => {
  const budget = Budget.parse({
    key: 'apbd',
    programme: 'lampu',
    kind: 'original',
    status: 'committed',
    fiscal_year: 2026,
    amount: 600_000_000,
    funds: 'APBD',
    as_of: '2026-02-01',
    source: 'koran',
  });
  beforeAll(() => recordBudget(ctxAt(), { region: REGION, budget }));

  it('and falls wants a public reason, in words; with one it is published as written', async () => {
    const silent = await change('anggaran', 'apbd', { amount: 'Rp500.000.000' });
    const page = await (await askAs(publisher, silent.path)).text();
    expect(page).toContain('Belum dapat diterbitkan');
    expect(page).toContain('Rp600.000.000');
    expect((await press(publisher, silent.path, 'terbitkan')).status).toBe(400);
    const told = await change('anggaran', 'apbd', { amount: '500.000.000', reason: 'APBD perubahan' });
    expect((await press(publisher, told.path, 'terbitkan')).status).toBe(303);
    expect(await rows("SELECT amount, version FROM budget WHERE key = 'apbd'")).toEqual([
      { amount: 500_000_000, version: 2 },
    ]);
  });

  it('that somebody else changed meanwhile is not overwritten', async () => {
    const { path } = await change('anggaran', 'apbd', { amount: '700000000', reason: 'ditambah' });
    await recordBudget(ctxAt(), { region: REGION, budget: { ...budget, amount: 1, reason: 'lebih dulu' } });
    const late = await press(publisher, path, 'terbitkan');
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('berubah sejak draf ditulis');
    expect(await rows("SELECT amount FROM budget WHERE key = 'apbd'")).toEqual([{ amount: 1 }]);
  });
});

describe('a milestone', () => {
  const schedule = Schedule.parse({
    programme: 'lampu',
    as_of: '2026-02-01',
    source: 'koran',
    milestones: [
      { key: 'rancang', title: 'Rancangan', type: 'approval', due: '2026-06', weight: 40 },
      { key: 'pasang', title: 'Pemasangan', type: 'delivery', due: '2026-12', weight: 60 },
    ],
  });
  const step = { programme: 'lampu', as_of: '2026-11-01', source: 'koran' };
  beforeAll(() => planMilestones(ctxAt(), { region: REGION, schedule }));
  const tell = (fields: Record<string, string>) =>
    save(publisher, { ...step, ...fields }, { kind: 'tonggak', subject: 'lampu', base: 1 });

  it('that moves wants a reason, and one that makes progress jump by more than 30 points too', async () => {
    const silent = await tell({ milestone: 'pasang', action: 'move', due: '2027-03' });
    expect((await press(publisher, silent.path, 'terbitkan')).status).toBe(400);
    const leap = await tell({ milestone: 'pasang', action: 'meet', date: '2026-10' });
    const page = await (await askAs(publisher, leap.path)).text();
    expect(page).toContain('lebih dari 30 poin');
    const told = await tell({ milestone: 'pasang', action: 'move', due: '2027-03', reason: 'lelang gagal' });
    expect((await press(publisher, told.path, 'terbitkan')).status).toBe(303);
    expect(await (await ask(`/${REGION}/pergeseran/`)).text()).toContain('lelang gagal');
  });
});
