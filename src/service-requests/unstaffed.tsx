import type { View } from '../ui/view.ts';
import { words } from './staff-words.ts';

interface Props {
  region: { name: string };
  staffed: boolean;
  /** True once the report has been taken. */
  sent?: boolean;
  view: View;
}

/** Says where nobody is there yet who would check a report, and who else takes it. */
export const Unstaffed = ({ region, staffed, sent = false, view }: Props) => {
  const w = words[view.locale];
  if (staffed) return null;
  return (
    <p class="notice">
      {w.nobody(region.name)} {sent ? w.kept : w.willBeKept} {w.elsewhere}{' '}
      <a href="https://www.lapor.go.id/" rel="external">
        www.lapor.go.id
      </a>
      . {w.emergency} <a href="tel:112">112</a>.
    </p>
  );
};
