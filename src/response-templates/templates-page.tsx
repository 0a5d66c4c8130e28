import type { ConsolePage } from '../accounts/frame.tsx';
import type { Service } from '../services/schema.ts';
import { words as deedWords } from '../triage/deed-words.ts';
import { Choice } from '../ui/choice.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { templateActions, type ResponseTemplate } from './schema.ts';
import { words } from './words.ts';

/** A template as it was typed, with the id of the one that it changes. */
export type TypedTemplate = Record<'title' | 'body' | 'action' | 'service_code' | 'id' | 'tanda', string>;

interface Props {
  templates: ResponseTemplate[];
  services: Service[];
  region: { slug: string };
  mayChange: boolean;
  /** The id of the one that is to be changed. */
  changes: string | undefined;
  saved: boolean;
  token: string;
  refused?: { message: string; problems: Problem[] } | undefined;
  typed?: TypedTemplate | undefined;
  view: View;
}

/** The room of a region's response templates. */
export const templatesPage = (props: Props): ConsolePage => ({
  title: words[props.view.locale].title,
  main: <Room {...props} />,
});

const Room = (props: Props) => {
  const { refused, saved, mayChange, templates, view } = props;
  const w = words[view.locale];
  return (
    <>
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      {saved ? (
        <p class="notice" role="status">
          {w.saved}
        </p>
      ) : null}
      {mayChange ? <Form {...props} /> : <p class="notice">{w.readOnly}</p>}
      <section>
        <h2>{w.list}</h2>
        {templates.length === 0 ? <p class="absent">{w.none}</p> : <List {...props} />}
      </section>
    </>
  );
};

const Form = ({ templates, services, changes, token, refused, typed, region, view }: Props) => {
  const w = words[view.locale];
  const changed = templates.find(({ id }) => id === changes);
  const value = typed ?? changed;
  const common = { problems: refused?.problems ?? [], view };
  return (
    <section>
      <h2>{changed ? w.change : w.add}</h2>
      <form class="form" method="post" action={`/petugas/${region.slug}/templat/`} novalidate>
        <input type="hidden" name="tanda" value={token} />
        {changed ? <input type="hidden" name="id" value={changed.id} /> : null}
        {changed ? <input type="hidden" name="versi" value={changed.version} /> : null}
        <Field name="title" label={w.name} hint={w.nameHint} value={value?.title ?? ''} {...common} />
        <Field name="body" label={w.body} hint={w.bodyHint} value={value?.body ?? ''} rows={6} {...common} />
        <Choice
          name="action"
          label={w.action}
          options={[
            ['', w.everyAction],
            ...templateActions.map((deed) => [deed, deedWords[view.locale].deeds[deed].name] as const),
          ]}
          value={value?.action ?? ''}
          {...common}
        />
        <Choice
          name="service_code"
          label={w.service}
          options={[['', w.everyService], ...services.map(({ code, name }) => [code, name] as const)]}
          value={value?.service_code ?? ''}
          {...common}
        />
        <button type="submit">{w.save}</button>
      </form>
      {changed ? (
        <p class="more">
          <a href={`/petugas/${region.slug}/templat/`}>{w.another}</a>
        </p>
      ) : null}
    </section>
  );
};

const List = ({ templates, services, mayChange, region, view }: Props) => {
  const w = words[view.locale];
  const path = `/petugas/${region.slug}/templat/`;
  const service = (code: string | null) =>
    code === null ? w.everyService : (services.find((one) => one.code === code)?.name ?? code);
  return (
    <ul class="plain">
      {templates.map(({ id, title, body, action, service_code }) => (
        <li>
          <p class="topic">{title}</p>
          <p class="said">{body}</p>
          <p class="muted">
            {action ? deedWords[view.locale].deeds[action].name : w.everyAction}, {service(service_code)}
          </p>
          {mayChange ? (
            <form method="post" action={`${path}${id}/hapus/`}>
              <p class="more">
                <a href={`${path}?ubah=${id}`}>
                  {w.edit} <span class="visually-hidden">{title}</span>
                </a>
              </p>
              <button type="submit" class="quiet">
                {w.remove} <span class="visually-hidden">{title}</span>
              </button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );
};
