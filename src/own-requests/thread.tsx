import { words as shared } from '../service-requests/words.ts';
import { Field } from '../ui/field.tsx';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { Carried } from './carried.tsx';
import type { OwnMessage, OwnProps } from './page.ts';
import { messageMeans } from './word.ts';
import { words } from './words.ts';

/** Both sides of the conversation, and the form of the next message. */
export const Thread = ({ page, codes, token, typed, refused, view }: OwnProps) => {
  const w = words[view.locale];
  const means = messageMeans(page);
  return (
    <section>
      <h2>{w.thread}</h2>
      <p class="lead">{w.threadLead}</p>
      <Messages messages={page.messages} reporter={w.you} region={page.region} view={view} />
      <form class="form" method="post" action="/lacak/tulis/" novalidate>
        <Carried codes={codes} version={page.version} token={token} />
        <Field
          name="pesan"
          label={means === 'answer' ? w.answer : w.message}
          hint={means === 'object' ? `${w.messageObjects} ${w.messageHint}` : w.messageHint}
          value={typed?.pesan ?? ''}
          rows={5}
          problems={refused?.problems ?? []}
          view={view}
        />
        <button type="submit">{means === 'answer' ? w.sendAnswer : w.send}</button>
      </form>
    </section>
  );
};

interface Props {
  messages: OwnMessage[];
  /** How the reporter is called: "Anda" to themselves, "Pelapor" to officers. */
  reporter: string;
  region: { name: string; time_zone: string };
  view: View;
}

/** The messages of a conversation, oldest first. */
export const Messages = ({ messages, reporter, region, view }: Props) => {
  const w = words[view.locale];
  if (messages.length === 0) return <p class="absent">{w.threadNone}</p>;
  return (
    <ol class="plain">
      {messages.map(({ at, sender, grade, organisation, body, is_shut }) => (
        <li>
          <p class="topic">
            {sender === 'reporter' ? reporter : (organisation ?? w.coordinator(region.name))},{' '}
            <time datetime={at}>{stamp(at, region.time_zone)}</time>{' '}
            {grade ? <Tag>{shared[view.locale].grade[grade]}</Tag> : null}
          </p>
          {body === null ? (
            <p class="absent">{is_shut ? w.shutText : w.erasedText}</p>
          ) : (
            <p class="said">{body}</p>
          )}
        </li>
      ))}
    </ol>
  );
};
