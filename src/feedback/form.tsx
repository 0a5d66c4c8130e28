import { PhotoField } from '../photos/photo-field.tsx';
import { AreaField } from '../service-requests/where.tsx';
import { Choice } from '../ui/choice.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import { Radios } from '../ui/radios.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import { Trap } from '../ui/trap.tsx';
import type { View } from '../ui/view.ts';
import { Above, Of, Unlooked } from './about.tsx';
import { words } from './form-words.ts';
import type { Filled, FormGround, NotTaken } from './page.ts';
import { sights, type Kind } from './schema.ts';
import { formAddress, IDEMPOTENCY } from './typed.ts';

interface Props {
  ground: FormGround;
  kind: Kind;
  filled: Filled;
  /** The earliest day on which something may have been seen. */
  first_day: string;
  refused?: NotTaken | undefined;
  view: View;
}

/** What is asked of one kind of feedback, with what was typed and what is wrong in it. */
export function formSlots(props: Props): Slots {
  const w = words[props.view.locale];
  const title = w.begin[props.kind];
  const address = formAddress(props.ground.region.slug);
  return {
    ...head(props.refused ? w.mended(title) : title, w.kindHint[props.kind], address, props.view),
    main: html(<Form {...props} />),
  };
}

const Form = (props: Props) => {
  const { ground, kind, filled, refused, view } = props;
  const w = words[view.locale];
  const common = { problems: refused?.problems ?? [], view };
  return (
    <>
      <Above ground={ground} view={view} />
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.begin[kind]}</h1>
        <p class="lead">{w.kindHint[kind]}</p>
      </header>
      <Unlooked ground={ground} view={view} />
      <Of ground={ground} view={view} />
      <p class="notice">{w.noNames}</p>
      <form
        class="form"
        method="post"
        action={`/${ground.region.slug}/masukan/periksa/`}
        enctype={kind === 'observation' ? 'multipart/form-data' : undefined}
        novalidate
      >
        <Known {...props} />
        {kind === 'observation' ? <Seen {...props} {...common} /> : null}
        <Field
          name="body"
          label={w.body[kind]}
          hint={w.bodyHint[kind]}
          value={filled.typed.body ?? ''}
          rows={5}
          restored
          optional={kind === 'observation'}
          {...common}
        />
        {kind === 'observation' ? <PhotoField kept={filled.photos} one {...common} /> : null}
        <Trap view={view} />
        <p class="muted">{w.checkHint}</p>
        <button type="submit">{w.check}</button>
      </form>
    </>
  );
};

// Kind and target were chosen before; a target that is none is chosen anew.
const Known = ({ ground: { target, programmes }, filled: { typed, idempotency }, refused, view }: Props) => {
  const w = words[view.locale];
  const options = programmes.map(({ slug, title }) => [slug, title] as const);
  return (
    <>
      <input type="hidden" name="jenis" value={typed.jenis} />
      <input type="hidden" name={IDEMPOTENCY} value={idempotency} />
      {target ? (
        (['program', 'tonggak', 'kabar'] as const).map((name) =>
          typed[name] ? <input type="hidden" name={name} value={typed[name]} /> : null,
        )
      ) : (
        <Choice
          name="program"
          label={w.programme}
          options={[['', w.programmeNone], ...options]}
          value=""
          problems={refused?.problems ?? []}
          view={view}
        />
      )}
    </>
  );
};

const Seen = ({ ground, filled: { typed }, first_day, problems, view }: Props & { problems: Problem[] }) => {
  const w = words[view.locale];
  const common = { problems, view };
  return (
    <>
      <Radios
        name="seen"
        label={w.seen}
        options={sights.map((sight) => [sight, w.sight[sight]])}
        value={typed.seen ?? ''}
        {...common}
      />
      <Field
        name="seen_on"
        label={w.seenOn}
        hint={w.seenOnHint(first_day)}
        value={typed.seen_on ?? ''}
        type="date"
        restored
        {...common}
      />
      {ground.areas.length > 0 ? (
        <AreaField areas={ground.areas} value={typed.area ?? ''} {...common} />
      ) : null}
    </>
  );
};
