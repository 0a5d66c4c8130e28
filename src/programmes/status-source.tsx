import { Cited } from '../sources/cited.tsx';
import type { View } from '../ui/view.ts';
import type { ProgrammePage } from './page.ts';
import { statusSourceOf, type ProgrammeContent } from './schema.ts';
import { words } from './words.ts';

interface Props extends Pick<ProgrammePage, 'citations'> {
  content: ProgrammeContent;
  view: View;
}

/** Who says the status of a programme, and of which day; where nobody told which of several sources it is, that. */
export const StatusSource = ({ content, citations, view }: Props) => {
  const w = words[view.locale];
  const { status, status_date, sources } = content;
  const citation = citations[statusSourceOf(content) ?? ''];
  if (status === null) return null;
  if (citation) return <Cited citation={citation} on={status_date ?? undefined} view={view} />;
  const told = [status_date && w.statusOn(status_date), w.statusOneOf(sources.length)];
  return <p class="muted">{told.filter(Boolean).join(', ')}</p>;
};
