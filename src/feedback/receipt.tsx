import { grouped } from '../service-requests/private-key.ts';
import { Qr } from '../ui/qr.tsx';
import { ActForm } from '../ui/act-form.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { Of, Unlooked } from './about.tsx';
import { Carried } from './carried.tsx';
import { Dues } from './dues.tsx';
import { words as formWords } from './form-words.ts';
import { PATH } from './own-page.ts';
import type { SubmittedFeedback } from './page.ts';
import { words } from './receipt-words.ts';
import { formAddress, type TypedFeedback } from './typed.ts';

interface Props {
  sent: SubmittedFeedback;
  /** Other words that came with a key that was used up: with a new one they can be sent by themselves. */
  anew?: { typed: TypedFeedback; idempotency: string } | undefined;
  view: View;
}

/** The answer to a submit: both codes, and what happens next, by when. Drawn for one visitor, kept by nobody. */
export function receiptSlots(sent: SubmittedFeedback, anew: Props['anew'], view: View): Slots {
  const w = words[view.locale];
  return {
    ...head(w.title, w.lead, formAddress(sent.ground.region.slug), view),
    main: html(<Receipt sent={sent} anew={anew} view={view} />),
  };
}

const Receipt = ({ sent, anew, view }: Props) => {
  const w = words[view.locale];
  const { region, staffed } = sent.ground;
  const f = formWords[view.locale];
  return (
    <>
      <DemoBanner demo={region.demo} view={view} />
      <header class="intro">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      {sent.is_changed ? <p class="notice">{w.changed}</p> : null}
      {anew ? (
        <ActForm action={`/${region.slug}/masukan/ubah/`} name={w.anew}>
          <Carried {...anew} photos={[]} />
        </ActForm>
      ) : null}
      <Codes sent={sent} view={view} />
      <p>{w.copy}</p>
      <ActForm action={PATH} name={w.open}>
        <input type="hidden" name="nomor" value={sent.id} />
        <input type="hidden" name="kunci" value={sent.key} />
      </ActForm>
      <Unlooked ground={sent.ground} view={view} />
      <section>
        <h2>{staffed ? f.promises : f.deadlines}</h2>
        <Of ground={{ ...sent.ground, areas: [], programmes: [] }} view={view} />
        <p>
          {w.photos(sent.photos)} {w.received}{' '}
          <time datetime={sent.submitted_at}>{stamp(sent.submitted_at, region.time_zone)}</time>.
        </p>
        <Dues clocks={sent.clocks} timeZone={region.time_zone} view={view} />
      </section>
      <Next sent={sent} view={view} />
    </>
  );
};

const Codes = ({ sent: { id, key }, view }: Props) => {
  const w = words[view.locale];
  return (
    <>
      <dl class="codes-of">
        <dt>{w.reference}</dt>
        <dd>
          <strong class="code">{id}</strong>
          <p class="muted">{w.referenceWhy}</p>
        </dd>
        <dt>{w.key}</dt>
        <dd>
          <strong class="code">{grouped(key)}</strong>
          <p class="muted">{w.keyWhy}</p>
        </dd>
      </dl>
      <Qr text={`${view.origin}${PATH}#${id}.${key}`} label={w.qr} />
      <p class="muted">{w.qr}</p>
    </>
  );
};

const Next = ({ sent: { id, kind, ground }, view }: Props) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{ground.staffed ? w.next : w.nextOnce}</h2>
      <ol>
        <li>{w.nextLook}</li>
        <li>{w.nextOf[kind]}</li>
      </ol>
      <p>
        {w.nextFollow}{' '}
        <a href={`/ikuti/?wilayah=${ground.region.slug}&topik=masukan&subjek=${id}`}>{w.follow}</a>
      </p>
    </section>
  );
};
