import { beforeAll, expect, it } from 'vitest';
import { differences } from './edge/check-log.ts';
import { seal, told } from './edge/log.ts';

beforeAll(async () => {
  await told();
  await seal();
}, 60_000);

it('an honest log is found to be one', async () => {
  expect(await differences()).toEqual([]);
});
