import { beforeAll, describe, expect, it } from 'vitest';
import { deedsIn, likelyNext } from '../src/triage/deeds.ts';
import { states } from '../src/service-requests/states.ts';
import { furnishDesk, ROOM, verbsOf } from './edge/desk.ts';
import { askAs, ctxOf, officer, sendAs, type Signed } from './edge/officers.ts';
import { codesOf, track } from './edge/own.ts';
import { rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';
import { checkedBy, requestRow, TYPED } from './edge/triage-verbs.ts';

let boss: Signed;
let dinas: Signed;
let other: Signed;

beforeAll(async () => {
  ({ boss, dinas, other } = await furnishDesk());
});

const pageOf = async (who: Signed, id: string, query = '') =>
  (await askAs(who, `${ROOM}${id}/${query}`)).text();
const send = (who: Signed, id: string, deed: string, fields: Record<string, string>) =>
  sendAs(who, `${ROOM}${id}/${deed}/`, { tanda: `t-${deed}`, ...fields });
const formsIn = (page: string, id: string) =>
  [...page.matchAll(new RegExp(`action="${ROOM}${id}/([a-z-]+)/"`, 'g'))].map(([, deed]) => deed);
const openIn = (page: string) => [...page.matchAll(/<details id="([a-z-]+)" open/g)].map(([, deed]) => deed);

describe('the page of one report', () => {
  it.each(states)(
    'offers in the state %s exactly what its table allows, the likely next step open',
    (state) => {
      const offered = deedsIn(state, 0);
      const first = likelyNext(state, 0, false);
      expect(first === null || offered.includes(first)).toBe(true);
      expect(offered.includes('buka-kembali')).toBe(state === 'duplicate');
    },
  );

  it('offers them as forms to those alone who may', async () => {
    const made = await submitted();
    const early = await pageOf(dinas, made.id);
    expect(openIn(early)).toEqual(['periksa']);
    expect(formsIn(early, made.id)).toEqual(expect.arrayContaining(['periksa', 'tanya', 'catatan', 'balas']));
    // Nothing ends before it was decided what the public sees of it.
    for (const end of ['selesai', 'gabung', 'bukan-wewenang', 'tolak'])
      expect(formsIn(early, made.id), end).not.toContain(end);
    await send(dinas, made.id, 'periksa', { publikasi: 'whole' });
    const checked = await pageOf(dinas, made.id);
    expect(openIn(checked)).toEqual(['teruskan']);
    expect(formsIn(checked, made.id)).toEqual(
      expect.arrayContaining(['teruskan', 'selesai', 'respon-awal', 'gabung', 'bukan-wewenang', 'tolak']),
    );
    expect(formsIn(checked, made.id)).not.toContain('periksa');
    const auditor = await officer('auditor');
    expect((await askAs(auditor, `${ROOM}${made.id}/`)).status).toBe(403);
  });

  it('checks and forwards in one form, two verbs and two events, once for one form', async () => {
    const made = await submitted();
    expect(await pageOf(dinas, made.id)).toMatch(/<option value="dinas" selected/);
    const form = { publikasi: 'facts', versi: '1', 'lembaga-periksa': 'dinas' };
    for (const _ of [1, 2])
      expect((await send(dinas, made.id, 'periksa', form)).headers.get('Location')).toBe(
        `${ROOM}${made.id}/?jadi=periksa`,
      );
    expect(await verbsOf(made.id)).toEqual(['submit', 'verify', 'forward']);
    expect(await requestRow(made.id)).toMatchObject({ state: 'referred', agency: 'dinas' });
  });

  it('keeps the check when the forwarding is refused, and says so', async () => {
    const made = await submitted();
    const form = { publikasi: 'facts', versi: '1', 'lembaga-periksa': 'tidak-ada' };
    const answer = await send(dinas, made.id, 'periksa', form);
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain('Laporan sudah diperiksa, tetapi belum diteruskan.');
    expect(openIn(page)).toEqual(['teruskan']);
    expect(await verbsOf(made.id)).toEqual(['submit', 'verify']);
  });

  it('leads whoever gave a report away back to the others, also after a second click', async () => {
    const { id } = await checkedBy(ctxOf(dinas));
    await send(dinas, id, 'teruskan', { versi: '2', 'lembaga-teruskan': 'dinas' });
    const form = { versi: '3', 'lembaga-oper': 'lain', 'alasan-oper': 'Tiang ini milik dinas lain.' };
    for (const _ of [1, 2])
      expect((await send(dinas, id, 'oper', form)).headers.get('Location')).toBe(
        `${ROOM}?jadi=oper&laporan=${id}&ke=lain`,
      );
    expect((await askAs(dinas, `${ROOM}${id}/`)).status).toBe(404);
    const page = await pageOf(other, id);
    for (const words of ['Dioper 1x.', 'Dari Dinas Uji ke Dinas Lain', 'Tiang ini milik dinas lain.'])
      expect(page).toContain(words);
    const late = await send(dinas, id, 'respon-awal', { versi: '3', 'teks-respon-awal': TYPED });
    expect(late.status).toBe(404);
    expect(await late.text()).toContain(TYPED);
  });

  it('shows thread with grades, notes with names, clocks and history', async () => {
    const { id, key } = await checkedBy(ctxOf(dinas));
    await send(dinas, id, 'respon-awal', { versi: '2', 'teks-respon-awal': TYPED });
    await send(dinas, id, 'catatan', { 'teks-catatan': 'Tanya pak lurah dahulu.' });
    await send(dinas, id, 'respon-akhir', { versi: '3', 'teks-respon-akhir': 'Lampu sudah diganti.' });
    const page = await pageOf(boss, id, '?jadi=respon-akhir');
    for (const words of [
      'Respon awal',
      'Respon substantif sudah terkirim.',
      'Tanya pak lurah dahulu.',
      'Petugas triager',
      'ditepati 2',
      'Bila pelapor tidak menanggapi',
      'memberi respon substantif',
    ])
      expect(page).toContain(words);
    const own = await (await track('', codesOf({ id, key }))).text();
    expect(own).toContain('Lampu sudah diganti.');
    expect(own).not.toContain('pak lurah');
    const taken = await (await track('unduh/', codesOf({ id, key }))).text();
    expect(taken).toContain('Lampu sudah diganti.');
    for (const words of ['pak lurah', 'add_note', 'note:']) expect(taken).not.toContain(words);
  });
});

describe('two officers on one report', () => {
  const forms: [deed: string, fields: Record<string, string>, kept: string][] = [
    ['teruskan', { 'lembaga-teruskan': 'dinas', 'alasan-teruskan': TYPED }, TYPED],
    ['respon-awal', { 'teks-respon-awal': TYPED }, TYPED],
    ['respon-akhir', { 'teks-respon-akhir': TYPED }, TYPED],
    ['tanya', { 'teks-tanya': TYPED }, TYPED],
    ['selesai', { 'teks-selesai': TYPED, 'hasil-selesai': 'whole' }, TYPED],
    ['tolak', { 'teks-tolak': TYPED }, TYPED],
    ['bukan-wewenang', { 'teks-bukan-wewenang': TYPED, 'tujuan-bukan-wewenang': 'PLN Uji' }, TYPED],
    ['gabung', { 'teks-gabung': TYPED, 'rujukan-gabung': '' }, TYPED],
    ['nomor-lapor', { 'lapor-nomor-lapor': '35720' }, '35720'],
  ];

  it.each(forms)(
    'the one who comes too late with %s sees what changed, and loses no text',
    async (deed, form, kept) => {
      const { id } = await checkedBy(ctxOf(dinas));
      if ('rujukan-gabung' in form) form['rujukan-gabung'] = (await checkedBy(ctxOf(dinas))).id;
      await send(boss, id, 'respon-awal', {
        versi: '2',
        'teks-respon-awal': 'Sudah kami catat.',
        tanda: 'lain',
      });
      const late = await send(dinas, id, deed, { versi: '2', ...form });
      expect(late.status).toBe(409);
      const page = await late.text();
      expect(page).toContain('Yang berubah sejak Anda membuka halaman ini');
      expect(page).toMatch(/memberi respon awal pada/);
      expect(page).toContain(kept);
      expect(page).toContain('name="versi" value="3"');
      expect(await verbsOf(id)).toEqual(['submit', 'verify', 'respond']);
      // Sent again it is a decision; there is no forwarding of what is already answered.
      const again = await send(dinas, id, deed, { versi: '3', ...form });
      expect(again.status).toBe(deed === 'teruskan' ? 409 : 303);
    },
  );

  it('also when the report was closed meanwhile, and no form is left', async () => {
    const { id } = await checkedBy(ctxOf(dinas));
    await send(boss, id, 'tolak', { versi: '2', 'teks-tolak': 'Isinya tidak jelas.', tanda: 'lain' });
    const late = await send(dinas, id, 'respon-awal', { versi: '2', 'teks-respon-awal': TYPED });
    expect(late.status).toBe(409);
    const page = await late.text();
    for (const words of [
      'menolak',
      'Tulisan Anda yang belum terkirim',
      TYPED,
      'tindakan itu tidak dapat lagi dilakukan',
    ])
      expect(page).toContain(words);
    expect(page).not.toMatch(/lalu kirim lagi|Mengirim lagi berarti/);
  });

  it('takes no version that is none', async () => {
    const { id } = await checkedBy(ctxOf(dinas));
    for (const versi of ['x', '-1', '1e9', '2.5', 'NaN'])
      expect((await send(dinas, id, 'respon-awal', { versi, 'teks-respon-awal': TYPED })).status).toBe(409);
    expect(await verbsOf(id)).toEqual(['submit', 'verify']);
  });
});

describe('a reason that looks personal', () => {
  it('is asked about in the form, with the words still in the box, and once', async () => {
    const { id } = await checkedBy(ctxOf(dinas));
    const form = { versi: '2', 'hasil-selesai': 'part', 'teks-selesai': 'Hubungi 0812 3456 7890.' };
    expect(await pageOf(dinas, id)).not.toContain('yakin-selesai');
    const asked = await send(dinas, id, 'selesai', form);
    expect(asked.status).toBe(400);
    const page = await asked.text();
    for (const words of ['name="yakin-selesai"', 'Hubungi 0812 3456 7890.', 'value="part" checked'])
      expect(page).toContain(words);
    expect((await send(dinas, id, 'selesai', { ...form, 'yakin-selesai': 'ya' })).status).toBe(303);
    expect(await rows('SELECT reason FROM service_request_public WHERE id = ?', id)).toEqual([
      { reason: 'Hubungi 0812 3456 7890.' },
    ]);
  });
});
