import { correctUpdate } from '../../functions/updates/correct-update.ts';
import { publishUpdate } from '../../functions/updates/publish-update.ts';
import { ctxAt } from './portal.ts';
import { furnish, REGION, sample } from './sample.ts';

/** The programme that the update is of. */
export const PAGE = `/${REGION}/program/lampu/`;
export const gmt = (at: string) => new Date(at).toUTCString();

/** An update that was published on one day and corrected on each of the next two; gives its id. */
export async function correctedTwice(): Promise<string> {
  await furnish();
  const id = await publishUpdate(ctxAt('2026-11-23T02:00:00.500Z'), {
    region: REGION,
    update: sample.update,
  });
  const correction = { region: REGION, update: sample.update.key, reason: 'salah hitung' };
  await correctUpdate(ctxAt('2026-11-24T02:00:00.000Z'), { ...correction, body: 'Sembilan lampu menyala.' });
  await correctUpdate(ctxAt('2026-11-25T02:00:00.000Z'), { ...correction, body: 'Delapan lampu menyala.' });
  return id;
}
