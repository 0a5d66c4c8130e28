import { Choice } from '../ui/choice.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { channelKinds } from './settings.ts';
import { words } from './setting-words.ts';
import { channelRows, type TypedSettings } from './typed-settings.ts';

interface Props {
  typed: TypedSettings;
  problems: Problem[];
  view: View;
}

/** The form in which a region's settings are changed, with what was typed. */
export const SettingsForm = ({ typed, problems, view }: Props) => {
  const w = words[view.locale];
  return (
    <form class="form" method="post" novalidate>
      <input type="hidden" name="version" value={typed.version} />
      <Switch
        name="two_person"
        legend={w.twoPerson}
        hint={w.twoPersonHint}
        label={w.twoPersonLabel}
        typed={typed}
      />
      <Switch
        name="two_person_identity"
        legend={w.twoPersonIdentity}
        hint={w.twoPersonIdentityHint}
        label={w.twoPersonIdentityLabel}
        typed={typed}
      />
      <Field
        name="silent_after_days"
        label={w.silence}
        hint={w.silenceHint}
        value={typed.silent_after_days ?? ''}
        {...{ problems, view }}
      />
      <section id="channels">
        <h2>{w.channels}</h2>
        <p>{w.channelsHint}</p>
        <p class="muted">{w.channelsNational}</p>
        {channelRows.map((row) => (
          <ChannelRow row={row} {...{ typed, problems, view }} />
        ))}
      </section>
      <button type="submit">{w.save}</button>
    </form>
  );
};

interface SwitchProps {
  name: string;
  legend: string;
  hint: string;
  label: string;
  typed: TypedSettings;
}

const Switch = ({ name, legend, hint, label, typed }: SwitchProps) => (
  <fieldset>
    <legend>{legend}</legend>
    <p class="muted" id={`${name}-hint`}>
      {hint}
    </p>
    <label class="tick">
      <input
        id={name}
        type="checkbox"
        name={name}
        value="ya"
        checked={typed[name] === 'ya'}
        aria-describedby={`${name}-hint`}
      />{' '}
      {label}
    </label>
  </fieldset>
);

// An empty row stays folded, so that a phone need not scroll through eight.
const ChannelRow = ({ row, typed, problems, view }: Props & { row: number }) => {
  const w = words[view.locale];
  const value = (part: string) => typed[`${part}_${row}`] ?? '';
  const common = { problems, view };
  const open = ['label', 'address', 'note'].some((part) => value(part) !== '');
  return (
    <details open={open}>
      <summary>{w.channel(row)}</summary>
      <fieldset>
        <legend class="visually-hidden">{w.channel(row)}</legend>
        <Field name={`label_${row}`} label={w.label} value={value('label')} {...common} />
        <Choice
          name={`kind_${row}`}
          label={w.kind}
          options={channelKinds.map((kind) => [kind, w.kinds[kind]])}
          value={value('kind')}
          {...common}
        />
        <Field name={`address_${row}`} label={w.address} value={value('address')} {...common} />
        <Field name={`note_${row}`} label={w.note} value={value('note')} optional {...common} />
      </fieldset>
    </details>
  );
};
