import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { removePhotos } from '../functions/photos/remove-photos.ts';
import { filled, observation, pageOf, publish, question, step } from './edge/feedback.ts';
import { photo } from './edge/pictures.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { takesReports } from './edge/requests.ts';
import { furnish } from './edge/sample.ts';
import { carriedBy } from './edge/send-report.ts';

beforeAll(async () => {
  await furnish();
  await takesReports();
});

const picture = () => new Blob([photo()], { type: 'image/jpeg' });
const idsIn = (page: string) => carriedBy(page).filter(([name]) => name === 'foto_id');

describe('the photo of an observation', () => {
  it('is one, is private, and stays when the strays are swept', async () => {
    const fields = await filled(observation);
    const page = await pageOf(await step('periksa', fields, { files: [picture(), picture()] }));
    expect(page).toContain('Hanya satu foto');
    const sound = await pageOf(await step('periksa', fields, { files: [picture()] }));
    const [[, name] = ['', '']] = idsIn(sound);
    const receipt = await pageOf(await step('kirim', carriedBy(sound)));
    expect(receipt).toContain('Bersama satu foto.');
    const [, id] = /class="code">([0-9A-Z]{10})</.exec(receipt)!;
    const mine = name.slice(0, 26);
    expect(await rows('SELECT feedback_id, state FROM photo WHERE id = ?', mine)).toEqual([
      { feedback_id: id, state: 'ready' },
    ]);
    expect((await ask(`/foto/${mine}/`)).status).toBe(404);
    await removePhotos(ctxAt('2027-01-01T00:00:00.000Z'), env.PHOTOS);
    expect(await rows('SELECT id FROM photo')).toEqual([{ id: mine }]);
    await publish(id!);
    expect((await ask(`/foto/${mine}/`)).status).toBe(200);
  });

  it('is taken from no other form, and none comes with a question', async () => {
    const sent = carriedBy(
      await pageOf(await step('periksa', await filled(observation), { files: [picture()] })),
    );
    const [, name = ''] = sent.find(([field]) => field === 'foto_id') ?? [];
    await step('kirim', [...(await filled(question)), ['foto_id', name]]);
    expect(await rows('SELECT feedback_id FROM photo WHERE id = ?', name.slice(0, 26))).toEqual([
      { feedback_id: null },
    ]);
    await step('kirim', sent);
    const again = await filled(observation);
    const second = await step('kirim', [...again, ['foto_id', name]]);
    expect(second.status).toBe(400);
    expect(await second.text()).toContain('Pilih lagi fotonya');
  });
});
