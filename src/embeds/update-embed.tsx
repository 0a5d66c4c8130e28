import { Cited } from '../sources/cited.tsx';
import { markdown } from '../ui/markdown.ts';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { Tombstone } from '../updates/article.tsx';
import { leadOf } from '../updates/lead.ts';
import type { UpdatePage } from '../updates/page.ts';
import { words } from './words.ts';

interface Props {
  page: UpdatePage;
  view: View;
}

/** One version of an update in short: what happened when, who says so, and whether a newer version has come. */
export const UpdateEmbed = ({ page, view }: Props) => (
  <>
    <Newer page={page} view={view} />
    {page.shown.content ? <Told page={page} view={view} /> : <Tombstone page={page} view={view} />}
  </>
);

/** Its page as its frame must have room for it: with the words that a newer version will add, for a code is copied once. */
export const roomyPage = (page: UpdatePage): UpdatePage => ({ ...page, latest: page.shown.version + 1 });

const Newer = ({ page: { id, latest, shown }, view }: Props) => {
  const w = words[view.locale];
  if (shown.version >= latest) return null;
  return (
    <p class="notice">
      {w.newerHint}{' '}
      <a href={`/u/${id}/`} rel="latest-version">
        {w.newer(latest)}
      </a>
    </p>
  );
};

const Told = ({ page: { shown, region }, view }: Props) => {
  const w = words[view.locale];
  const { content, reason } = shown;
  if (!content) return null;
  return (
    <>
      <p class="kicker">{content.names.region.name}</p>
      <h1>{content.title}</h1>
      <p>
        {w.happened(content.event_date)} {w.by(content.names.author)}
      </p>
      <div class="prose" dangerouslySetInnerHTML={{ __html: markdown(leadOf(content.body)) }} />
      {Object.values(content.names.sources).map((citation) => (
        <Cited citation={citation} view={view} />
      ))}
      {reason ? (
        <p>
          {w.corrected}: {reason}
        </p>
      ) : null}
      <p class="muted">{w.published(shown.version, stamp(shown.published_at, region.time_zone))}</p>
    </>
  );
};
