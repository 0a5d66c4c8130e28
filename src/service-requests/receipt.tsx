import { ReceiptBlock } from '../receipts/receipt-block.tsx';
import { ActForm } from '../ui/act-form.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { formAddress } from './asked.ts';
import { Carried } from './carried.tsx';
import { Dues } from './dues.tsx';
import { grouped } from './private-key.ts';
import { Qr } from '../ui/qr.tsx';
import { words } from './receipt-words.ts';
import { words as staffWords } from './staff-words.ts';
import type { Submitted } from './submitted.ts';
import type { TypedRequest } from './typed.ts';
import { Unstaffed } from './unstaffed.tsx';
import { words as shared } from './words.ts';

interface Props {
  submitted: Submitted;
  /** The signed receipt, and the text whose hash it holds; null when this page does not have it. */
  signed: { note: string; text: string | null };
  /** Other words that came with a key that was used up: with a new one they can be sent by themselves. */
  anew?: { typed: TypedRequest; idempotency: string } | undefined;
  /** Drawn on an officer's screen: nothing there opens the reporter's own page. */
  handedOver?: boolean;
  view: View;
}

/** The answer to a submit: both codes, the promises, and what happens next. Drawn for one visitor, kept by nobody. */
export function receiptSlots(props: Props): Slots {
  const w = words[props.view.locale];
  const { slug } = props.submitted.region;
  return {
    ...head(w.title, w.lead, formAddress(slug), props.view),
    main: html(
      <>
        <DemoBanner demo={props.submitted.region.demo} view={props.view} />
        <Receipt {...props} />
      </>,
    ),
  };
}

/** The receipt itself: both codes, to be kept by whoever reports and by nobody else. */
export const Receipt = ({ submitted, signed, anew, handedOver = false, view }: Props) => {
  const w = words[view.locale];
  const { region, staffed, request, is_changed } = submitted;
  return (
    // A draft of this report, if the phone keeps one, has become a report.
    <div data-sent={region.slug}>
      <header class="intro">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      <Unstaffed region={region} staffed={staffed} sent view={view} />
      {is_changed ? <p class="notice">{w.changed}</p> : null}
      {anew ? (
        <ActForm action={`/${region.slug}/lapor/ubah/`} name={w.anew}>
          <Carried {...anew} photos={[]} />
        </ActForm>
      ) : null}
      <Codes submitted={submitted} view={view} />
      <h2>{w.save}</h2>
      <p>{w.copy}</p>
      {handedOver ? null : <Keep submitted={submitted} view={view} />}
      <section>
        <h2>{staffed ? w.promises : staffWords[view.locale].deadlines}</h2>
        <Facts submitted={submitted} view={view} />
        <Dues clocks={request.clocks} timeZone={region.time_zone} view={view} />
        <p class="more">
          <a href={`/${region.slug}/laporan/aturan/`}>{w.rules}</a>
        </p>
      </section>
      <Next submitted={submitted} view={view} />
      <ReceiptBlock {...signed} view={view} />
      <p>
        <a href={fileOf(signed.note)} download={`tanda-terima-${request.id}.txt`}>
          {w.download}
        </a>
      </p>
    </div>
  );
};

const Codes = ({ submitted: { key, request }, view }: Omit<Props, 'signed'>) => {
  const w = words[view.locale];
  const opens = `${view.origin}/lacak/#${request.id}.${key}`;
  return (
    <>
      <dl class="codes-of">
        <dt>{w.reference}</dt>
        <dd>
          <strong class="code">{request.id}</strong>
          <p class="muted">{w.referenceWhy}</p>
        </dd>
        <dt>{w.key}</dt>
        <dd>
          <strong class="code">{grouped(key)}</strong>
          <p class="muted">{w.keyWhy}</p>
        </dd>
      </dl>
      <Qr text={opens} label={w.qr} />
      <p class="muted">{w.qr}</p>
    </>
  );
};

const Keep = ({ submitted: { key, region, request }, view }: Omit<Props, 'signed'>) => {
  const w = words[view.locale];
  // Without the key: this address goes to another company before anybody has pressed "send" there.
  const text = w.whatsappText(region.name, request.id, `${view.origin}/lacak/`);
  return (
    <>
      <p class="more">
        <a href={`https://wa.me/?text=${encodeURIComponent(text)}`} rel="noopener noreferrer external">
          {w.whatsapp}
        </a>
      </p>
      <p class="muted">{w.whatsappWhy}</p>
      <form method="post" action="/lacak/">
        <input type="hidden" name="nomor" value={request.id} />
        <input type="hidden" name="kunci" value={key} />
        <button class="quiet" type="submit">
          {w.track}
        </button>
      </form>
    </>
  );
};

const Facts = ({ submitted: { region, request, service, agency, photos }, view }: Omit<Props, 'signed'>) => {
  const w = words[view.locale];
  return (
    <p>
      {w.about(shared[view.locale].class[request.class], service)}. {w.photos(photos)} {w.received}{' '}
      <time datetime={request.submitted_at}>{stamp(request.submitted_at, region.time_zone)}</time>. {w.goesTo}{' '}
      {agency ?? w.coordinator}.
    </p>
  );
};

const Next = ({ submitted: { request, staffed }, view }: Omit<Props, 'signed'>) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{staffed ? w.next : staffWords[view.locale].next}</h2>
      <ol>
        {w.nextSteps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>
        {request.is_secret ? w.nextSecret : w.nextPublic} {request.is_anonymous ? w.nextAnonymous : ''}
      </p>
      <p>{w.late}</p>
    </section>
  );
};

// The browser has it already: nothing is asked for again, and no address holds it.
const fileOf = (note: string) => `data:text/plain;charset=utf-8,${encodeURIComponent(note)}`;
