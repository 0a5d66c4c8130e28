import type { ConsolePage } from '../accounts/frame.tsx';
import { HistoryLines, ThingHistory } from '../history/list.tsx';
import { PhotoImage } from '../photos/photo-field.tsx';
import { words as checkWords } from '../service-requests/check-words.ts';
import { personalIn } from '../service-requests/personal.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { localDate, longDate, stamp } from '../ui/when.ts';
import { Clocks } from './desk-clocks.tsx';
import { Forms } from './desk-forms.tsx';
import { deskAddress, type DeskFeedbackProps } from './desk-page.ts';
import { TargetLink } from './desk-target.tsx';
import { words } from './desk-words.ts';
import { words as shared } from './words.ts';

/** One piece of feedback at the officers' desk: what a resident wrote, by when what is owed, and what can be done. */
export const deskFeedbackPage = (props: DeskFeedbackProps): ConsolePage => {
  const w = words[props.view.locale];
  return {
    title: w.one(props.feedback.id),
    trail: [[`/petugas/${props.region.slug}/masukan/`, w.title]],
    main: <Whole {...props} />,
  };
};

const Whole = (props: DeskFeedbackProps) => {
  const { feedback, region, done, refused, view } = props;
  const w = words[view.locale];
  const { kind, state } = feedback;
  return (
    <>
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <ChangedSince {...props} />
      {done ? (
        <p class="notice" role="status">
          {done}
        </p>
      ) : null}
      <header class="intro">
        <h1>{w.one(feedback.id)}</h1>
        <p class="lead">
          {shared[view.locale].kind[kind]}.{' '}
          {feedback.is_erased ? w.erasedByOfficer : shared[view.locale].state[state]}.
        </p>
      </header>
      <Facts {...props} />
      <Clocks {...props} />
      <Written {...props} />
      <Answered {...props} />
      <Photos {...props} />
      <Forms {...props} />
      <p class="more">
        {state === 'published' ? <a href={`/masukan/${feedback.id}/`}>{w.see}</a> : null}
        <a href={deskAddress(region.slug, props.from)}>{w.back}</a>
      </p>
      <ThingHistory lines={feedback.history} region={region} view={view} />
    </>
  );
};

// What happened since a form was drawn that came too late, in words.
const ChangedSince = ({ feedback, stale, region, view }: DeskFeedbackProps) => {
  if (stale === undefined) return null;
  const w = words[view.locale];
  const since = feedback.history.filter(({ version }) => version > stale);
  return (
    <div class="notice" role="status" id="berubah">
      <p class="topic">{w.changed}</p>
      {since.length > 0 ? (
        <HistoryLines lines={since.toReversed()} region={region} view={view} />
      ) : (
        <p>{w.changedNothing}</p>
      )}
    </div>
  );
};

const Facts = ({ feedback, region, view }: DeskFeedbackProps) => {
  const w = words[view.locale];
  const { agency, kind, seen, seen_on, place, refusal, submitted_at } = feedback;
  return (
    <dl class="record">
      <dt>{w.about}</dt>
      <dd>
        <TargetLink of={feedback} region={region.slug} view={view} />
      </dd>
      <dt>{w.answers}</dt>
      <dd>{agency?.name ?? w.coordinator}</dd>
      <dt>{w.received}</dt>
      <dd>{stamp(submitted_at, region.time_zone)}</dd>
      {kind === 'observation' && seen && seen_on ? (
        <>
          <dt>{w.seenOn}</dt>
          <dd>
            {longDate(seen_on)}: {shared[view.locale].sight[seen]}
          </dd>
          <dt>{w.place}</dt>
          <dd>{place ?? <span class="absent">{w.placeNone}</span>}</dd>
        </>
      ) : null}
      {refusal ? (
        <>
          <dt>{w.reason}</dt>
          <dd>{shared[view.locale].refusal[refusal]}</dd>
        </>
      ) : null}
    </dl>
  );
};

const Written = ({ feedback, region, view }: DeskFeedbackProps) => {
  const w = words[view.locale];
  const { body, state, erased_at } = feedback;
  return (
    <section>
      <h2>{w.words}</h2>
      {erased_at ? (
        <p class="absent">{w.erasedOn(localDate(new Date(erased_at), region.time_zone))}</p>
      ) : state === 'withdrawn' ? (
        <p class="absent">{w.withdrawn}</p>
      ) : (
        <>
          {state === 'published' ? null : <p>{w.notPublic[state]}</p>}
          {body === null ? <p class="absent">{w.wordless}</p> : <p class="said">{body}</p>}
          <Personal text={body ?? ''} view={view} />
        </>
      )}
    </section>
  );
};

const Personal = ({ text, view }: { text: string } & Pick<DeskFeedbackProps, 'view'>) => {
  const found = personalIn(text);
  if (found.length === 0) return null;
  const w = words[view.locale];
  const what = checkWords[view.locale].personalWhat;
  return (
    <div class="notice">
      <p class="topic">{w.personal}</p>
      <ul>
        {found.map((one) => (
          <li>
            {what[one.kind]}: {one.text}
          </li>
        ))}
      </ul>
      <p>{w.personalDo}</p>
    </div>
  );
};

const Answered = ({ feedback, region, view }: DeskFeedbackProps) => {
  const { answer, answered_at, answered_by } = feedback;
  if (!answer || !answered_at) return null;
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.answer}</h2>
      <p class="said">{answer}</p>
      <p class="muted">
        {w.answeredBy}: {answered_by ?? w.coordinator}, {stamp(answered_at, region.time_zone)}
      </p>
    </section>
  );
};

const Photos = ({ feedback: { photos, state }, view }: DeskFeedbackProps) => {
  if (photos.length === 0) return null;
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.photos}</h2>
      <p class="muted">{w.photoLarge}</p>
      <ul class="files">
        {photos.map((photo, i) => (
          <li>
            <a href={photo.link}>
              <PhotoImage photo={photo} address={photo.link} alt={w.photo(i + 1)} />
            </a>
            <p class="muted">
              {w.photo(i + 1)}, {state === 'published' && photo.is_approved ? w.photoShown : w.photoNotShown}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
