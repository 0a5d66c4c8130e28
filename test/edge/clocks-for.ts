import type { Clocks, Promised } from '../../src/clocks/schema.ts';

const promised = (due_on: string, term: Promised['term'] = { working_days: 5 }): Promised => ({
  term,
  source: 'Aturan uji',
  due_on,
  due_at: `${due_on}T${'hours' in term ? '03:04:05.678' : '17:00:00.000'}Z`,
  provisional: false,
});

/** Promises for these three days. */
export const clocksFor = (days: [string, string, string], term?: Promised['term']): Clocks => ({
  promises: {
    verify: promised(days[0], term),
    first_action: promised(days[1], term),
    final: promised(days[2], term),
  },
  calendar: 'nasional 1',
});
