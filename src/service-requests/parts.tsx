import { Choice } from '../ui/choice.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import { Tick } from '../ui/tick.tsx';
import type { View } from '../ui/view.ts';
import { yesOrNo } from '../ui/yes-or-no.ts';
import { words } from './form-words.ts';
import type { FormGround } from './page.ts';
import type { TypedRequest } from './typed.ts';

interface PartProps {
  texts: TypedRequest['texts'];
  problems: Problem[];
  view: View;
}

/** How to reach the reporter; all of it may stay empty. */
export const Contact = ({ texts, ...common }: PartProps) => {
  const w = words[common.view.locale];
  return (
    <>
      <h2>{w.contact}</h2>
      <p class="muted">{w.contactWhy}</p>
      <Field name="name" label={w.name} value={texts.name ?? ''} fills="name" optional {...common} />
      <Field
        name="phone"
        label={w.phone}
        value={texts.phone ?? ''}
        type="tel"
        fills="tel"
        optional
        {...common}
      />
      <Field
        name="email"
        label={w.email}
        hint={w.emailHint}
        value={texts.email ?? ''}
        type="email"
        fills="email"
        optional
        {...common}
      />
    </>
  );
};

/** What the reporter alone decides: who may know of it. */
export const Visibility = ({ texts, ...common }: PartProps) => {
  const w = words[common.view.locale];
  return (
    <>
      <h2>{w.visibility}</h2>
      <Tick
        name="is_anonymous"
        label={w.anonymous}
        hint={w.anonymousHint}
        ticked={yesOrNo(texts.is_anonymous) !== false}
        {...common}
      />
      <Tick
        name="is_secret"
        label={w.secret}
        hint={w.secretHint}
        ticked={yesOrNo(texts.is_secret) !== false}
        {...common}
      />
    </>
  );
};

/** What else it belongs to. */
export const Connected = ({ ground, texts, ...common }: PartProps & { ground: FormGround }) => {
  const w = words[common.view.locale];
  const options = programmesIn(ground).map(({ slug, title }): [string, string] => [slug, title]);
  return (
    <>
      <h2>{w.connected}</h2>
      {options.length > 0 ? (
        <Choice
          name="programme"
          label={w.programme}
          options={[['', w.programmeNone], ...options]}
          value={ground.programme?.slug ?? texts.programme ?? ''}
          optional
          {...common}
        />
      ) : null}
      <Field
        name="lapor_number"
        label={w.lapor}
        hint={w.laporHint}
        value={texts.lapor_number ?? ''}
        keys="numeric"
        restored
        optional
        {...common}
      />
    </>
  );
};

// One that came with a link may be older than those that are offered.
const programmesIn = ({ programme, programmes }: FormGround) =>
  programme && !programmes.some(({ id }) => id === programme.id) ? [programme, ...programmes] : programmes;
