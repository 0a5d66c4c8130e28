import { expect, it } from 'vitest';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { seal } from './edge/log.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

it('keeps the whole page of a version when it is sealed, and leads from there to its entry once there is one', async () => {
  await furnish();
  const id = await publishUpdate(ctxAt(), { region: REGION, update: sample.update });
  const own = `/u/${id}/v/1/`;
  const before = await (await ask(own)).text();
  expect((await ask(`${own}segel.json`)).status).toBe(404);
  expect(await (await ask(`${own}segel.tlog-proof`)).text()).toContain('menunggu disegel');
  await seal();
  expect(await (await ask(own)).text()).toBe(before);
  for (const [file, place] of [
    ['segel.tlog-proof', /^\/log\/bukti\/\d+\.tlog-proof$/],
    ['segel.json', /^\/log\/isi\/\d+\.json$/],
  ] as const) {
    expect(before).toContain(`href="${own}${file}"`);
    const response = await ask(own + file);
    expect([response.status, response.headers.get('Location')]).toEqual([303, expect.stringMatching(place)]);
    expect((await ask(response.headers.get('Location')!)).status).toBe(200);
  }
  expect((await ask(`/u/${id}/v/99/segel.json`)).status).toBe(404);
});
