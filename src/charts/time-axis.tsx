import { scaleUtc } from 'd3-scale';
import type { View } from '../ui/view.ts';
import { WIDTH, Stroke } from './drawing.tsx';
import { words } from './words.ts';

const DAY = 86_400_000;
/** A plan of a few days still gets an axis of months. */
const SHORTEST = 92 * DAY;
const TICKS = 4;
/** Room for the names of ticks, below the drawing's bottom line. */
export const AXIS = 38;

export type TimeScale = ReturnType<typeof timeScale>;

/** Milliseconds of an ISO day, as the scale counts. */
export const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Places days from left to right, today among them, on at least three months. */
export function timeScale(days: string[], today: string, [left, right]: [number, number]) {
  const all = [...days, today].map(at);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const pad = Math.max(0, SHORTEST - (last - first)) / 2;
  return scaleUtc([first - pad, last + pad], [left, right]);
}

const month = new Intl.DateTimeFormat('id-ID', { month: 'short', timeZone: 'UTC' });

/** Months or years under a drawing; the year is said once, where it begins. */
export const TimeAxis = ({ x, top, bottom }: { x: TimeScale; top: number; bottom: number }) => {
  const ticks = x.ticks(TICKS);
  const isYearly = ticks.every((tick) => tick.getUTCMonth() === 0);
  return (
    <>
      {ticks.map((tick, i) => (
        <>
          <Stroke kind="grid" d={`M${round(x(tick))},${top}V${bottom}`} width={1} />
          <text x={round(x(tick))} y={bottom + 18} text-anchor="middle">
            {isYearly ? tick.getUTCFullYear() : month.format(tick)}
          </text>
          {!isYearly && (i === 0 || tick.getUTCMonth() === 0) ? (
            <text x={round(x(tick))} y={bottom + 32} text-anchor="middle">
              {tick.getUTCFullYear()}
            </text>
          ) : null}
        </>
      ))}
    </>
  );
};

/** The day to which a drawing counts: an upright line with its date above, true also where it is read later. */
export const Today = ({
  x,
  top,
  bottom,
  view,
}: {
  x: TimeScale;
  top: number;
  bottom: number;
  view: View;
}) => {
  const here = round(x(at(view.today)));
  return (
    <>
      <Stroke kind="now" d={`M${here},${top - 4}V${bottom}`} width={1.5} dash="2 2" />
      <text class="now" x={here} y={top - 8} text-anchor={here > WIDTH / 2 ? 'end' : 'start'}>
        {words[view.locale].until(view.today)}
      </text>
    </>
  );
};

/** A tenth of a unit is finer than a pixel, and shorter to send. */
export const round = (value: number) => Math.round(value * 10) / 10;
