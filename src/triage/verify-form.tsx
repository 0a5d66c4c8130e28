import { Choice } from '../ui/choice.tsx';
import { Tick } from '../ui/tick.tsx';
import { pathOf, PHOTO_TICK, publicities, type DeskRequestProps } from './desk-page.ts';
import { words } from './desk-words.ts';

/** The form in which a report is checked: how much of it and which of its photos the public may see. */
export const VerifyForm = (props: DeskRequestProps) => {
  const { request, refused, view } = props;
  const { facts, photos } = request;
  const w = words[view.locale];
  // Shut: a report is checked by whoever has it in front of them.
  if (request.messages === null) return <Unread {...props} />;
  const problems = refused?.problems ?? [];
  const closed = facts.is_secret ? 'secret' : facts.is_withdrawn ? 'withdrawn' : null;
  return (
    <section>
      <h2>{w.verify}</h2>
      <form class="form" method="post" action={pathOf(props, 'periksa')} novalidate>
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
              value=""
              problems={problems}
              view={view}
            />
            {photos.map(({ id }, i) => (
              <Tick
                name={PHOTO_TICK + id}
                label={w.approve(i + 1)}
                ticked={false}
                optional
                problems={[]}
                view={view}
              />
            ))}
          </>
        )}
        <button type="submit">{w.verified}</button>
      </form>
    </section>
  );
};

const Unread = ({ view }: DeskRequestProps) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.verify}</h2>
      <p>{w.openFirst}</p>
    </section>
  );
};
