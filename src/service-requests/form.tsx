import type { Service } from '../services/schema.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import { Trap } from '../ui/trap.tsx';
import type { View } from '../ui/view.ts';
import { About } from './about.tsx';
import { classFrom, formAddress } from './asked.ts';
import { RequestFields } from './fields.tsx';
import { words } from './form-words.ts';
import type { Filled, FormGround, NotTaken } from './page.ts';
import { IDEMPOTENCY } from './typed.ts';
import { Unstaffed } from './unstaffed.tsx';

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
  const { texts } = filled.typed;
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
        <RequestFields {...{ ground, service, filled }} {...common} />
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
