import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { hideServiceRequest } from '../functions/triage/hide-service-request.ts';
import { openSecret } from '../functions/triage/open-secret.ts';
import { replyToReporter } from '../functions/triage/reply-to-reporter.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { furnishDesk, publicOf, ROOM, verbsOf } from './edge/desk.ts';
import { askAs, ctxOf, sendAs, type Signed } from './edge/officers.ts';
import { codesOf, track } from './edge/own.ts';
import { keys, submitted } from './edge/requests.ts';

let boss: Signed;
let dinas: Signed;
let other: Signed;

beforeAll(async () => {
  ({ boss, dinas, other } = await furnishDesk());
});

describe('staff can only tighten', () => {
  const narrow = { texts: { is_secret: 'ya' } };
  const deeds = ['whole', 'facts', 'none', 'reply', 'open', 'hide', 'cover', 'direct'] as const;

  const does = async (deed: (typeof deeds)[number], id: string) => {
    const ctx = ctxOf(boss);
    if (deed === 'reply')
      return replyToReporter(ctx, { id, text: 'Halo.', token: deed, sealing: keys.sealing });
    if (deed === 'open') return openSecret(ctx, { id });
    if (deed === 'hide' || deed === 'cover')
      return hideServiceRequest(ctx, { id, to: deed === 'hide' ? 'none' : 'facts' });
    // As a form that was never drawn, such as one from before the withdrawal.
    if (deed === 'direct') return sendAs(boss, `${ROOM}${id}/periksa/`, { publikasi: 'whole' });
    return verifyServiceRequest(ctx, { id, publicity: deed, photos: [] });
  };

  it('whatever officers do in whatever order, what its reporter narrowed is never public', async () => {
    const narrowed = ['secret', 'withdrawn', 'erased', 'withdrawn between', 'erased between'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...narrowed),
        fc.array(fc.constantFrom(...deeds), { minLength: 1, maxLength: 5 }),
        fc.nat(4),
        async (how, sequence, when) => {
          const made = await submitted(how === 'secret' ? narrow : {});
          const narrowNow = () =>
            how.startsWith('withdrawn')
              ? track('tarik/', { ...codesOf(made), langkah: '2' })
              : how.startsWith('erased') && track('hapus/', { ...codesOf(made), langkah: '2', yakin: 'ya' });
          const at = how.endsWith('between') ? when % sequence.length : 0;
          for (const [i, deed] of sequence.entries()) {
            if (i === at) await narrowNow();
            await does(deed, made.id).catch((error: { name?: string }) => expect(error.name).toBe('Refusal'));
          }
          expect(await publicOf(made.id)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('whatever officers do in whatever order, what was shown once only becomes less', async () => {
    const [none, facts, whole] = [0, 1, 2];
    const seen = async (id: string) =>
      (await publicOf(id)).map((row) => (row.description === null ? facts : whole))[0] ?? none;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('whole' as const, 'facts' as const),
        fc.array(fc.constantFrom(...deeds), { minLength: 1, maxLength: 5 }),
        async (first, sequence) => {
          const { id } = await submitted();
          await does(first, id);
          for (const deed of sequence) {
            const before = await seen(id);
            await does(deed, id).catch((error: { name?: string }) => expect(error.name).toBe('Refusal'));
            expect(await seen(id)).toBe(
              Math.min(before, { hide: none, cover: facts }[deed as 'hide'] ?? before),
            );
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('by a form for a report that is shown, with an event that its reporter reads', async () => {
    const made = await submitted();
    const hide = `${ROOM}${made.id}/sembunyikan/`;
    expect(await (await askAs(dinas, `${ROOM}${made.id}/`)).text()).not.toContain('sembunyikan');
    await sendAs(dinas, `${ROOM}${made.id}/periksa/`, { publikasi: 'whole' });
    expect(await (await askAs(dinas, `${ROOM}${made.id}/`)).text()).toContain(`action="${hide}"`);
    expect((await sendAs(other, hide, { menjadi: 'none' })).status).toBe(404);
    const answers = [];
    for (const menjadi of ['whole', 'facts', 'facts', 'none', 'none'])
      answers.push((await sendAs(dinas, hide, { menjadi })).status);
    expect(answers).toEqual([400, 303, 409, 303, 409]);
    expect(await verbsOf(made.id)).toEqual(['submit', 'verify', 'hide', 'hide']);
    expect(await (await track('', codesOf(made))).text()).toContain('Petugas mengurangi yang tampil');
  });
});
