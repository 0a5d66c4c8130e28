import type { ConsolePage } from '../accounts/frame.tsx';
import type { OwnContact } from '../own-requests/page.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { words as deskWords } from './desk-words.ts';
import { deedFor, identityPath, type IdentityProps, type Opening } from './identity.ts';
import { words } from './identity-words.ts';
import { LeftOver } from './left-over.tsx';

/** Where an officer asks to see how to reach a reporter, a second one agrees, and it is shown. */
export const identityPage = (props: IdentityProps): ConsolePage => {
  const room = `/petugas/${props.region.slug}/laporan/`;
  const w = deskWords[props.view.locale];
  return {
    title: words[props.view.locale].titleOf(props.id),
    trail: [
      [room, w.title],
      [`${room}${props.id}/`, w.one(props.id)],
    ],
    main: <Page {...props} />,
  };
};

const Page = (props: IdentityProps) => {
  const { id, region, officer, bar, contact, typed, refused, openings, now, view } = props;
  const w = words[view.locale];
  // Whoever asked has nothing more to ask until somebody agreed.
  const waits = !bar && openings.some((opening) => deedFor(opening, officer, now) === 'wait');
  return (
    <>
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.titleOf(id)}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      {contact ? <Contact contact={contact} view={view} /> : null}
      {bar ? (
        <p class="notice">
          {w.bars[bar]} {w.instead}
        </p>
      ) : null}
      {bar && typed ? <LeftOver texts={[typed]} view={view} /> : null}
      {waits ? (
        <p class="notice" role="status">
          {w.asked}
        </p>
      ) : null}
      {bar || contact || (waits && !refused) ? null : <Ask {...props} />}
      <section>
        <h2>{w.list}</h2>
        {openings.length === 0 ? <p class="absent">{w.none}</p> : null}
        <ul class="cards">
          {openings.map((opening) => (
            <Asking opening={opening} {...props} />
          ))}
        </ul>
      </section>
      <p class="more">
        <a href={`/petugas/${region.slug}/laporan/${id}/`}>{w.toReport}</a>
      </p>
    </>
  );
};

const Contact = ({ contact, view }: { contact: OwnContact; view: View }) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.shown}</h2>
      <p class="notice" role="status">
        {w.shownOnce}
      </p>
      <dl class="record">
        {(['name', 'phone', 'email'] as const).map((field) => (
          <>
            <dt>{w[field]}</dt>
            <dd class="said">{contact[field] ?? <span class="absent">{w.notGiven}</span>}</dd>
          </>
        ))}
      </dl>
    </section>
  );
};

const Ask = ({ id, region, two, token, typed = '', refused, view }: IdentityProps) => {
  const w = words[view.locale];
  return (
    <form class="form" method="post" action={identityPath(region.slug, id)} novalidate>
      <input type="hidden" name="tanda" value={token} />
      <p>{w.seenByReporter}</p>
      {two ? <p>{w.twoPeople}</p> : null}
      <Field
        name="alasan"
        label={w.reason}
        hint={w.reasonHint}
        value={typed}
        rows={4}
        problems={refused?.problems ?? []}
        view={view}
      />
      <button type="submit">{two ? w.ask : w.open}</button>
    </form>
  );
};

const Asking = ({ opening, ...props }: IdentityProps & { opening: Opening }) => {
  const { region, view } = props;
  const w = words[view.locale];
  const { asked_name, organisation, asked_at, reason } = opening;
  const who = `${asked_name ?? w.gone}, ${organisation ?? w.coordinator}`;
  return (
    <li>
      <p>{w.askedBy(who, stamp(asked_at, region.time_zone))}</p>
      <p class="said">{reason ?? <span class="absent">{w.reasonGone}</span>}</p>
      <p class="muted">{agreement(opening, props)}</p>
      <Deed opening={opening} {...props} />
    </li>
  );
};

function agreement({ agreed_at, agreed_by, agreed_name, ...asked }: Opening, props: IdentityProps): string {
  const w = words[props.view.locale];
  if (agreed_at === null)
    return deedFor({ ...asked, agreed_at, agreed_by, agreed_name }, '', props.now) ? w.waits : w.late;
  if (agreed_by === null) return w.alone;
  const when = stamp(agreed_at, props.region.time_zone);
  return agreed_by === props.officer ? w.youAgreed(when) : w.agreedBy(agreed_name ?? w.gone, when);
}

const Deed = ({ opening, ...props }: IdentityProps & { opening: Opening }) => {
  const { id, region, officer, now, bar, view } = props;
  const w = words[view.locale];
  const deed = bar ? null : deedFor(opening, officer, now);
  if (deed !== 'agree' && deed !== 'open') return null;
  const does = { agree: ['setuju', w.agree], open: ['buka', w.again] } as const;
  const [path, label] = does[deed];
  return (
    <form class="act" method="post" action={identityPath(region.slug, id, `${opening.id}/${path}/`)}>
      {deed === 'open' ? <p>{w.openFor}</p> : null}
      <button type="submit" class="quiet">
        {label}
      </button>
    </form>
  );
};
