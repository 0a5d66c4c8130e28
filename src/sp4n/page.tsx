import type { ConsolePage } from '../accounts/frame.tsx';
import { delimiters } from '../spreadsheets/columns.ts';
import { words as deskWords } from '../triage/desk-words.ts';
import { Choice } from '../ui/choice.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { choices, type Typed } from './asked.ts';
import { stateNames } from './columns.ts';
import { words } from './words.ts';

interface Props {
  region: { slug: string };
  typed: Typed;
  refused?: { message: string; problems: Problem[] } | undefined;
  view: View;
}

/** Where a region's reports are taken along for SP4N-LAPOR!: what is in the file, and which of them. */
export const sp4nPage = (props: Props): ConsolePage => ({
  title: words[props.view.locale].title,
  trail: [[`/petugas/${props.region.slug}/laporan/`, deskWords[props.view.locale].title]],
  main: <Page {...props} />,
});

const Page = (props: Props) => {
  const { region, refused, view } = props;
  const w = words[view.locale];
  return (
    <>
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      <Form {...props} />
      <section>
        <h2>{w.whatIsIn}</h2>
        <ul>
          {w.notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      </section>
      <p class="more">
        <a href={`/petugas/${region.slug}/laporan/`}>{w.back}</a>
      </p>
    </>
  );
};

const Form = ({ region, typed, refused, view }: Props) => {
  const w = words[view.locale];
  const common = { problems: refused?.problems ?? [], view };
  const called: Record<string, string> = w.choices;
  return (
    <form class="form" method="post" action={`/petugas/${region.slug}/laporan/sp4n.csv`} novalidate>
      <Field name="dari" label={w.from} hint={w.dayHint} type="date" value={typed.dari} {...common} />
      <Field name="sampai" label={w.to} hint={w.dayHint} type="date" value={typed.sampai} {...common} />
      <Choice
        name="keadaan"
        label={w.state}
        options={choices.map((name) => [name, called[name] ?? stateNames[name as keyof typeof stateNames]])}
        value={typed.keadaan}
        {...common}
      />
      <Choice
        name="pemisah"
        label={w.delimiter}
        options={(Object.keys(delimiters) as (keyof typeof delimiters)[]).map((name) => [
          name,
          w.delimiters[name],
        ])}
        value={typed.pemisah}
        {...common}
      />
      <p class="muted">{w.most}</p>
      <button type="submit">{w.download}</button>
    </form>
  );
};

/** The way to that page, for those who may take reports along. */
export const ToSp4n = ({ region, may, view }: { region: string; may: boolean; view: View }) =>
  may ? (
    <p class="more">
      <a href={`/petugas/${region}/laporan/sp4n/`}>{words[view.locale].toTable}</a>
    </p>
  ) : null;
