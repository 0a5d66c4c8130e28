import type { ConsolePage } from '../accounts/frame.tsx';
import { may, type Grant } from '../accounts/roles.ts';
import { DraftList } from '../drafts/list.tsx';
import { newDraftPath } from '../drafts/paths.ts';
import { kinds } from '../drafts/kinds.ts';
import type { View } from '../ui/view.ts';
import { FeedbackToDo } from '../feedback/to-do.tsx';
import { WaitingReports } from '../error-reports/waiting.tsx';
import { LateMilestones, SilentProgrammes } from '../programmes/work.tsx';
import { MANY } from '../programmes/work-lists.ts';
import type { WorkDay } from './page.ts';
import { RequestsToDo } from './work-requests.tsx';
import { words } from './words.ts';

interface Props {
  region: { slug: string; name: string; time_zone: string };
  work: WorkDay;
  grants: readonly Grant[];
}

/** What wants doing in a region today, the most urgent first. */
export function workPage({ region, work, grants }: Props, view: View): ConsolePage {
  const w = words[view.locale];
  const list = { region: region.slug, zone: region.time_zone, view };
  const writes = may(grants, 'draft.write', { region: region.slug });
  return {
    title: `${w.work}, ${region.name}`,
    main: (
      <>
        <h1>{w.work}</h1>
        {writes ? (
          <p class="more">
            <a href={newDraftPath(region.slug, 'update')}>{w.write(kinds.update.one)}</a>
            <a href={newDraftPath(region.slug, 'source')}>{w.write(kinds.source.one)}</a>
          </p>
        ) : null}
        {may(grants, 'service_request.read', { region: region.slug }) ? (
          <RequestsToDo work={work.requests} region={region.slug} view={view} />
        ) : null}
        {may(grants, 'feedback.moderate', { region: region.slug }) ? (
          <FeedbackToDo work={work.feedback} region={region.slug} view={view} />
        ) : null}
        <section>
          <h2>{w.review}</h2>
          <DraftList drafts={work.review} none={w.reviewNone} {...list} />
        </section>
        <section>
          <h2>{w.mine}</h2>
          <DraftList drafts={work.mine} none={w.mineNone} {...list} />
        </section>
        <LateMilestones work={work.waiting} region={region.slug} view={view} />
        <SilentProgrammes work={work.waiting} region={region.slug} view={view} />
        <WaitingReports
          count={work.waiting.reports}
          many={MANY}
          region={region.slug}
          mayAnswer={may(grants, 'error_report.answer', { region: region.slug })}
          view={view}
        />
      </>
    ),
  };
}
