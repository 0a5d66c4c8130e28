import { Choice } from '../ui/choice.tsx';
import { Carried } from './deed-form.tsx';
import { words as deedWords } from './deed-words.ts';
import { Tick } from '../ui/tick.tsx';
import { pathOf, PHOTO_TICK, publicities, type DeskRequestProps } from './desk-page.ts';
import { words } from './desk-words.ts';

/** The form in which a report is checked: how much of it and which of its photos the public may see. */
export const VerifyForm = (props: DeskRequestProps) => {
  const { request, refused, typed, view } = props;
  const { facts, photos } = request;
  const w = words[view.locale];
  // Shut: a report is checked by whoever has it in front of them.
  if (request.messages === null) return <Unread {...props} />;
  const problems = refused?.problems ?? [];
  const closed = facts.is_secret ? 'secret' : facts.is_withdrawn ? 'withdrawn' : null;
  return (
    <details id="periksa" open>
      <summary>{w.verify}</summary>
      <form class="form" method="post" action={pathOf(props, 'periksa')} novalidate>
        <Carried {...props} />
        {closed ? (
          <p>
            {w.neverPublic[closed]}
            <input type="hidden" name="publikasi" value="none" />
          </p>
        ) : (
          <>
            <Choice
              name="publikasi"
              label={w.publicity}
              hint={w.verifyLead}
              options={[['', w.choose], ...publicities.map((name) => [name, w.publicities[name]] as const)]}
              value={typed.publikasi ?? ''}
              problems={problems}
              view={view}
            />
            {photos.map(({ id, hidden_at }, i) =>
              hidden_at ? null : (
                <Tick
                  name={PHOTO_TICK + id}
                  label={w.approve(i + 1)}
                  ticked={Boolean(typed[PHOTO_TICK + id])}
                  optional
                  problems={[]}
                  view={view}
                />
              ),
            )}
          </>
        )}
        <Onward {...props} />
        <button type="submit">{w.verified}</button>
      </form>
    </details>
  );
};

// The agency that answers for it is chosen already: whoever only checks says so.
const Onward = ({ request: { around, agency }, may, typed, refused, view }: DeskRequestProps) => {
  const w = deedWords[view.locale];
  if (!may('service_request.refer')) return null;
  return (
    <Choice
      name="lembaga-periksa"
      label={w.forwardAfter}
      options={[['', w.forwardLater], ...around.agencies]}
      value={typed['lembaga-periksa'] ?? around.routed ?? agency ?? ''}
      optional
      problems={refused?.problems ?? []}
      view={view}
    />
  );
};

const Unread = ({ view }: DeskRequestProps) => {
  const w = words[view.locale];
  return (
    <>
      <h3>{w.verify}</h3>
      <p>{w.openFirst}</p>
    </>
  );
};
