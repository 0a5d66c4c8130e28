import type { Child } from 'hono/jsx';
import { Carried } from '../own-requests/carried.tsx';
import type { Codes } from '../own-requests/page.ts';
import { ActForm } from '../ui/act-form.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { localDate } from '../ui/when.ts';
import { Unlooked } from './about.tsx';
import { EarlierAnswers } from './earlier-answers.tsx';
import { Dues } from './dues.tsx';
import { words as formWords } from './form-words.ts';
import { PATH, type OwnFeedback, type TrackForm } from './own-page.ts';
import { words } from './own-words.ts';
import { ShownFeedback } from './shown.tsx';
import { words as shared } from './words.ts';

/** The form that opens feedback. */
export function trackSlots({ typed, refused }: TrackForm, view: View): Slots {
  const w = words[view.locale];
  const common = { problems: refused?.problems ?? [], view };
  return slots(
    refused ? w.mended(w.track) : w.track,
    w.trackLead,
    view,
    <>
      <Breadcrumb trail={[]} view={view} />
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.track}</h1>
        <p class="lead">{w.trackLead}</p>
      </header>
      <form class="form" method="post" action={PATH} novalidate data-from-fragment>
        <Field
          name="nomor"
          label={w.reference}
          hint={w.referenceHint}
          value={typed.nomor ?? ''}
          {...common}
        />
        <Field name="kunci" label={w.key} hint={w.keyHint} value={typed.kunci ?? ''} {...common} />
        <button type="submit">{w.open}</button>
      </form>
      <p>
        <a href="/lacak/">{w.trackReports}</a>
      </p>
    </>,
  );
}

/** A page of whoever holds the key. */
export const slots = (title: string, lead: string, view: View, main: Child): Slots => ({
  ...head(title, lead, PATH, view),
  main: html(main),
});

interface Props {
  own: OwnFeedback;
  codes: Codes;
  view: View;
}

/** What became of it, for whoever holds its key. */
export function ownFeedbackSlots(own: OwnFeedback, codes: Codes, view: View): Slots {
  const w = words[view.locale];
  const f = formWords[view.locale];
  const title = w.title(own.feedback.id);
  return slots(
    title,
    w.trackLead,
    view,
    <>
      <Breadcrumb trail={[[PATH, w.track]]} view={view} />
      <DemoBanner demo={own.region.demo} view={view} />
      <header class="intro">
        <h1>{title}</h1>
      </header>
      {isWaiting(own) ? <Unlooked ground={own} shown={own.state === 'published'} view={view} /> : null}
      <Became own={own} codes={codes} view={view} />
      <section>
        <h2>{w.wrote}</h2>
        <ShownFeedback feedback={own.feedback} region={own.region} isOver={isOver(own)} view={view} />
        <Photo own={own} codes={codes} view={view} />
      </section>
      <EarlierAnswers earlier={own.earlier} region={own.region} view={view} />
      {isOver(own) ? null : (
        <section>
          <h2>{own.staffed ? f.promises : f.deadlines}</h2>
          <Dues clocks={own.clocks} timeZone={own.region.time_zone} view={view} />
        </section>
      )}
      <section>
        <h2>{w.withdrawTitle}</h2>
        <ActForm action={`${PATH}tarik/`} name={w.withdraw}>
          <Carried codes={codes} />
          <p>{w.withdrawLead}</p>
        </ActForm>
      </section>
    </>,
  );
}

// Nobody sees it any more, and nobody owes it anything.
const isOver = ({ state }: Pick<OwnFeedback, 'state'>) => state !== 'waiting' && state !== 'published';

// For somebody who looks at it or answers.
const isWaiting = ({ state, feedback }: OwnFeedback) =>
  state === 'waiting' || (state === 'published' && feedback.kind === 'question' && !feedback.answer);

const Became = ({ own, view }: Props) => {
  const w = words[view.locale];
  const { state, refusal, published_at: at, region, feedback } = own;
  const isPublic = state === 'published';
  return (
    <>
      <dl class="record">
        <dt>{w.state}</dt>
        <dd>
          {shared[view.locale].state[state]}
          {isPublic && at ? `, ${w.publishedOn(localDate(new Date(at), region.time_zone))}` : ''}
        </dd>
        {refusal ? (
          <>
            <dt>{w.why}</dt>
            <dd>
              {w.whyIs(shared[view.locale].refusal[refusal])} {w.whyDo[refusal]}{' '}
              {refusal === 'belongs_in_a_report' ? (
                <a href={`/${region.slug}/lapor/`}>{formWords[view.locale].insteadLink}</a>
              ) : null}
            </dd>
          </>
        ) : null}
        <dt>{w.public}</dt>
        <dd>{isPublic ? <a href={`/masukan/${feedback.id}/`}>{w.see}</a> : w.notPublic[state]}</dd>
      </dl>
      {isOver(own) ? null : (
        <p class="more">
          <a href={`/ikuti/?wilayah=${region.slug}&topik=masukan&subjek=${feedback.id}`}>{w.follow}</a>
        </p>
      )}
    </>
  );
};

const Photo = ({ own: { photo }, view }: Props) => {
  const w = words[view.locale];
  if (!photo) return null;
  return (
    <p>
      <img src={photo.link} alt={w.photo} width={photo.width} height={photo.height} />
      <br />
      <span class="muted">{photo.is_approved ? w.photoApproved : w.photoWaits}</span>
    </p>
  );
};
