import { Choice } from '../ui/choice.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { Above, Of, Unlooked } from './about.tsx';
import { Carried } from './carried.tsx';
import { words } from './form-words.ts';
import type { Filled, FormGround, NotTaken } from './page.ts';
import { kindInAddress, kinds, type Kind } from './schema.ts';
import { formAddress, type Asked } from './typed.ts';

interface Props {
  ground: FormGround;
  asked: Asked;
  /** What was filled in without a kind: it goes along. */
  filled?: Filled | undefined;
  refused?: NotTaken | undefined;
  view: View;
}

/** The first step: of what kind it is; and about what, where nothing was named. */
export function startSlots(props: Props): Slots {
  const w = words[props.view.locale];
  const { slug, name } = props.ground.region;
  return {
    ...head(w.start(name), w.startLead, formAddress(slug), props.view),
    main: html(<Start {...props} />),
  };
}

const Start = ({ ground, asked, filled, refused, view }: Props) => {
  const w = words[view.locale];
  const { region, target } = ground;
  return (
    <>
      <Above ground={ground} view={view} />
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.start(region.name)}</h1>
        <p class="lead">{w.startLead}</p>
      </header>
      <Unlooked ground={ground} view={view} />
      <Of ground={ground} view={view} />
      {target ? <Kinds {...{ ground, asked, filled, view }} /> : <Programmes {...{ ground, asked, view }} />}
      <p>
        {w.instead} <a href={`/${region.slug}/lapor/`}>{w.insteadLink}</a>
      </p>
    </>
  );
};

const Kinds = ({ ground: { region }, asked, filled, view }: Props) => {
  const w = words[view.locale];
  const list = (way: (kind: Kind) => unknown) => (
    <ul class="plain choices" id="jenis">
      {kinds.map((kind) => (
        <li>
          {way(kind)}
          <br />
          <span class="muted">{w.kindHint[kind]}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h2>{w.choose}</h2>
      {filled ? (
        <form method="post" action={`/${region.slug}/masukan/ubah/`} novalidate>
          {list((kind) => (
            <button class="quiet" type="submit" name="jenis" value={kindInAddress[kind]}>
              {w.begin[kind]}
            </button>
          ))}
          <Carried
            typed={{ ...filled.typed, jenis: '' }}
            photos={filled.photos.map(({ carried }) => carried)}
            idempotency={filled.idempotency}
          />
        </form>
      ) : (
        list((kind) => (
          <a class="choice" href={formAddress(region.slug, { ...asked, jenis: kindInAddress[kind] })}>
            {w.begin[kind]}
          </a>
        ))
      )}
    </>
  );
};

const Programmes = ({ ground: { region, programmes }, asked, view }: Props) => {
  const w = words[view.locale];
  const options = programmes.map(({ slug, title }) => [slug, title] as const);
  return (
    <form class="form" method="get" action={formAddress(region.slug)} novalidate>
      {asked.jenis ? <input type="hidden" name="jenis" value={asked.jenis} /> : null}
      <Choice
        name="program"
        label={w.chooseTarget}
        options={[['', w.programmeNone], ...options]}
        value=""
        problems={[]}
        view={view}
      />
      <button type="submit">{w.go}</button>
    </form>
  );
};
