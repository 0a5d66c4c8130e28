import { ours, ofVersion, PORTAL, type Citable } from '../citing/citable.ts';
import type { Listed } from '../citing/coins.tsx';
import { words as citing } from '../citing/words.ts';
import { localDate, longDate } from '../ui/when.ts';
import type { ListedUpdate, UpdatePage } from './page.ts';
import { spokenLeadOf } from './lead.ts';
import { words } from './words.ts';

/** How the shown version of an update is cited. One whose words were removed says so, and keeps its hash. */
export function citableUpdate(page: UpdatePage, origin: string): Citable {
  const { version, published_at } = page.shown;
  const path = `/u/${page.id}/`;
  const { title, ...said } = wordsOf(page);
  return {
    ...ours,
    ...said,
    demo: page.region.demo,
    ...ofVersion(`U-${page.id}`, title, version, localDate(new Date(published_at), page.region.time_zone)),
    read: null,
    address: `${origin}${path}v/${version}/`,
    newest: origin + path,
    sha256: page.shown.content_sha256,
    files: { path: `${path}v/${version}/kutipan`, query: '' },
    ...(page.shown.log_index !== null && { log_index: page.shown.log_index }),
  };
}

/** The newest version of an update as a list cites it. */
export const listedUpdate = (update: ListedUpdate, origin: string): Listed => ({
  title: citing.id.versioned(update.title, update.version),
  number: `U-${update.id}@v${update.version}`,
  demo: update.demo,
  author: update.author ?? PORTAL,
  institution: update.author ?? PORTAL,
  issued: localDate(new Date(update.changed_at), update.region.time_zone),
  address: `${origin}/u/${update.id}/v/${update.version}/`,
});

type Words = Pick<
  Citable,
  'title' | 'author' | 'institution' | 'said' | 'genre' | 'abstract' | 'jurisdiction'
>;

function wordsOf({ shown, region }: UpdatePage): Words {
  const { content } = shown;
  if (!content) return removed({ shown, region });
  const { author } = content.names;
  return {
    title: content.title,
    author,
    institution: author,
    said: author,
    genre: citing.id.genre(words.id.genre, region.demo),
    abstract: spokenLeadOf(content.body),
    jurisdiction: content.names.region.name,
  };
}

// The name of its author went with its words; what stands in their place was written by the portal.
const removed = ({ shown, region }: Pick<UpdatePage, 'shown' | 'region'>): Words => ({
  title: words.id.redactedTitle,
  author: PORTAL,
  institution: PORTAL,
  said: null,
  genre: citing.id.genre(words.id.genreRedacted, region.demo),
  abstract: words.id.redactedAbstract(
    longDate(localDate(new Date(shown.redacted_at ?? shown.published_at), region.time_zone)),
    shown.redaction_reason ?? '',
    shown.content_sha256,
  ),
  jurisdiction: region.name,
});
