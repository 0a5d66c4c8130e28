import type { View } from '../ui/view.ts';
import { versionsAt } from './address.ts';
import type { VersionedKind } from './page.ts';
import { words } from './words.ts';

interface Props {
  region: string;
  kind: VersionedKind;
  name: string;
  /** What it is called, where several such links stand on one page. */
  of?: string | undefined;
  view: View;
}

/** The way from a thing to everything that ever changed in it, before and after. */
export const ChangesLink = ({ region, kind, name, of, view }: Props) => {
  const w = words[view.locale];
  return (
    <a href={versionsAt(region, kind, name)}>
      {w.link}
      {of ? <span class="visually-hidden">: {of}</span> : null}
    </a>
  );
};
