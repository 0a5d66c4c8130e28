import { beforeAll, expect, it } from 'vitest';
import { exampleImport, exampleUpdate } from '../src/imports/api-example.ts';
import { contoh } from './edge/contoh.ts';
import { post } from './edge/importing.ts';
import { machine, type Machine } from './edge/machines.ts';

const REGION = 'kota-contoh';
let key: Machine;

beforeAll(async () => {
  await contoh();
  key = await machine('publish', { region: REGION });
}, 30_000);

const send = (what: string, body: unknown) => post(what, body, key, undefined, REGION);

it('the examples of writing can be sent to the demonstration region as they stand', async () => {
  const imported = await send('imports', exampleImport);
  expect([imported.status, imported.body.data?.created], imported.text).toEqual([200, 2]);
  expect((await send('updates', exampleUpdate)).status).toBe(201);
});
