import type { View } from './view.ts';
import { words } from './words.ts';

interface Props {
  path: string;
  /** What was asked of the page; a list that was sorted or narrowed is found again so. */
  asked: Record<string, string | undefined>;
  view: View;
}

/** From a printed list back to it. */
export const OwnAddress = ({ path, asked, view }: Props) => {
  const query = new URLSearchParams(
    Object.entries(asked).filter((pair): pair is [string, string] => !!pair[1]),
  );
  return (
    <p class="paper-only">
      {words[view.locale].ownAddress}: {view.origin + path + (query.size > 0 ? `?${query}` : '')}
    </p>
  );
};
