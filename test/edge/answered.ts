import { followEvents } from '../../functions/statistics/follow-events.ts';
import { addNote } from '../../functions/triage/add-note.ts';
import { done, tickAt } from './clockwork.ts';
import { furnishDesk } from './desk.ts';
import { ctxOf } from './officers.ts';
import { ctxAt } from './portal.ts';
import { keys, submitted } from './requests.ts';
import { furnish } from './sample.ts';

export const SECRET = 'kenarirahasia';
export const RECEIVED = '2026-11-16T02:00:00.000Z';
export const LATER = '2026-11-24T02:00:00.000Z';

/** A region that answered eight reports in every way, and one without any; gives their ids. */
export async function furnishAnswered(): Promise<string[]> {
  const ids: string[] = [];
  const { boss } = await furnishDesk();
  await furnish('kota-sepi', '00.01');
  const secret = { is_secret: 'ya', description: `${SECRET} besar sekali` };
  for (const texts of [{}, {}, {}, {}, {}, {}, { is_anonymous: 'ya' }, secret])
    ids.push((await submitted({ now: RECEIVED, texts: { area: '00.00.01', ...texts } })).id);
  const [, one, two, three, four, merged, elsewhere] = ids as [string, ...string[]];
  for (const id of ids.slice(1, 7)) await done(id, '2026-11-17T02:00:00.000Z', { action: 'verify' });
  for (const id of [one, two, three, four])
    await done(id!, LATER, { action: 'close', set: { outcome: 'whole' } });
  for (const id of [one, two, three])
    await done(id!, LATER, { action: 'confirm', set: { confirmed: 'whole' } });
  await done(four!, LATER, { action: 'object', set: { outcome: null, reopened_count: 1 } });
  await done(merged!, LATER, { action: 'merge', set: { duplicate_of: one! } });
  await done(elsewhere!, LATER, { action: 'disclaim' });
  await addNote(ctxOf(boss), { id: one!, text: SECRET, token: 't', sealing: keys.sealing });
  await tickAt('2026-11-25T02:00:00.000Z');
  await followEvents(ctxAt());
  return ids;
}
