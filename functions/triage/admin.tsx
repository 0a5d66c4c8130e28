import { hidings, PHOTO_TICK, publicities } from '../../src/triage/desk-page.ts';
import { words } from '../../src/triage/desk-words.ts';
import { words as deedWords } from '../../src/triage/deed-words.ts';
import { consoleDoor } from '../core/console.ts';
import { insist } from '../core/insist.ts';
import { Refusal, refusalIn } from '../core/refusal.ts';
import { approvePhotos } from './approve-photos.ts';
import { draw, formOf, idOf, orAgain, renamed, ROOM, unknown, type Form } from './door.tsx';
import { forwardServiceRequest } from './forward-service-request.ts';
import { hidePhotos } from './hide-photos.ts';
import { hideServiceRequest } from './hide-service-request.ts';
import { openSecret } from './open-secret.ts';
import { verifyServiceRequest } from './verify-service-request.ts';

const { door, at } = consoleDoor();

/** The officers' door to one report: its page, its check, and what the public sees of it. */
export const requestDesk = door;

at('GET', `${ROOM}:id/`, 'service_request.read', (c, desk) => draw(c, desk, {}));

at('POST', `${ROOM}:id/buka/`, 'service_request.read', async (c, desk) => {
  // First it is written down, then it is shown.
  await insist(() => openSecret(desk.ctx, { id: idOf(c) })).catch(hidden);
  return draw(c, desk, { opened: true });
});

at('POST', `${ROOM}:id/periksa/`, 'service_request.verify', async (c, desk) => {
  const form = await formOf(c);
  return orAgain(c, desk, 'periksa', form, async () => {
    const publicity = publicities.find((name) => name === form.sent.publikasi);
    if (!publicity) throw unsaid();
    const checked = { id: form.id, publicity, photos: ticked(form, PHOTO_TICK), seen: form.seen };
    await insist(() => verifyServiceRequest(desk.ctx, checked));
    const to = form.sent['lembaga-periksa'];
    return to ? onward(desk, form, to) : undefined;
  });
});

// Two verbs and two events: what was checked stays checked, whatever becomes of the other.
async function onward({ ctx }: Parameters<typeof draw>[1], { id, seen }: Form, to: string) {
  try {
    const referral = { id, to, reason: '', ...(seen !== undefined && { seen: seen + 1 }) };
    await insist(() => forwardServiceRequest(ctx, referral));
    return { to };
  } catch (error) {
    return { done: deedWords.id.verifyOnly, refusal: renamed(refusalIn(error), 'teruskan') };
  }
}

at('POST', `${ROOM}:id/sembunyikan/`, 'service_request.verify', async (c, desk) => {
  const form = await formOf(c);
  return orAgain(c, desk, 'sembunyikan', form, async () => {
    const to = hidings.find((name) => name === form.sent.menjadi);
    if (!to) throw new Refusal('invalid', (w) => w.requestNotHidden, [unchosen]);
    await insist(() => hideServiceRequest(desk.ctx, { id: form.id, to }));
  });
});

at('POST', `${ROOM}:id/foto/`, 'service_request.verify', async (c, desk) => {
  const form = await formOf(c);
  const photos = ticked(form, PHOTO_TICK);
  return orAgain(c, desk, 'foto', form, () => insist(() => approvePhotos(desk.ctx, { id: form.id, photos })));
});

at('POST', `${ROOM}:id/sembunyikan-foto/`, 'service_request.verify', async (c, desk) => {
  const form = await formOf(c);
  const photos = ticked(form, `sembunyi-${PHOTO_TICK}`);
  return orAgain(c, desk, 'sembunyikan-foto', form, () =>
    insist(() => hidePhotos(desk.ctx, { id: form.id, photos })),
  );
});

// The photos that were ticked.
const ticked = ({ sent }: Form, prefix: string) =>
  Object.keys(sent).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));

const unsaid = () =>
  new Refusal('invalid', (w) => w.requestUnverified, [
    { field: 'publikasi', message: words.id.publicityMissing },
  ]);
// Of another agency or of none: it is not told that there is such a report.
const hidden = (error: unknown): never => {
  throw error instanceof Refusal && error.code === 'not_allowed' ? unknown() : error;
};
const unchosen = { field: 'menjadi', message: words.id.hideMissing };
