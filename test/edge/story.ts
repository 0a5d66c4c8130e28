import { recordCommitment } from '../../functions/commitments/record-commitment.ts';
import { changeMilestone } from '../../functions/programmes/change-schedule.ts';
import { planMilestones } from '../../functions/programmes/plan-milestones.ts';
import { recordBudget } from '../../functions/programmes/record-budget.ts';
import { correctUpdate } from '../../functions/updates/correct-update.ts';
import { publishUpdate } from '../../functions/updates/publish-update.ts';
import { budget } from './money.ts';
import { plan, said } from './plans.ts';
import { ask, ctxAt } from './portal.ts';
import { furnish, sample } from './sample.ts';

export const REGION = 'kota-contoh';
export const HOME = `/${REGION}/`;
export const PAGE = `${HOME}program/lampu/`;
export const PAGES = [PAGE, HOME, `${HOME}visi/`, `${HOME}program/`, `${HOME}janji/`];
export const on = (day: string, time = '02:00:00.000') => ctxAt(`${day}T${time}Z`);
export const text = async (path: string) => (await ask(path)).text();
export const setAside = (day: string, amount: number, reason?: string) =>
  recordBudget(on(day), { region: REGION, budget: { ...budget, amount, ...(reason && { reason }) } });

/** The number on each day: published, moved by a decision, corrected; and the second in which that was published. */
export const STORY = [
  { day: '2026-11-23', said: 'Rp600 juta', amount: 600_000_000 },
  { day: '2026-11-24', said: 'Rp750 juta', amount: 750_000_000 },
  { day: '2026-11-25', said: 'Rp570 juta', amount: 570_000_000 },
];
export const second = (day: string) => `${day}T02:00:00Z`;

/** Lets it happen: a number, a date, a promise and an update, each published and changed. Gives the update's id. */
export async function live(): Promise<string> {
  await furnish(REGION);
  await setAside('2026-11-23', 600_000_000);
  const update = await publishUpdate(on('2026-11-23'), { region: REGION, update: sample.update });
  await planMilestones(on('2026-11-23'), { region: REGION, schedule: plan });
  await setAside('2026-11-24', 750_000_000, 'pergeseran anggaran');
  await changeMilestone(on('2026-11-24'), {
    region: REGION,
    programme: 'lampu',
    milestone: 'tiang',
    change: said('move', { as_of: '2026-11-20' }),
  });
  await recordCommitment(on('2026-11-24'), {
    region: REGION,
    commitment: { ...sample.commitment, programme: 'lampu' },
  });
  await setAside('2026-11-25', 570_000_000, 'salah tulis satu nol');
  await correctUpdate(on('2026-11-25'), {
    region: REGION,
    update: sample.update.key,
    reason: 'salah hitung',
    title: 'Sembilan lampu menyala',
  });
  return update;
}
