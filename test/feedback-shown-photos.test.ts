import { beforeAll, describe, expect, it } from 'vitest';
import { hideFeedback } from '../functions/feedback/hide-feedback.ts';
import { publishFeedback } from '../functions/feedback/publish-feedback.ts';
import { showPhotos } from '../functions/feedback/show-photos.ts';
import { replayErasures } from '../functions/own-requests/replay.ts';
import { furnishDesk } from './edge/desk.ts';
import { endOf, photographed, toldOf, waiting } from './edge/moderation.ts';
import { askAs, ctxOf, sendAs, type Signed } from './edge/officers.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';

let dinas: Signed;
let other: Signed;
beforeAll(async () => {
  ({ dinas, other } = await furnishDesk());
});

const address = (id: string) => `/petugas/${REGION}/masukan/${id}/`;
const state = async (photo: string) => (await rows('SELECT state FROM photo WHERE id = ?', photo))[0]?.state;
const read = async (id: string) => (await askAs(dinas, address(id))).text();

async function published(photos: (photo: string) => string[] = () => []) {
  const id = await waiting({ kind: 'observation' });
  const photo = await photographed(id);
  await publishFeedback(ctxOf(dinas), { id, seen: 1, photos: photos(photo) });
  return { id, photo };
}

describe('the photo of a published observation', () => {
  it('is shown, and taken back at once, on the page of the desk', async () => {
    const { id, photo } = await published();
    const tick = { [`foto-${photo}`]: 'ya' };
    const shown = await sendAs(dinas, `${address(id)}foto/`, { versi: '2', ...tick });
    expect([shown.status, shown.headers.get('Location')]).toEqual([303, `${address(id)}?jadi=foto`]);
    expect(await state(photo)).toBe('approved');
    expect(await (await ask(`/masukan/${id}/`)).text()).toContain(`/foto/${photo}/`);
    const html = await read(id);
    expect(html).toMatch(new RegExp(`<input id="foto-${photo}"[^>]* checked`));
    expect(html).toMatch(new RegExp(`<a href="/foto/${photo}/[^"]*"><img`));
    expect(html).toContain('memilih foto yang tampil');
    expect((await sendAs(dinas, `${address(id)}foto/`, { versi: '3' })).status).toBe(303);
    expect(await state(photo)).toBe('ready');
    expect(await (await ask(`/masukan/${id}/`)).text()).not.toContain(`/foto/${photo}/`);
    expect(await toldOf(id)).toEqual(['publish 2 public', 'show_photos 3', 'show_photos 4']);
  });

  it('is chosen once, however often the form is sent, and stays as it was for a stale one', async () => {
    const { id, photo } = await published();
    const all = [1, 2, 3].map(() => endOf(showPhotos(ctxOf(dinas), { id, seen: 2, photos: [photo] })));
    expect(await Promise.all(all)).toEqual(['done', 'done', 'done']);
    expect(await toldOf(id)).toHaveLength(2);
    expect(await endOf(showPhotos(ctxOf(dinas), { id, seen: 2, photos: [] }))).toBe('conflict');
    const stale = await sendAs(dinas, `${address(id)}foto/`, { versi: '2' });
    expect(stale.status).toBe(409);
    // As it was ticked in the form that came too late.
    expect(await stale.text()).not.toMatch(new RegExp(`<input id="foto-${photo}"[^>]* checked`));
    expect(await state(photo)).toBe('approved');
  });

  it('is of its own, by its own agency, and while it is public', async () => {
    const { id, photo } = await published();
    const foreign = await photographed(await waiting({ kind: 'observation' }));
    const choose = (who: Signed, photos: string[], seen = 2) =>
      endOf(showPhotos(ctxOf(who), { id, seen, photos }));
    expect(await choose(dinas, [foreign])).toBe('conflict');
    expect(await choose(other, [photo])).toBe('not_allowed');
    const question = await waiting();
    await publishFeedback(ctxOf(dinas), { id: question, seen: 1 });
    expect(await endOf(showPhotos(ctxOf(dinas), { id: question, seen: 2, photos: [] }))).toBe('conflict');
    await hideFeedback(ctxOf(dinas), { id, seen: 2, reason: 'insult' });
    expect(await choose(dinas, [photo], 3)).toBe('conflict');
    expect([await state(photo), await state(foreign)]).toEqual(['ready', 'ready']);
  });

  it('stays taken back after a restore', async () => {
    const { id, photo } = await published((own) => [own]);
    await showPhotos(ctxOf(dinas), { id, seen: 2, photos: [] });
    await rows("UPDATE photo SET state = 'approved' WHERE id = ?", photo);
    const ledger = await rows(
      'SELECT at, noun, subject_id, what, basis FROM erasure WHERE subject_id = ?',
      id,
    );
    await replayErasures(ctxAt(), ledger as never);
    expect(await state(photo)).toBe('ready');
  });
});

describe('the page of the desk', () => {
  it('says of words and photo what is true of each state', async () => {
    const { id } = await published((own) => [own]);
    const seen = await read(id);
    expect(seen).toContain('tampil untuk umum');
    expect(seen).not.toContain('Jangan menyalinnya');
    await hideFeedback(ctxOf(dinas), { id, seen: 2, reason: 'insult' });
    const hidden = await read(id);
    expect(hidden).toContain('Tulisan di bawah ini tidak lagi tampil untuk umum.');
    expect(hidden).toContain('Foto 1, tidak tampil untuk umum');
    expect(hidden).not.toContain('boleh tampil untuk umum');
  });
});
