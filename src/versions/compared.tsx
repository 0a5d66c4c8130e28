import type { HistoryLine } from '../history/page.ts';
import type { View } from '../ui/view.ts';
import { comparedAt } from './address.ts';
import { words } from './words.ts';

/** From an event that made a version to what it changed; nothing where there is no version before it. */
export const Compared = ({ line, region, view }: { line: HistoryLine; region: string; view: View }) => {
  const address = comparedAt(line, region);
  return address === null ? null : (
    <>
      {' '}
      <a href={address}>{words[view.locale].link}</a>
    </>
  );
};
