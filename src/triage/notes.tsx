import { Field } from '../ui/field.tsx';
import { stamp } from '../ui/when.ts';
import { Carried, fieldOf } from './deed-form.tsx';
import { words } from './deed-words.ts';
import { pathOf, type DeskRequestProps } from './desk-page.ts';

/** What officers write for each other about a report, and the form of the next note. */
export const Notes = (props: DeskRequestProps) => {
  const { request, may, view } = props;
  const w = words[view.locale];
  return (
    <section id="catatan">
      <h2>{w.notes}</h2>
      <p class="muted">{w.notesLead}</p>
      {request.messages === null ? <p class="absent">{w.notesSealed}</p> : <List {...props} />}
      {may('service_request.reply') ? <NoteForm {...props} /> : null}
    </section>
  );
};

const List = ({ request: { around, facts }, view }: DeskRequestProps) => {
  const w = words[view.locale];
  if (around.notes.length === 0) return <p class="absent">{w.notesNone}</p>;
  return (
    <ol class="plain">
      {around.notes.map(({ at, name, body }) => (
        <li>
          <p class="topic">
            {name ?? w.formerOfficer}, <time datetime={at}>{stamp(at, facts.region.time_zone)}</time>
          </p>
          <p class="said">{body}</p>
        </li>
      ))}
    </ol>
  );
};

const NoteForm = (props: DeskRequestProps) => {
  const { typed, refused, open, view } = props;
  const w = words[view.locale];
  const name = fieldOf('teks', 'catatan');
  return (
    <details open={open === 'catatan'}>
      <summary>{w.note}</summary>
      <form class="form" method="post" action={pathOf(props, 'catatan')} novalidate>
        <Carried {...props} />
        <Field
          name={name}
          label={w.note}
          value={typed[name] ?? ''}
          rows={3}
          problems={refused?.problems ?? []}
          view={view}
        />
        <button type="submit" class="quiet">
          {w.noteSave}
        </button>
      </form>
    </details>
  );
};
