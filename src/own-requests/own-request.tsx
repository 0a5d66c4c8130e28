import { overdue } from '../clocks/course.ts';
import { Promises } from '../public-requests/promises.tsx';
import { isOpen, isPart, tagOf } from '../service-requests/states.ts';
import { words as shared } from '../service-requests/words.ts';
import { ActForm } from '../ui/act-form.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { localDate, longDate } from '../ui/when.ts';
import { AddPhotos, Photos } from './photos.tsx';
import { Carried } from './carried.tsx';
import { dossierWords } from './dossier-words.ts';
import { broken } from './dossier.ts';
import { PATH } from './form.tsx';
import { History } from './history.tsx';
import type { OwnProps } from './page.ts';
import { Rights } from './rights.tsx';
import { Thread } from './thread.tsx';
import { isAnswered, mayObject } from './word.ts';
import { heldBy, isDisputed } from './way.ts';
import { Wanted } from './wanted.tsx';
import { words } from './words.ts';
import { Written } from './written.tsx';

/** The page of one report for whoever holds its key. */
export function ownRequestSlots(props: Omit<OwnProps, 'view'>, view: View): Slots {
  const w = words[view.locale];
  const title = w.title(props.page.id);
  return {
    ...head(props.refused ? w.mended(title) : title, w.private, PATH, view),
    main: html(<OwnRequest {...props} view={view} />),
  };
}

const OwnRequest = (props: OwnProps) => {
  const { page, refused, done, view } = props;
  const w = words[view.locale];
  return (
    <>
      <Breadcrumb trail={[[PATH, w.track]]} view={view} />
      <DemoBanner demo={page.region.demo} view={view} />
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      {done ? (
        <p class="notice" role="status">
          {done}
        </p>
      ) : null}
      <header class="intro">
        <h1>{w.title(page.id)}</h1>
        <p class="lead">
          <strong>{shared[view.locale].status[tagOf(page.state)]}.</strong> {standingWords(page, view)}
        </p>
        <Continued page={page} view={view} />
        <p class="muted">{w.private}</p>
      </header>
      <Wanted {...props} />
      <Due {...props} />
      <Thread {...props} />
      {page.shut.length > 0 ? <p class="late">{w.shut}</p> : null}
      <Written page={page} view={view} />
      <section>
        <h2>{w.photos}</h2>
        <Photos {...props} />
        {mayObject(page, props.now) === 'yes' ? (
          <p class="muted">{w.photosAbove}</p>
        ) : (
          <AddPhotos {...props} />
        )}
      </section>
      <Seen {...props} />
      <History page={page} view={view} />
      <Rights {...props} />
    </>
  );
};

// What its state alone does not tell: that it was answered, or not to their mind, or solved in part.
function standingWords(page: OwnProps['page'], view: View): string {
  const w = words[view.locale];
  if (isPart(page)) return w.toldPart;
  if (isAnswered(page)) return w.toldAnswered;
  return isDisputed(page) ? w.toldDisputed : w.told[page.state];
}

// Of a report that was merged: where it goes on, and what its reporter can do there.
const Continued = ({ page, view }: Pick<OwnProps, 'page' | 'view'>) => {
  const w = words[view.locale];
  if (page.state !== 'duplicate') return null;
  return page.continued ? (
    <p>
      <a href={`/laporan/${page.continued}/`}>{w.continued(page.continued)}</a> {w.continuedThere}
    </p>
  ) : (
    <p>{w.continuedHidden}</p>
  );
};

const Due = ({ page, codes, now, view }: OwnProps) => {
  const w = words[view.locale];
  const late = overdue(page.course, now);
  return (
    <section>
      <h2>{w.promises}</h2>
      <p>
        <Holder page={page} view={view} />
      </p>
      <Promises
        request={{ clocks: page.clocks, course: page.course, received_at: page.submitted_at }}
        lateBy={page.late_by}
        timeZone={page.region.time_zone}
        toReporter
        view={view}
      />
      {late.length > 0 ? <p class="late">{w.lateHelp}</p> : null}
      {broken(page).length > 0 ? <ToDossier codes={codes} view={view} /> : null}
    </section>
  );
};

const ToDossier = ({ codes, view }: Pick<OwnProps, 'codes' | 'view'>) => {
  const w = dossierWords[view.locale];
  return (
    <ActForm action={`${PATH}berkas/`} name={w.open}>
      <Carried codes={codes} />
      <p>{w.openLead}</p>
    </ActForm>
  );
};

// Whose it is: nobody handles what nobody sent on yet.
const Holder = ({ page, view }: Pick<OwnProps, 'page' | 'view'>) => {
  const w = words[view.locale];
  const { held, since } = heldBy(page);
  if (!held)
    return page.agency
      ? w.meantFor(page.agency, isOpen(page.state))
      : w.notSent(w.coordinator(page.region.name));
  return (
    <>
      {w.agency}: {page.agency ?? w.coordinator(page.region.name)}
      {since ? `, ${w.since(longDate(localDate(new Date(since), page.region.time_zone)))}` : ''}
    </>
  );
};

const Seen = ({ page, view }: OwnProps) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.public}</h2>
      <p>{page.shown ? w.shown[page.shown] : w.hidden[whyHidden(page)]}</p>
      {page.is_anonymous ? <p>{w.anonymous}</p> : null}
      {page.objection_count > 0 ? <p>{w.objections(page.objection_count)}</p> : null}
      {page.shown ? (
        <p class="more">
          <a href={`/laporan/${page.id}/`}>{w.seePublic}</a>
        </p>
      ) : null}
    </section>
  );
};

function whyHidden({ is_secret, is_withdrawn, state }: OwnProps['page']) {
  if (is_secret) return 'secret';
  if (is_withdrawn) return 'withdrawn';
  return state === 'received' || state === 'returned' ? 'waiting' : 'kept';
}
