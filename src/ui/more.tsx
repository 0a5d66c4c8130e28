import type { View } from './view.ts';
import { words } from './words.ts';

interface Props {
  /** Path of the list, and the parameters that stand now. */
  path: string;
  asked: Record<string, string | undefined>;
  /** Name of the cursor parameter, and its next value; null at the end. */
  cursor: string;
  next: string | null;
  view: View;
}

/** Links to the next page of a list and back to its start. */
export const More = ({ path, asked, cursor, next, view }: Props) => {
  const w = words[view.locale];
  if (!next && !asked[cursor]) return null;
  return (
    <p class="more">
      {asked[cursor] ? (
        <a href={address(path, { ...asked, [cursor]: undefined, per: view.per })}>{w.first}</a>
      ) : null}
      {next ? (
        <a href={address(path, { ...asked, [cursor]: next, per: view.per })} rel="next">
          {w.more}
        </a>
      ) : null}
    </p>
  );
};

function address(path: string, asked: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}
