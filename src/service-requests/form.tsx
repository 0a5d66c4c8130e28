import { PhotoField } from '../photos/photo-field.tsx';
import type { Service } from '../services/schema.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import { Trap } from '../ui/trap.tsx';
import type { View } from '../ui/view.ts';
import { About } from './about.tsx';
import { classFrom, formAddress } from './asked.ts';
import { words } from './form-words.ts';
import type { Filled, FormGround, NotTaken } from './page.ts';
import { Connected, Contact, Visibility } from './parts.tsx';
import { Questions } from './questions.tsx';
import { IDEMPOTENCY } from './typed.ts';
import { Unstaffed } from './unstaffed.tsx';
import { Where } from './where.tsx';

interface Props {
  ground: FormGround;
  service: Service;
  filled: Filled;
  refused?: NotTaken | undefined;
  view: View;
}

/** The second step of a report: everything that is asked, with what was typed and what is wrong in it. */
export function formSlots(props: Props): Slots {
  const w = words[props.view.locale];
  const { slug, name } = props.ground.region;
  const title = w.title(name);
  return {
    ...head(props.refused ? w.mended(title) : title, w.lead, formAddress(slug), props.view),
    main: html(<Form {...props} />),
  };
}

const Form = ({ ground, service, filled, refused, view }: Props) => {
  const w = words[view.locale];
  const { region } = ground;
  const { texts, answers } = filled.typed;
  const common = { problems: refused?.problems ?? [], view };
  return (
    <>
      <Breadcrumb
        trail={[
          [`/${region.slug}/`, region.name],
          [formAddress(region.slug), w.title(region.name)],
        ]}
        view={view}
      />
      <DemoBanner demo={region.demo} view={view} />
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.title(region.name)}</h1>
      </header>
      <Unstaffed {...ground} view={view} />
      <form
        class="form"
        method="post"
        action={`/${region.slug}/lapor/periksa/`}
        enctype="multipart/form-data"
        novalidate
        data-draft={region.slug}
        {...draftWords(view)}
      >
        <input type="hidden" name="class" value={texts.class} />
        <input type="hidden" name="service_code" value={service.code} />
        <input type="hidden" name={IDEMPOTENCY} value={filled.idempotency} />
        {/* First, so that Enter in a field checks the report and does not ask for its category again. */}
        <button class="visually-hidden" type="submit" tabindex={-1} aria-hidden="true">
          {w.check}
        </button>
        <About {...{ ground, service, filled, view }} />
        <h2>{w.what}</h2>
        <Field
          name="description"
          label={w.description}
          hint={w.descriptionHint}
          value={texts.description ?? ''}
          rows={6}
          {...common}
        />
        <Questions service={service} typed={answers} {...common} />
        <Field
          name="incident_on"
          label={w.incidentOn}
          value={texts.incident_on ?? ''}
          type="date"
          optional
          {...common}
        />
        <h2>{w.where}</h2>
        <Where areas={ground.areas} texts={texts} {...common} />
        <h2>{w.photos}</h2>
        <PhotoField kept={filled.photos} {...common} />
        <Contact texts={texts} {...common} />
        <Visibility texts={texts} {...common} />
        <Connected ground={ground} texts={texts} {...common} />
        <Trap view={view} />
        <p class="muted">{w.checkHint}</p>
        <button type="submit">{w.check}</button>
      </form>
    </>
  );
};

const draftWords = (view: View) => {
  const w = words[view.locale];
  return {
    'data-found': w.draftFound,
    'data-restore': w.draftRestore,
    'data-forget': w.draftForget,
    'data-kept': w.draftKept,
    'data-offline': w.draftOffline,
    'data-offline-secret': w.draftOfflineSecret,
  };
};

/** What of a report is known before anything was typed. */
export const begun = (
  asked: { jenis?: string; program?: string },
  service: Service,
  idempotency: string,
): Filled => ({
  typed: {
    texts: { class: classFrom(asked.jenis), service_code: service.code, programme: asked.program ?? '' },
    answers: {},
  },
  photos: [],
  idempotency,
});
