import type { ConsolePage } from '../accounts/frame.tsx';
import { enteredChannels } from '../service-requests/channels.ts';
import { RequestFields } from '../service-requests/fields.tsx';
import type { Filled, FormGround, NotTaken } from '../service-requests/page.ts';
import { Receipt } from '../service-requests/receipt.tsx';
import { classes, type RequestClass } from '../service-requests/states.ts';
import type { Submitted } from '../service-requests/submitted.ts';
import { IDEMPOTENCY } from '../service-requests/typed.ts';
import { words as shared } from '../service-requests/words.ts';
import type { Service } from '../services/schema.ts';
import { Choice } from '../ui/choice.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { Problem } from '../ui/field.tsx';
import { Radios } from '../ui/radios.tsx';
import type { View } from '../ui/view.ts';
import { words } from './entering-words.ts';

interface Props {
  ground: FormGround;
  /** How it came in, as far as that was said. */
  channel: string;
  view: View;
}

const pathOf = (region: string) => `/petugas/${region}/laporan/baru/`;

const page = (ground: FormGround, view: View, main: ConsolePage['main'], title?: string): ConsolePage => ({
  title: title ?? words[view.locale].title,
  trail: [[`/petugas/${ground.region.slug}/laporan/`, shared[view.locale].reports]],
  main,
});

interface StartProps extends Props {
  kind: RequestClass;
  /** Sent without a category, or with one that is not here. */
  missing: boolean;
}

/** The first step: how it came in, what kind it is, and about what. */
export const enteringStart = ({ ground, channel, kind, missing, view }: StartProps): ConsolePage => {
  const w = words[view.locale];
  const problems = missing ? [{ field: 'kategori', message: w.serviceMissing }] : [];
  const common = { problems, view };
  return page(
    ground,
    view,
    <>
      {missing ? <ErrorSummary message={w.startIncomplete} problems={problems} view={view} /> : null}
      <Intro view={view} />
      <form class="form" method="get" action={pathOf(ground.region.slug)} novalidate>
        <Channels channel={channel} {...common} />
        <Radios
          name="jenis"
          label={w.class}
          options={classes.map((one) => [one, shared[view.locale].class[one]])}
          value={kind}
          {...common}
        />
        <Choice
          name="kategori"
          label={w.service}
          options={[['', w.choose], ...ground.list.services.map(({ code, name }) => [code, name] as const)]}
          value=""
          {...common}
        />
        <button type="submit">{w.next}</button>
      </form>
    </>,
  );
};

const Intro = ({ view }: { view: View }) => {
  const w = words[view.locale];
  return (
    <header class="intro">
      <h1>{w.title}</h1>
      <p class="lead">{w.lead}</p>
    </header>
  );
};

const Channels = ({ channel, ...common }: { channel: string; problems: Problem[]; view: View }) => {
  const w = words[common.view.locale];
  return (
    <Radios
      name="kanal"
      label={w.channel}
      options={enteredChannels.map((one) => [one, w.channels[one]] as const)}
      value={channel}
      {...common}
    />
  );
};

interface FormProps extends Props {
  service: Service;
  filled: Filled;
  refused?: NotTaken | undefined;
}

/** The second step: the report itself, in the same fields in which residents write. */
export const enteringForm = ({ ground, service, filled, refused, channel, view }: FormProps): ConsolePage => {
  const w = words[view.locale];
  const { texts } = filled.typed;
  const common = { problems: refused?.problems ?? [], view };
  const path = pathOf(ground.region.slug);
  return page(
    ground,
    view,
    <>
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <Intro view={view} />
      <form class="form" method="post" action={path} enctype="multipart/form-data" novalidate>
        <input type="hidden" name="class" value={texts.class} />
        <input type="hidden" name="service_code" value={service.code} />
        <input type="hidden" name={IDEMPOTENCY} value={filled.idempotency} />
        <p>
          {w.about}:{' '}
          <strong>{`${shared[view.locale].class[texts.class as RequestClass]}, ${service.name}`}</strong>
        </p>
        <p class="more">
          <a href={path}>{w.another}</a> <span class="muted">{w.anotherHint}</span>
        </p>
        <Channels channel={channel} {...common} />
        <RequestFields {...{ ground, service, filled }} {...common} />
        <p class="notice">{w.ask}</p>
        <button type="submit">{w.save}</button>
      </form>
    </>,
  );
};

interface ReceiptProps {
  submitted: Submitted;
  signed: { note: string; text: string | null };
  /** Whoever wrote it down may go on with it: its agency is theirs. */
  mayOpen: boolean;
  view: View;
}

/** The receipt for whoever reported: drawn once, kept by nobody. */
export const enteringReceipt = ({ submitted, signed, mayOpen, view }: ReceiptProps): ConsolePage => {
  const w = words[view.locale];
  const room = `/petugas/${submitted.region.slug}/laporan/`;
  return {
    title: w.receipt,
    trail: [[room, shared[view.locale].reports]],
    main: (
      <>
        <div class="notice screen-only" role="status">
          <p class="topic">{w.receipt}</p>
          <p>{w.receiptLead}</p>
          <p>{w.forgets}</p>
          <p class="more">
            {mayOpen ? <a href={`${room}${submitted.request.id}/`}>{w.open}</a> : null}
            <a href={pathOf(submitted.region.slug)}>{w.more}</a>
          </p>
        </div>
        <Receipt submitted={submitted} signed={signed} handedOver view={view} />
      </>
    ),
  };
};
