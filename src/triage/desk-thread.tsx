import { Messages } from '../own-requests/thread.tsx';
import { Field } from '../ui/field.tsx';
import { Carried } from './deed-form.tsx';
import { pathOf, type DeskRequestProps } from './desk-page.ts';
import { words } from './desk-words.ts';

/** Both sides of the conversation, and a plain message to the reporter. */
export const Conversation = (props: DeskRequestProps) => {
  const { request, may, refused, typed, open, view } = props;
  const w = words[view.locale];
  const { messages, facts } = request;
  return (
    <section>
      <h2>{w.thread}</h2>
      {messages ? (
        <Messages messages={messages} reporter={w.reporter} region={facts.region} view={view} />
      ) : (
        <p class="absent">{w.sealedThread}</p>
      )}
      {may('service_request.reply') ? (
        <details open={open === 'balas'}>
          <summary>{w.send}</summary>
          <form class="form" method="post" action={pathOf(props, 'balas')} novalidate>
            <Carried {...props} />
            <Field
              name="pesan"
              label={w.reply}
              hint={w.replyHint}
              value={typed.pesan ?? ''}
              rows={5}
              problems={refused?.problems ?? []}
              view={view}
            />
            <button type="submit">{w.send}</button>
          </form>
        </details>
      ) : null}
    </section>
  );
};
