import { PublicFacts } from '../public-requests/facts.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { formAddress } from './asked.ts';
import { Carried } from './carried.tsx';
import { words } from './check-words.ts';
import { words as formWords } from './form-words.ts';
import { Dues } from './dues.tsx';
import { NearbyReports } from './nearby.tsx';
import type { CheckPage } from './page.ts';
import type { PersonalFound } from './personal.ts';
import { rules } from './retention.ts';
import { words as staffWords } from './staff-words.ts';
import { Summary } from './summary.tsx';
import { Unstaffed } from './unstaffed.tsx';

interface Props {
  page: CheckPage;
  view: View;
}

/** The page that asks whether all is right, and shows what the public will see. */
export function checkSlots(page: CheckPage, view: View): Slots {
  const w = words[view.locale];
  return {
    ...head(page.refused ? w.mended : w.title, w.lead, formAddress(page.ground.region.slug), view),
    main: html(<Check page={page} view={view} />),
  };
}

const Check = ({ page, view }: Props) => {
  const w = words[view.locale];
  const { region } = page.ground;
  const { typed, photos, idempotency } = page.filled;
  return (
    <>
      <Breadcrumb
        trail={[
          [`/${region.slug}/`, region.name],
          [formAddress(region.slug), formWords[view.locale].title(region.name)],
        ]}
        view={view}
      />
      <DemoBanner demo={region.demo} view={view} />
      {page.refused ? <ErrorSummary {...page.refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      <Unstaffed {...page.ground} view={view} />
      <PersonalNotice found={page.personal} isPublic={!page.request.is_secret} view={view} />
      <section>
        <h2>{w.answers}</h2>
        <Summary page={page} view={view} />
      </section>
      <Public page={page} view={view} />
      <NearbyReports nearby={page.nearby} view={view} />
      <Privacy view={view} />
      <form
        id="laporan"
        class="form"
        method="post"
        action={`/${region.slug}/lapor/kirim/`}
        novalidate
        data-online-only={w.offline}
      >
        <Carried typed={typed} photos={photos.map(({ carried }) => carried)} idempotency={idempotency} />
        <button type="submit">{w.send}</button>{' '}
        <button class="quiet" type="submit" formaction={`/${region.slug}/lapor/ubah/`}>
          {w.back}
        </button>
      </form>
    </>
  );
};

interface PersonalProps {
  found: PersonalFound[];
  /** Everybody may come to read it. */
  isPublic: boolean;
  view: View;
}

/** What in a text looks like personal data, before it is sent. */
export const PersonalNotice = ({ found, isPublic, view }: PersonalProps) => {
  const w = words[view.locale];
  if (found.length === 0) return null;
  return (
    <div class="notice" role="note">
      <p class="topic">{w.personal}</p>
      <ul>
        {found.map(({ kind, text }) => (
          <li>
            {w.personalWhat[kind]}: <span class="said">{text}</span>
          </li>
        ))}
      </ul>
      {isPublic ? <p>{w.personalDo}</p> : null}
    </div>
  );
};

const Public = ({ page: { shown, ground, filled, clocks }, view }: Props) => {
  const w = words[view.locale];
  const deadlines = ground.staffed ? undefined : staffWords[view.locale].deadlines;
  return (
    <section>
      <h2>{w.public}</h2>
      {shown ? (
        <>
          <p class="lead">
            {w.publicLater} {filled.photos.length > 0 ? w.publicPhotos : ''} {w.publicReused}
          </p>
          <div class="preview">
            <PublicFacts shown={shown} region={ground.region} deadlines={deadlines} view={view} />
          </div>
        </>
      ) : (
        <>
          <p>{w.publicSecret}</p>
          {deadlines ? <h3>{deadlines}</h3> : null}
          <Dues clocks={clocks} timeZone={ground.region.time_zone} view={view} />
        </>
      )}
    </section>
  );
};

const Privacy = ({ view }: { view: View }) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.privacy}</h2>
      <p>
        {w.privacyKept} {w.privacySealed}
      </p>
      <p>
        {w.privacyKeptFor(daysOf('contact'), daysOf('everything'))} {w.privacyNot} {w.privacyRights}
      </p>
      <p class="more">
        <a href="/privasi/">{w.privacyMore}</a>
      </p>
    </section>
  );
};

const daysOf = (name: 'contact' | 'everything') => rules.find(({ what }) => what === name)?.days ?? 0;
