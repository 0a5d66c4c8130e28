import { PhotoImage } from '../photos/photo-field.tsx';
import { placeNames } from '../service-requests/place-names.ts';
import { PersonalNotice } from '../service-requests/check.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { Above, Of, Unlooked } from './about.tsx';
import { Carried } from './carried.tsx';
import { Dues } from './dues.tsx';
import { words } from './form-words.ts';
import type { CheckPage } from './page.ts';
import type { PublicFeedback } from './public.ts';
import { ShownFeedback } from './shown.tsx';
import { formAddress } from './typed.ts';

interface Props {
  page: CheckPage;
  view: View;
}

/** The page that asks whether all is right, and shows what the public will see. */
export function checkSlots(page: CheckPage, view: View): Slots {
  const w = words[view.locale];
  const title = page.refused ? w.checkMended : w.checkTitle;
  return {
    ...head(title, w.checkLead, formAddress(page.ground.region.slug), view),
    main: html(<Check page={page} view={view} />),
  };
}

const Check = ({ page, view }: Props) => {
  const w = words[view.locale];
  const { ground, filled, clocks } = page;
  const { slug, time_zone: timeZone } = ground.region;
  return (
    <>
      <Above ground={ground} view={view} />
      {page.refused ? <ErrorSummary {...page.refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.checkTitle}</h1>
        <p class="lead">{w.checkLead}</p>
      </header>
      <Unlooked ground={ground} view={view} />
      <Of ground={ground} view={view} />
      <PersonalNotice found={page.personal} isPublic view={view} />
      <Public page={page} view={view} />
      <section>
        <h2>{ground.staffed ? w.promises : w.deadlines}</h2>
        <Dues clocks={clocks} timeZone={timeZone} view={view} />
      </section>
      <section>
        <h2>{w.privacy}</h2>
        <p>{w.privacyKept}</p>
        <p class="more">
          <a href="/privasi/#masukan">{w.privacyMore}</a>
        </p>
      </section>
      <form
        class="form"
        method="post"
        action={`/${slug}/masukan/kirim/`}
        novalidate
        data-online-only={w.offline}
      >
        <Carried {...filled} photos={filled.photos.map(({ carried }) => carried)} />
        <button type="submit">{w.send}</button>{' '}
        <button class="quiet" type="submit" formaction={`/${slug}/masukan/ubah/`}>
          {w.change}
        </button>
      </form>
    </>
  );
};

const Public = ({ page, view }: Props) => {
  const w = words[view.locale];
  const { photos } = page.filled;
  return (
    <section>
      <h2>{w.public}</h2>
      <p class="lead">
        {w.publicLater} {photos.length > 0 ? w.publicPhoto : ''} {w.publicReused}
      </p>
      <div class="preview">
        <ShownFeedback feedback={previewOf(page)} region={page.ground.region} view={view} />
        {photos.map((photo) => (
          <PhotoImage photo={photo} address={photo.link} alt={w.photo} />
        ))}
      </div>
    </section>
  );
};

function previewOf({ ground, feedback, clocks, received_on }: CheckPage): PublicFeedback {
  const { village, district } = placeNames(ground.areas, feedback);
  return {
    ...feedback,
    ...ground.target,
    id: '',
    place: [village, district].filter(Boolean).join(', ') || null,
    received_on,
    due_on: clocks.promises.final?.due_on ?? null,
    late: false,
    answer: null,
    answered_at: null,
    answered_by: null,
    corrected_at: null,
  };
}
