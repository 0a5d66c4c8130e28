import type { HistoryLine } from '../history/page.ts';
import type { View } from '../ui/view.ts';
import { versionAt } from './address.ts';
import { versionedKinds, type VersionedKind } from './page.ts';
import { words } from './words.ts';

const kinds = Object.fromEntries(
  Object.entries(versionedKinds).map(([kind, noun]) => [noun, kind as VersionedKind]),
);

/** From an event that made a version to what it changed; nothing where there is no version before it. */
export const Compared = ({ line, region, view }: { line: HistoryLine; region: string; view: View }) => {
  const kind = Object.hasOwn(kinds, line.noun) ? kinds[line.noun] : undefined;
  if (!kind || line.version < 2 || line.verb === 'redact') return null;
  return (
    <>
      {' '}
      <a href={versionAt(region, kind, line.subject, line.version)}>{words[view.locale].link}</a>
    </>
  );
};
