import { ClassTag } from '../sources/cited.tsx';
import { words as sourceWords } from '../sources/words.ts';
import { markdown } from '../ui/markdown.ts';
import { OnPaper } from '../ui/on-paper.tsx';
import type { View } from '../ui/view.ts';
import { longDate, stamp } from '../ui/when.ts';
import { ClaimItem } from './claims.tsx';
import type { UpdatePage } from './page.ts';
import { publicFile, Proof } from './proof.tsx';
import type { FrozenContent } from './schema.ts';
import { words } from './words.ts';

interface Props {
  content: FrozenContent;
  shown: UpdatePage['shown'];
  /** Where the bytes of a file can be had; a preview shows files that are not public yet. */
  fileAt?: (sha256: string) => string;
  view: View;
}

/**
 * The words of one version. Everything here is frozen with the version: no ages, no counts, no names that
 * may change later, so that what was cited stays the same byte for byte.
 */
export const Article = ({ content, shown, fileAt = publicFile, view }: Props) => {
  const w = words[view.locale];
  return (
    <article data-cited>
      <header class="intro">
        <p class="kicker">
          {w.update} · {content.names.region.name} · {w.version(shown.version)}
        </p>
        <h1>{content.title}</h1>
      </header>
      <Facts content={content} shown={shown} view={view} />
      <div class="prose" dangerouslySetInnerHTML={{ __html: markdown(content.body) }} />
      <Claims content={content} view={view} />
      <h2>{w.sources}</h2>
      <Sources content={content} view={view} />
      <h2>{w.proof}</h2>
      <Proof evidence={content.evidence} fileAt={fileAt} view={view} />
    </article>
  );
};

const Facts = ({ content, shown, view }: Omit<Props, 'fileAt'>) => {
  const w = words[view.locale];
  const { names } = content;
  return (
    <dl class="record">
      <dt>{w.happened}</dt>
      <dd>
        <time datetime={content.event_date}>{longDate(content.event_date)}</time>
      </dd>
      <dt>{w.published}</dt>
      <dd>
        <time datetime={shown.published_at}>{stamp(shown.published_at, names.region.time_zone)}</time>
      </dd>
      <dt>{w.author}</dt>
      <dd>{names.author}</dd>
      {names.programme ? <dt>{w.about}</dt> : null}
      {names.programme ? <dd>{names.programme.title}</dd> : null}
    </dl>
  );
};

const Claims = ({ content, view }: { content: FrozenContent; view: View }) => {
  if (content.claims.length === 0) return null;
  return (
    <>
      <h2>{words[view.locale].claims}</h2>
      <ul class="claims">
        {content.claims.map((claim) => (
          <li id={`klaim-${claim.key}`}>
            <ClaimItem claim={claim} citation={content.names.sources[claim.source]} view={view} />
          </li>
        ))}
      </ul>
    </>
  );
};

const Sources = ({ content, view }: { content: FrozenContent; view: View }) => (
  <ul class="plain">
    {Object.values(content.names.sources).map((source) => (
      <li>
        {source.publisher}:{' '}
        <a href={`/sumber/${source.id}/`}>{source.title ?? sourceWords[view.locale].untitled}</a>{' '}
        <ClassTag of={source.class} view={view} />
        <OnPaper path={`/sumber/${source.id}/`} view={view} />
      </li>
    ))}
  </ul>
);

/** What stands in the place of a version whose words were removed. */
export const Tombstone = ({ page: { shown, region }, view }: { page: UpdatePage; view: View }) => {
  const w = words[view.locale];
  return (
    <article>
      <h1>{w.redactedTitle}</h1>
      <p>
        {w.redactedOn}, {stamp(shown.redacted_at ?? shown.published_at, region.time_zone)}.
      </p>
      <p>
        {w.reason}: {shown.redaction_reason}
      </p>
    </article>
  );
};
