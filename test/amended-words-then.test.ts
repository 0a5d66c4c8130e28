import { expect, it } from 'vitest';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { beforePromise } from './edge/promise-story.ts';
import { REGION, sample } from './edge/sample.ts';

const second = (nth: number) => `2026-11-24T04:0${nth}:00Z`;
const places = ['janji/jembatan/', 'janji/', ''];

const say = (nth: number) =>
  recordCommitment(ctxAt(second(nth)), {
    region: REGION,
    commitment: {
      ...sample.commitment,
      statement: `Pernyataan ke-${nth}.`,
      ...(nth > 0 && { reason: `perbaikan ke-${nth}` }),
    },
  });

const then = (nth: number) =>
  Promise.all(places.map(async (place) => (await ask(`/${REGION}/${place}?per=${second(nth)}`)).text()));

it('what was amended is told of a second for ever, however often it is amended after it', async () => {
  await beforePromise();
  await say(0);
  const told: string[][] = [];
  for (let nth = 1; nth < 10; nth += 1) {
    await say(nth);
    told.push(await then(nth));
  }
  expect(told[0]![0]).toContain('perbaikan ke-1');
  for (let nth = 1; nth < 10; nth += 1) {
    const again = await then(nth);
    for (const [i, place] of places.entries())
      expect(amendedIn(again[i]!), `${place} ${nth}`).toEqual(amendedIn(told[nth - 1]![i]!));
  }
});

const amendedIn = (page: string) => page.match(/perbaikan ke-\d|Pernyataan ke-\d/g);
