import type { ConsolePage } from '../accounts/frame.tsx';
import { ThingHistory } from '../history/list.tsx';
import { words as publicWords } from '../public-requests/words.ts';
import { words as shared } from '../service-requests/words.ts';
import { tagOf } from '../service-requests/states.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Tag } from '../ui/tag.tsx';
import { ChangedSince } from './changed.tsx';
import { ClockStand } from './clock-stand.tsx';
import { DeedList } from './deed-list.tsx';
import { words as deedWords } from './deed-words.ts';
import { Content } from './desk-content.tsx';
import type { DeskRequestProps } from './desk-page.ts';
import { Conversation } from './desk-thread.tsx';
import { words } from './desk-words.ts';
import { Seen } from './desk-seen.tsx';
import { isGone } from './gone.ts';
import { Notes } from './notes.tsx';
import { Owed } from './owed.tsx';
import { Photos } from './desk-photos.tsx';
import { Ledger, Merged, Objections } from './way.tsx';

/** One report at the officers' desk: what was written, what may be done, and how it came here. */
export const deskRequestPage = (props: DeskRequestProps): ConsolePage => {
  const w = words[props.view.locale];
  return {
    title: w.one(props.request.facts.id),
    trail: [[`/petugas/${props.region.slug}/laporan/`, w.title]],
    main: <Request {...props} />,
  };
};

const Request = (props: DeskRequestProps) => {
  const { request, region, now, done, refused, view } = props;
  const { facts, around } = request;
  // To send it again is no advice where there is nothing to send.
  const gone = props.stale !== undefined && isGone(props) ? { message: deedWords[view.locale].gone } : {};
  return (
    <>
      {refused ? <ErrorSummary {...refused} {...gone} view={view} /> : null}
      <ChangedSince {...props} />
      {done ? (
        <p class="notice" role="status">
          {done}
        </p>
      ) : null}
      <Head {...props} />
      <Merged {...props} />
      <Content {...props} />
      <Photos {...props} />
      <Objections {...props} />
      <Conversation {...props} />
      <DeedList {...props} />
      <Seen {...props} />
      <Notes {...props} />
      <ClockStand {...facts} calendars={around.calendars} zone={facts.region.time_zone} {...{ now, view }} />
      <Ledger {...props} />
      <ThingHistory
        lines={around.history}
        isCut={around.is_cut}
        region={{ slug: region.slug, time_zone: facts.region.time_zone }}
        view={view}
      />
      <p class="more">
        <a href={`/petugas/${region.slug}/laporan/`}>{words[view.locale].back}</a>
      </p>
    </>
  );
};

const Head = ({ request: { facts, around, objection_count }, now, view }: DeskRequestProps) => {
  const w = words[view.locale];
  const d = deedWords[view.locale];
  return (
    <header class="intro">
      <h1>{w.one(facts.id)}</h1>
      <p class="tags">
        <Tag>{shared[view.locale].status[tagOf(facts.state)]}</Tag>
        {facts.is_secret ? <Tag tone="quiet">{d.secret}</Tag> : null}
        {objection_count > 0 ? <Tag tone="warn">{d.objections}</Tag> : null}
      </p>
      <p>
        {publicWords[view.locale].states[facts.state]}{' '}
        {facts.confirmed ? d.toConfirm(d.outcomes[facts.confirmed].toLowerCase()) : ''}{' '}
        {facts.rating ? d.rated(facts.rating) : ''}
      </p>
      <p>
        <Owed line={facts} calendars={around.calendars} zone={facts.region.time_zone} {...{ now, view }} />
      </p>
      <p class="lead">{w.lead}</p>
      <p class="more">
        <a href="#tindakan">{d.toAct}</a>
      </p>
    </header>
  );
};
