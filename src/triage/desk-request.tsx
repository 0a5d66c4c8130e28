import type { ConsolePage } from '../accounts/frame.tsx';
import { Messages } from '../own-requests/thread.tsx';
import { Report } from '../own-requests/written.tsx';
import { PhotoImage } from '../photos/photo-field.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { ApproveForm } from './approve-form.tsx';
import { Owed } from './owed.tsx';
import { pathOf, type DeskRequestProps } from './desk-page.ts';
import { words } from './desk-words.ts';
import { HideForm } from './hide-form.tsx';
import { VerifyForm } from './verify-form.tsx';

/** One report at the officers' desk: what was written, what may be done. */
export const deskRequestPage = (props: DeskRequestProps): ConsolePage => {
  const w = words[props.view.locale];
  return {
    title: w.one(props.request.facts.id),
    trail: [[`/petugas/${props.region.slug}/laporan/`, w.title]],
    main: <Request {...props} />,
  };
};

const Request = (props: DeskRequestProps) => {
  const { request, region, may, now, refused, view } = props;
  const w = words[view.locale];
  const { facts } = request;
  return (
    <>
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.one(facts.id)}</h1>
        <p class="lead">{w.lead}</p>
        <p>
          <Owed line={facts} zone={facts.region.time_zone} now={now} view={view} />
        </p>
      </header>
      <Content {...props} />
      <Photos {...props} />
      {facts.state === 'received' && may.verify ? <VerifyForm {...props} /> : <Seen {...props} />}
      <ApproveForm {...props} />
      <Conversation {...props} />
      <p class="more">
        <a href={`/petugas/${region.slug}/laporan/`}>{w.back}</a>
      </p>
    </>
  );
};

const Content = (props: DeskRequestProps) => {
  const { request, view } = props;
  const { facts, words: own, has_contact } = request;
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.report}</h2>
      {request.shut.length > 0 ? <p class="late">{w.shut}</p> : null}
      {own ? (
        <Report page={{ ...facts, words: own, shut: request.shut }} view={view} />
      ) : (
        <Sealed {...props} />
      )}
      <dl class="record">
        <dt>{w.agency}</dt>
        <dd>{facts.agency ?? w.noAgency}</dd>
        <dt>{w.contact}</dt>
        <dd>{facts.is_anonymous ? w.anonymous : has_contact ? w.hasContact : w.noContact}</dd>
      </dl>
    </section>
  );
};

const Sealed = (props: DeskRequestProps) => {
  const w = words[props.view.locale];
  return (
    <form class="act" method="post" action={pathOf(props, 'buka')}>
      <p>{w.secretLead}</p>
      <button type="submit" class="quiet">
        {w.openSecret}
      </button>
    </form>
  );
};

const Photos = ({ request: { photos, photo_count, links }, view }: DeskRequestProps) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.photos}</h2>
      {photos.length === 0 ? (
        <p class="absent">{photo_count > 0 ? w.photosSealed(photo_count) : w.photosNone}</p>
      ) : (
        <ul class="files">
          {photos.map((photo, i) => (
            <li>
              <PhotoImage photo={photo} address={links[photo.id] ?? ''} alt={w.photo(i + 1)} />
              <p class="muted">
                {w.photo(i + 1)}
                {photo.state === 'approved' ? `, ${w.photoApproved}` : ''}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const Seen = (props: DeskRequestProps) => {
  const { view, may } = props;
  const { facts } = props.request;
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.publicity}</h2>
      <p>{w.shown[facts.shown ?? 'none']}</p>
      {facts.shown ? (
        <p class="more">
          <a href={`/laporan/${facts.id}/`}>{w.seePublic}</a>
        </p>
      ) : null}
      {may.verify ? <HideForm {...props} /> : null}
    </section>
  );
};

const Conversation = (props: DeskRequestProps) => {
  const { request, may, token, refused, typed = '', view } = props;
  const w = words[view.locale];
  const { messages, facts } = request;
  return (
    <section>
      <h2>{w.thread}</h2>
      {messages ? (
        <Messages messages={messages} reporter={w.reporter} region={facts.region} view={view} />
      ) : (
        <p class="absent">{w.sealedThread}</p>
      )}
      {may.reply ? (
        <form class="form" method="post" action={pathOf(props, 'balas')} novalidate>
          <input type="hidden" name="tanda" value={token} />
          <Field
            name="pesan"
            label={w.reply}
            hint={w.replyHint}
            value={typed}
            rows={5}
            problems={refused?.problems ?? []}
            view={view}
          />
          <button type="submit">{w.send}</button>
        </form>
      ) : null}
    </section>
  );
};
