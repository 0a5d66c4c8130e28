import { feedSlot, Follow } from '../following/follow.tsx';
import { isPart, tagOf } from '../service-requests/states.ts';
import { words as shared } from '../service-requests/words.ts';
import { words as statistics } from '../statistics/words.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { localDate, longDate } from '../ui/when.ts';
import { Ending } from './ending.tsx';
import { PublicFacts } from './facts.tsx';
import type { RequestPage } from './page.ts';
import { Support, type Pressed } from './support.tsx';
import { holding, isDisputed, objectedOn } from './timeline.ts';
import { Way } from './way.tsx';
import { words } from './words.ts';

interface Props {
  page: RequestPage;
  /** What this visitor has just done; null on the page that everybody shares. */
  pressed: Pressed | null;
  view: View;
}

export const pathOf = (id: string) => `/laporan/${id}/`;

/** The public page of one report. */
export function requestSlots(page: RequestPage, view: View, pressed: Pressed | null = null): Slots {
  const w = words[view.locale];
  const { request, names } = page.shown;
  return {
    ...head(w.title(names.service, request.id), w.description(page.region.name), pathOf(request.id), view),
    ...feedSlot(topicOf(page), view),
    main: html(<Main page={page} pressed={pressed} view={view} />),
  };
}

const topicOf = ({ region, shown }: RequestPage) => ({
  region: region.slug,
  topic: 'service_request' as const,
  subject: shown.request.id,
});

const Main = ({ page, pressed, view }: Props) => {
  const w = words[view.locale];
  const { region, shown } = page;
  const { request, names } = shown;
  return (
    <>
      <Breadcrumb
        trail={[
          [`/${region.slug}/`, region.name],
          [`/${region.slug}/laporan/`, w.list],
        ]}
        view={view}
      />
      <DemoBanner demo={region.demo} view={view} />
      {pressed?.refused ? <ErrorSummary {...pressed.refused} view={view} /> : null}
      {pressed?.did ? (
        <p class="notice" role="status">
          {w.pressed[pressed.did]}
        </p>
      ) : null}
      <header class="intro">
        <p class="kicker">{w.kicker(request.id)}</p>
        <h1>{names.service}</h1>
        <Standing page={page} view={view} />
      </header>
      <PublicFacts shown={shown} region={region} holding={holding(request, page.timeline)} view={view} />
      <Ending page={page} view={view} />
      <Way page={page} view={view} />
      <Photos page={page} view={view} />
      <Support request={request} timeline={page.timeline} pressed={pressed} view={view} />
      <section>
        <h2>{w.follow}</h2>
        <p>{w.followWords}</p>
        <Follow topic={topicOf(page)} view={view} />
        <p class="more">
          <a href="/lacak/">{w.track}</a> <a href={`/${region.slug}/laporan/`}>{w.listOf(region.name)}</a>{' '}
          <a href={`/${region.slug}/laporan/aturan/`}>{w.rules}</a>{' '}
          <a href={`/${region.slug}/kinerja/`}>{statistics[view.locale].linkOf(region.name)}</a>
        </p>
      </section>
    </>
  );
};

const Standing = ({ page, view }: Pick<Props, 'page' | 'view'>) => {
  const w = words[view.locale];
  const { request, late } = page.shown;
  const closed = request.closed_at && localDate(new Date(request.closed_at), page.region.time_zone);
  return (
    <>
      <p class="tags">
        <Tag>{shared[view.locale].status[tagOf(request.state)]}</Tag>
        {late.length > 0 ? <Tag tone="warn">{w.late}</Tag> : null}
        {request.hand_over_count > 0 ? <Tag>{w.handed(request.hand_over_count)}</Tag> : null}
        {request.reopened_count > 0 ? <Tag>{w.reopened}</Tag> : null}
      </p>
      <p class="lead">
        {standingWords(page, view)} {closed ? w.closedOn(longDate(closed)) : ''}
      </p>
      {late.length > 0 ? (
        <p class="late">
          {w.lateOf(late.map((name) => shared[view.locale].clock[name].toLowerCase()).join(', '))}
        </p>
      ) : null}
    </>
  );
};

// What its state alone does not tell: that it was answered, or not to its reporter's mind, or solved in part.
function standingWords({ shown: { request }, timeline }: RequestPage, view: View): string {
  const w = words[view.locale];
  if (isPart(request)) return w.donePart;
  if (request.state === 'done' && !request.confirmed && objectedOn(timeline) !== undefined)
    return w.doneDisputed;
  if (request.state !== 'in_progress') return w.states[request.state];
  if (request.course.silence) return w.answered;
  return isDisputed(timeline) ? w.disputed : w.states.in_progress;
}

const Photos = ({ page: { photos }, view }: Pick<Props, 'page' | 'view'>) => {
  const w = words[view.locale];
  if (photos.length === 0) return null;
  return (
    <section>
      <h2>{w.photos}</h2>
      <p class="muted">{w.photosWords}</p>
      <ul class="plain">
        {photos.map(({ id, width, height }, i) => (
          <li>
            <a href={`/foto/${id}/`}>
              <img
                class="photo"
                src={`/foto/${id}/`}
                alt={w.photo(i + 1)}
                width={width}
                height={height}
                loading="lazy"
              />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
