import { Promises } from '../public-requests/promises.tsx';
import { isOpen, tagOf } from '../service-requests/states.ts';
import { words as shared } from '../service-requests/words.ts';
import { ActForm } from '../ui/act-form.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { Carried } from './carried.tsx';
import { BrokenPromises } from './dossier-broken.tsx';
import { Proof } from './dossier-proof.tsx';
import { dossierWords } from './dossier-words.ts';
import type { Dossier } from './dossier.ts';
import { PATH } from './form.tsx';
import { History } from './history.tsx';
import type { Codes } from './page.ts';
import { Messages } from './thread.tsx';
import { words } from './words.ts';
import { Fact, Report } from './written.tsx';

interface Props {
  dossier: Dossier;
  codes: Codes;
  view: View;
}

/** The one page that a reporter prints when a date has passed: what was asked, answered and promised, and where to take it. */
export function dossierSlots(props: Omit<Props, 'view'>, view: View): Slots {
  const w = dossierWords[view.locale];
  return {
    ...head(w.title(props.dossier.page.id), w.description, PATH, view),
    main: html(<Page {...props} view={view} />),
  };
}

const Page = ({ dossier, codes, view }: Props) => {
  const w = dossierWords[view.locale];
  const { page, made_at } = dossier;
  const { region } = page;
  return (
    <>
      <Breadcrumb trail={[[PATH, words[view.locale].track]]} view={view} />
      <DemoBanner demo={region.demo} view={view} />
      <header class="intro">
        <p class="kicker">{region.name}</p>
        <h1>{w.title(page.id)}</h1>
        <p>
          <strong>{shared[view.locale].status[tagOf(page.state)]}.</strong>{' '}
          {w.made(stamp(made_at, region.time_zone))}
        </p>
        <p class="notice screen-only">
          {w.personal} {w.print}
        </p>
        <p class="muted">{w.you}</p>
      </header>
      <BrokenPromises page={page} view={view} />
      <section>
        <h2>{w.report}</h2>
        <Report page={page} view={view} />
        <dl class="record">
          <Fact name={words[view.locale].agency}>
            {page.agency ?? words[view.locale].coordinator(region.name)}
          </Fact>
        </dl>
      </section>
      <Reporter page={page} view={view} />
      <section>
        <h2>{w.promises}</h2>
        <Promises
          request={{ clocks: page.clocks, course: page.course, received_at: page.submitted_at }}
          lateBy={page.late_by}
          timeZone={region.time_zone}
          toReporter
          view={view}
        />
      </section>
      <section>
        <h2>{w.thread}</h2>
        <Messages messages={page.messages} reporter={w.reporterSays} region={region} view={view} />
      </section>
      <History page={page} view={view} />
      <Proof dossier={dossier} view={view} />
      <Where open={isOpen(page.state)} view={view} />
      <Ways codes={codes} view={view} />
    </>
  );
};

const Reporter = ({ page, view }: { page: Dossier['page']; view: View }) => {
  const w = dossierWords[view.locale];
  const own = words[view.locale];
  const contact = page.is_anonymous ? null : page.contact;
  return (
    <section>
      <h2>{w.reporter}</h2>
      {contact ? null : <p class="muted">{page.is_anonymous ? w.anonymous : w.noContact}</p>}
      <dl class="record">
        <Fact name={own.name}>{contact?.name ?? `${w.fillIn}: ____________________`}</Fact>
        <Fact name={own.phone}>{contact?.phone}</Fact>
        <Fact name={own.email}>{contact?.email}</Fact>
      </dl>
    </section>
  );
};

const Where = ({ open, view }: { open: boolean; view: View }) => {
  const w = dossierWords[view.locale];
  return (
    <section>
      <h2>{w.where}</h2>
      <p>{w.whereLead}</p>
      <ul>
        {w.ways.map((way) => (
          <li>{way}</li>
        ))}
      </ul>
      <p>{w.conditions}</p>
      <p class="muted">{w.conditionsSource}</p>
      {open ? <p>{w.alsoHere}</p> : null}
    </section>
  );
};

const Ways = ({ codes, view }: Pick<Props, 'codes' | 'view'>) => {
  const w = dossierWords[view.locale];
  return (
    <div class="screen-only">
      <form class="act" method="post" action={`${PATH}berkas/`}>
        <Carried codes={codes} />
        <input type="hidden" name="bentuk" value="json" />
        <button type="submit">{w.json}</button>
      </form>
      <ActForm action={PATH} name={w.back}>
        <Carried codes={codes} />
      </ActForm>
    </div>
  );
};
