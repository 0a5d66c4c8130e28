import type { View } from '../ui/view.ts';
import type { Target } from './desk-page.ts';
import { words } from './desk-words.ts';

/** What feedback is about, each part with the way to its public page. */
export const TargetLink = ({ of, region, view }: { of: Target; region: string; view: View }) => {
  const w = words[view.locale];
  const { programme, milestone, update } = of;
  const parts = [
    ...(programme ? [[`/${region}/program/${programme.slug}/`, programme.title]] : []),
    ...(programme && milestone
      ? [[`/${region}/program/${programme.slug}/#tonggak-${milestone.key}`, w.milestone(milestone.title)]]
      : []),
    ...(update ? [[`/u/${update.id}/`, w.update(update.title)]] : []),
  ];
  return (
    <>
      {parts.map(([href, name], i) => (
        <>
          {i > 0 ? ', ' : ''}
          <a href={href}>{name}</a>
        </>
      ))}
    </>
  );
};
