import { Report } from '../own-requests/written.tsx';
import { words as deedWords } from './deed-words.ts';
import { pathOf, type DeskRequestProps } from './desk-page.ts';
import { words } from './desk-words.ts';
import { Identity } from './identity-form.tsx';

/** What its reporter wrote; of a secret report the way to open it. */
export const Content = (props: DeskRequestProps) => {
  const { request, region, may, view } = props;
  const { facts, words: own, has_contact } = request;
  const w = words[view.locale];
  const d = deedWords[view.locale];
  return (
    <section>
      <h2>{w.report}</h2>
      {request.shut.length > 0 ? <p class="late">{w.shut}</p> : null}
      {own ? (
        <Report page={{ ...facts, words: own, shut: request.shut }} view={view} />
      ) : (
        <Sealed {...props} />
      )}
      <dl class="record">
        <dt>{w.agency}</dt>
        <dd>{facts.agency ?? w.noAgency}</dd>
        <dt>{d.channelName}</dt>
        <dd>{d.channel[facts.channel]}</dd>
        <dt>{w.contact}</dt>
        <dd>{facts.is_anonymous ? w.anonymous : has_contact ? w.hasContact : w.noContact}</dd>
      </dl>
      <Identity id={facts.id} region={region} may={may('service_request.open_identity')} view={view} />
    </section>
  );
};

const Sealed = (props: DeskRequestProps) => {
  const w = words[props.view.locale];
  return (
    <form class="act" method="post" action={pathOf(props, 'buka')}>
      <p>{w.secretLead}</p>
      <button type="submit" class="quiet">
        {w.openSecret}
      </button>
    </form>
  );
};
