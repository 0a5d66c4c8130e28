import type { View } from '../ui/view.ts';
import type { UpdatePage } from './page.ts';
import { words } from './words.ts';

interface Props {
  page: UpdatePage;
  /** True on the page of one version. */
  pinned: boolean;
  view: View;
}

/**
 * Where the log vouches for a version, and the two files that prove it without this portal. Its own page does not change
 * when it is sealed: there the files have addresses that wait for that.
 */
export const Sealed = ({ page: { id, shown }, pinned, view }: Props) => {
  const [w, leaf] = [words[view.locale], shown.log_index];
  if (leaf === null && !pinned) return <>{w.unsealed}</>;
  const own = `/u/${id}/v/${shown.version}/`;
  return (
    <>
      <a href="/log/">{pinned || leaf === null ? w.sealedSoon : w.entry(leaf)}</a>,{' '}
      <a href={pinned ? `${own}segel.tlog-proof` : `/log/bukti/${leaf}.tlog-proof`}>{w.sealProof}</a>
      {shown.content ? (
        <>
          , <a href={pinned ? `${own}segel.json` : `/log/isi/${leaf}.json`}>{w.sealBody}</a>
        </>
      ) : null}
    </>
  );
};
