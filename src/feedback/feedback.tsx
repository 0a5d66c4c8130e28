import { feedSlot } from '../following/follow.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { Unlooked } from './about.tsx';
import { EarlierAnswers } from './earlier-answers.tsx';
import type { FeedbackPage } from './public.ts';
import { words } from './public-words.ts';
import { ShownFeedback } from './shown.tsx';
import { words as shared } from './words.ts';

/** The public page of one feedback. */
export function feedbackSlots(page: FeedbackPage, view: View): Slots {
  const w = words[view.locale];
  const { id, kind } = page.feedback;
  const title = w.title(shared[view.locale].kind[kind], id);
  return {
    ...head(title, w.description, `/masukan/${id}/`, view),
    ...feedSlot({ region: page.region.slug, topic: 'feedback', subject: id }, view),
    main: html(<Feedback page={page} title={title} view={view} />),
  };
}

const Feedback = ({ page, title, view }: { page: FeedbackPage; title: string; view: View }) => {
  const w = words[view.locale];
  const { region, feedback, photo } = page;
  const { kind } = feedback;
  const { programme } = feedback;
  const path = programme ? `/${region.slug}/program/${programme.slug}/` : `/${region.slug}/`;
  return (
    <>
      <Breadcrumb
        trail={[
          [`/${region.slug}/`, region.name],
          ...(programme ? [[path, programme.title] as [string, string]] : []),
          [`${path}masukan/`, w.heading],
        ]}
        view={view}
      />
      <DemoBanner demo={region.demo} view={view} />
      <header class="intro">
        <h1>{title}</h1>
      </header>
      {kind === 'question' && !feedback.answer ? <Unlooked ground={page} shown view={view} /> : null}
      <ShownFeedback feedback={feedback} region={region} view={view} />
      <EarlierAnswers earlier={page.earlier} region={region} view={view} />
      {photo ? (
        <p>
          <img
            src={`/foto/${photo.id}/`}
            alt={w.photo}
            width={photo.width}
            height={photo.height}
            loading="lazy"
          />
        </p>
      ) : null}
      <p class="more">
        <a href={`/ikuti/?wilayah=${region.slug}&topik=masukan&subjek=${feedback.id}`}>{w.follow}</a>{' '}
        <a href="/masukan/lacak/">{w.own}</a>
      </p>
    </>
  );
};
