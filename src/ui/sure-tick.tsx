import type { Problem } from './question.tsx';
import { Tick } from './tick.tsx';
import type { View } from './view.ts';

interface Props {
  name: string;
  label: string;
  /** All that is wrong in the form. */
  problems: Problem[];
  typed: Record<string, string>;
  view: View;
}

/** Says once more that words may go out. Only after it was asked: a tick that always stands there is ticked without reading. */
export const SureTick = ({ name, label, problems, typed, view }: Props) =>
  problems.some(({ field }) => field === name) || typed[name] ? (
    <Tick name={name} label={label} ticked={Boolean(typed[name])} problems={problems} view={view} />
  ) : null;
