import type * as z from 'zod';
import { regionInPath } from '../../src/api/schema.ts';
import { ApiCalendar, ApiClockRules } from '../../src/clocks/api-schema.ts';
import type { ClocksPage, Kept } from '../../src/clocks/page.ts';
import type { ClockChanges, Rule } from '../../src/clocks/schema.ts';
import { words } from '../../src/clocks/words.ts';
import { one, type World } from '../api/operation.ts';
import { readClocks } from './page-reads.ts';

const told = ({ term, source, caution }: Rule) => ({ term, source, caution: caution ?? null });

/** The machines' door to the clocks: by when a report is answered, and why then. */
export const clocksApi = [
  one({
    path: '/regions/{region}/clocks',
    id: 'getClocks',
    tag: 'Waktu',
    summary: 'Aturan tenggat laporan satu wilayah, dengan asalnya.',
    params: regionInPath,
    item: ApiClockRules,
    read: ofRegion(({ list }): z.output<typeof ApiClockRules> => {
      const { counting, pausing } = words.id;
      const services = list.services.flatMap(({ code, name, clocks }) =>
        clocks ? [{ code, name, ...changed(clocks) }] : [],
      );
      return { ...(changed(list.clocks) as z.output<typeof ApiClockRules>), services, counting, pausing };
    }),
  }),
  one({
    path: '/regions/{region}/calendar',
    id: 'getCalendar',
    tag: 'Waktu',
    summary: 'Hari libur nasional dan hari libur satu wilayah.',
    params: regionInPath,
    item: ApiCalendar,
    read: ofRegion(({ national, local }) => ({ national: toDays(national), local: local && toDays(local) })),
  }),
];

function ofRegion<T>(tell: (page: ClocksPage) => T) {
  return async ({ db }: World, { region }: { region: string }) => {
    const found = await readClocks(db, region);
    const page = `/${region}/laporan/aturan/`;
    return found && { data: tell(found), page, timeZone: found.region.time_zone };
  };
}

/** Those rules that are given, each as machines read it. */
function changed({ verify, first_action, final, silence, objection }: ClockChanges) {
  const finals = Object.entries(final ?? {}).map(([name, rule]) => [name, told(rule)]);
  return {
    ...(verify && { verify: told(verify) }),
    ...(first_action && { first_action: told(first_action) }),
    ...(final && { final: Object.fromEntries(finals) as Record<string, ReturnType<typeof told>> }),
    ...(silence && { silence: told(silence) }),
    ...(objection && { objection: told(objection) }),
  };
}

const toDays = ({ calendar, version }: Kept) => ({
  version,
  working_week: calendar.working_week ?? null,
  years: calendar.years,
  days: calendar.days,
});
