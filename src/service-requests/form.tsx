import { PhotoField } from '../photos/photo-field.tsx';
import type { Service } from '../services/schema.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import { Tick } from '../ui/tick.tsx';
import type { View } from '../ui/view.ts';
import { classFrom, classInAddress, formAddress } from './asked.ts';
import { words } from './form-words.ts';
import type { Filled, FormGround, NotTaken } from './page.ts';
import { Questions } from './questions.tsx';
import { Rules } from './rules.tsx';
import type { RequestClass } from './states.ts';
import type { TypedRequest } from './typed.ts';
import { Where } from './where.tsx';
import { words as shared } from './words.ts';

interface Props {
  ground: FormGround;
  service: Service;
  filled: Filled;
  refused?: NotTaken | undefined;
  view: View;
}

/** Name of the field that is a trap for robots: people leave it empty. */
export const TRAP = 'situs';
/** Name of the field that carries the idempotency key. */
export const IDEMPOTENCY = 'idempotency';

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
      <About {...{ ground, service, filled, view }} />
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
        <p class="visually-hidden">
          <label for={TRAP}>{w.trap}</label>
          <input id={TRAP} name={TRAP} type="text" tabindex={-1} autocomplete="off" />
        </p>
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
  };
};

const About = ({
  ground: { region, list, organisations },
  service,
  filled,
  view,
}: Omit<Props, 'refused'>) => {
  const w = words[view.locale];
  const { texts } = filled.typed;
  const kind = texts.class as RequestClass;
  const agency = service.agency && (organisations[service.agency] ?? service.agency);
  const again = { jenis: classInAddress(kind), program: texts.programme ?? '' };
  return (
    <>
      <p>
        {w.about}: <strong>{`${shared[view.locale].class[kind]}, ${service.name}`}</strong>.{' '}
        {agency ? w.goesTo(agency) : w.goesToCoordinator}
      </p>
      <p class="more">
        <a href={formAddress(region.slug, again)}>{w.change}</a>
      </p>
      <Rules {...{ list, service, kind, view }} />
    </>
  );
};

interface PartProps {
  texts: TypedRequest['texts'];
  problems: Problem[];
  view: View;
}

const Contact = ({ texts, ...common }: PartProps) => {
  const w = words[common.view.locale];
  return (
    <>
      <h2>{w.contact}</h2>
      <p class="muted">{w.contactWhy}</p>
      <Field name="name" label={w.name} value={texts.name ?? ''} fills="name" optional {...common} />
      <Field
        name="phone"
        label={w.phone}
        value={texts.phone ?? ''}
        type="tel"
        fills="tel"
        optional
        {...common}
      />
      <Field
        name="email"
        label={w.email}
        hint={w.emailHint}
        value={texts.email ?? ''}
        type="email"
        fills="email"
        optional
        {...common}
      />
    </>
  );
};

const Visibility = ({ texts, ...common }: PartProps) => {
  const w = words[common.view.locale];
  return (
    <>
      <h2>{w.visibility}</h2>
      <Tick
        name="is_anonymous"
        label={w.anonymous}
        hint={w.anonymousHint}
        ticked={Boolean(texts.is_anonymous)}
        {...common}
      />
      <Tick
        name="is_secret"
        label={w.secret}
        hint={w.secretHint}
        ticked={Boolean(texts.is_secret)}
        {...common}
      />
    </>
  );
};

// A programme that came with the link needs no field.
const Connected = ({ ground: { programme }, texts, ...common }: PartProps & { ground: FormGround }) => {
  const w = words[common.view.locale];
  return (
    <>
      <h2>{w.connected}</h2>
      {programme && texts.programme ? (
        <p>
          {w.aboutProgramme(programme.title)}
          <input type="hidden" name="programme" value={texts.programme} />
        </p>
      ) : (
        <Field
          name="programme"
          label={w.programme}
          hint={w.programmeHint}
          value={texts.programme ?? ''}
          optional
          {...common}
        />
      )}
      <Field
        name="lapor_number"
        label={w.lapor}
        hint={w.laporHint}
        value={texts.lapor_number ?? ''}
        keys="numeric"
        optional
        {...common}
      />
    </>
  );
};

/** What of a report is known before anything was typed. */
export const begun = (asked: { jenis?: string; program?: string }, service: Service): Filled => ({
  typed: {
    texts: { class: classFrom(asked.jenis), service_code: service.code, programme: asked.program ?? '' },
    answers: {},
  },
  photos: [],
  idempotency: '',
});
