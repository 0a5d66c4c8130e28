import { OnPaper } from '../ui/on-paper.tsx';
import type { View } from '../ui/view.ts';
import { words } from './words.ts';

interface Props {
  /** The path of a fact with the day on which it stood so; its anchor is marked where it leads. */
  address: string;
  /** What stands there; heard by those who go from link to link, not seen. */
  label: string;
  view: View;
}

/** A quiet way from one fact to its own address, as it stands; the space before parts it from the fact. */
export const Permanent = ({ address, label, view }: Props) => (
  <>
    {' '}
    <a class="wrong" href={address} rel="bookmark nofollow">
      {words[view.locale].permanent}{' '}
      <span class="visually-hidden">{words[view.locale].permanentOf(label)}</span>
      <OnPaper path={address} view={view} />
    </a>
  </>
);
