import { describe, expect, it } from 'vitest';
import { begin, pause } from '../src/clocks/course.ts';
import { Owed } from '../src/triage/owed.tsx';
import { html } from '../src/ui/slots.ts';
import { clocksFor } from './edge/clocks-for.ts';
import { national } from './edge/reporting.ts';

const view = (today: string) => ({ locale: 'id', today, origin: '' }) as const;

describe('how long something is late', () => {
  // Monday 22 June 2026 to Friday; the 24th to the 26th are not days off.
  const clocks = clocksFor(['2026-06-19', '2026-06-24', '2026-07-10']);
  const calendars = { national, local: null, version: '' };
  const said = (course: Parameters<typeof Owed>[0]['line']['course'], now: string, today: string) =>
    JSON.stringify(
      html(Owed({ line: { clocks, course }, calendars, zone: 'Asia/Jakarta', now, view: view(today) })),
    );

  it('is said in working days', () => {
    const course = begin(clocks);
    expect(said(course, '2026-06-23T03:00:00.000Z', '2026-06-23')).toContain('terlambat 2 hari kerja');
    expect(said(course, '2026-06-20T03:00:00.000Z', '2026-06-20')).toMatch(/: terlambat</);
    expect(said(course, '2026-06-18T03:00:00.000Z', '2026-06-18')).toContain(
      'paling lambat Jumat, 19 Juni 2026',
    );
  });

  it('and a clock that stands still says since when', () => {
    const asked = pause(begin(clocks), '2026-06-18T03:00:00.000Z');
    const still = said(asked, '2026-06-30T03:00:00.000Z', '2026-06-30');
    expect(still).toContain('Menunggu jawaban pelapor sejak 18 Juni 2026');
    expect(still).not.toContain('terlambat');
    // What was broken before the question stays broken.
    const late = pause(begin(clocks), '2026-06-22T03:00:00.000Z');
    expect(said(late, '2026-06-23T03:00:00.000Z', '2026-06-23')).toMatch(
      // As the public reads it: time that waits for the reporter counts against nobody.
      /terlambat 1 hari kerja.*Menunggu jawaban/,
    );
  });
});
