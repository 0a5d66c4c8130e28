import { OnPaper } from '../ui/on-paper.tsx';
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
  const [proof, body] = pinned
    ? [`${own}segel.tlog-proof`, `${own}segel.json`]
    : [`/log/bukti/${leaf}.tlog-proof`, `/log/isi/${leaf}.json`];
  return (
    <>
      <a href="/log/">{pinned || leaf === null ? w.sealedSoon : w.entry(leaf)}</a>
      <OnPaper path="/log/" view={view} />, <a href={proof}>{w.sealProof}</a>
      <OnPaper path={proof} view={view} />
      {shown.content ? (
        <>
          , <a href={body}>{w.sealBody}</a>
          <OnPaper path={body} view={view} />
        </>
      ) : null}
    </>
  );
};
