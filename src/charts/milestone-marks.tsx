import { Stroke } from './drawing.tsx';

interface Mark {
  x: number;
  y: number;
}

interface Span {
  from: number;
  to: number;
  y: number;
}

/** When it was due at first. A milestone that did not move shows its dot inside this ring. */
export const Hollow = ({ x, y }: Mark) => (
  <circle class="original" cx={x} cy={y} r={6} fill="none" stroke="currentColor" stroke-width={1.5} />
);

/** When it is due now. */
export const Solid = ({ x, y }: Mark) => <circle class="current" cx={x} cy={y} r={3.5} fill="currentColor" />;

/** When it was met. */
export const Check = ({ x, y }: Mark) => <Stroke kind="met" d={`M${x},${y}m-5,0l4,4l7,-8`} width={3} />;

/** It was dropped, and was due on this day. */
export const Cross = ({ x, y }: Mark) => (
  <Stroke kind="current" d={`M${x},${y}m-4,-4l8,8m0,-8l-8,8`} width={2.5} />
);

/** How far the plan itself moved. */
export const Slip = ({ from, to, y }: Span) => <Stroke kind="slip" d={`M${from},${y}H${to}`} width={1.5} />;

/** How long it has been late, beyond the plan as it is now. */
export const Overdue = ({ from, to, y }: Span) => (
  <Stroke kind="overdue" d={`M${from},${y}H${to}`} width={3} dash="3 3" />
);
