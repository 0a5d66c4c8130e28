import type { Citable, CitedType } from '../citing/citable.ts';
import { words as citing } from '../citing/words.ts';
import type { View } from '../ui/view.ts';
import type { SourcePage } from './page.ts';
import type { SourceContent, sourceClasses } from './schema.ts';
import { words } from './words.ts';

/** What kind of document a source of each class is. The class does not tell a regulation from a report. */
const types: Record<(typeof sourceClasses)[number], CitedType> = {
  official_document: 'report',
  official_statement: 'webpage',
  press_report: 'article-newspaper',
  advertorial: 'article-newspaper',
  resident_observation: 'webpage',
};

/** How a source itself is cited, and not our record of it: by its own names, days and address. */
export function citableSource(page: SourcePage, { origin }: View): Citable {
  const { id, source, region } = page;
  const version = page.versions[0]?.version ?? 1;
  const record = `${origin}/sumber/${id}/`;
  return {
    id: `S-${id}@v${version}`,
    number: null,
    type: types[source.class],
    genre: citing.id.genre(words.id.classes[source.class], region.demo),
    version,
    ...titleOf(source),
    author: source.byline,
    editor: source.editor,
    institution: source.publisher,
    said: null,
    issued: source.published_at?.slice(0, 10) ?? null,
    per: null,
    read: null,
    abstract: null,
    jurisdiction: region.name,
    demo: region.demo,
    address: source.url ?? source.archived_url ?? record,
    newest: record,
    archived: source.archived_url,
    missing: missingOf(source),
    sha256: null,
    files: { path: `/sumber/${id}/kutipan`, query: '' },
  };
}

const titleOf = ({ title, class: kind, publisher }: SourceContent) =>
  title === null
    ? { title: citing.id.untitled(words.id.classes[kind], publisher), untitled: true as const }
    : { title };

function missingOf(source: SourceContent): string[] {
  const w = words.id.unsaid;
  const unsaid: [value: string | null, said: string][] = [
    [source.title, w.title],
    [source.byline, w.byline],
    [source.published_at, w.publishedAt(source.event_date)],
    [source.url, w.url],
    [source.archived_url, w.archivedUrl],
  ];
  return unsaid.flatMap(([value, said]) => (value === null ? [said] : []));
}
