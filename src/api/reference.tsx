import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { markdown } from '../ui/markdown.ts';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { operationsOf, type Description, type Told } from './description.ts';
import { Operation } from './reference-operation.tsx';
import { Columns, Said, TypeOf } from './reference-schema.tsx';
import { words } from './reference-words.ts';

export const REFERENCE = '/pengembang/api/';

interface Props {
  description: Description;
  view: View;
}

/** The description of the API for people, who need no script to read it. */
export function referenceSlots(description: Description, view: View): Slots {
  const w = words[view.locale];
  return {
    ...head(w.title, w.lead, REFERENCE, view),
    main: html(<Reference description={description} view={view} />),
  };
}

const Reference = ({ description, view }: Props) => {
  const w = words[view.locale];
  const all = operationsOf(description);
  const tags = (description.tags ?? []).filter(({ name }) => all.some((told) => told.tags?.includes(name)));
  return (
    <>
      <Breadcrumb trail={TRAIL} view={view} />
      <header class="intro">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
        <p class="more">
          <a href="/api/v1/openapi.json">{w.describedAt}</a>
          <a href="/pengembang/antarmuka/">{w.why}</a>
        </p>
      </header>
      <div class="prose" dangerouslySetInnerHTML={{ __html: markdown(description.info.description ?? '') }} />
      <nav aria-labelledby="isi-api">
        <h2 id="isi-api">{w.contents}</h2>
        <ul class="plain">
          {tags.map(({ name }) => (
            <li>
              <a href={`#${anchor(name)}`}>{name}</a>
            </li>
          ))}
          <li>
            <a href="#bentuk">{w.schemas}</a>
          </li>
        </ul>
      </nav>
      {tags.map((tag) => (
        <Tag tag={tag} all={all} description={description} view={view} />
      ))}
      <Schemas description={description} view={view} />
      <p class="more">
        <a href="/pengembang/">{w.back}</a>
      </p>
    </>
  );
};

const TRAIL: [string, string][] = [['/pengembang/', 'Untuk pengembang']];

const anchor = (tag: string) => `bagian-${tag.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;

const Tag = ({
  tag: { name, description: says },
  all,
  description,
  view,
}: Props & { tag: { name: string; description?: string }; all: Told[] }) => {
  const of = all.filter(({ tags }) => tags?.includes(name));
  return (
    <section aria-labelledby={anchor(name)}>
      <h2 id={anchor(name)}>{name}</h2>
      {says ? <p>{says}</p> : null}
      <ul class="plain">
        {of.map(({ operationId, summary, path }) => (
          <li>
            <a href={`#${operationId}-isi`}>{summary ?? path}</a>
          </li>
        ))}
      </ul>
      {of.map((told) => (
        <Operation told={told} description={description} view={view} />
      ))}
    </section>
  );
};

const Schemas = ({ description, view }: Props) => {
  const w = words[view.locale];
  return (
    <section aria-labelledby="bentuk">
      <h2 id="bentuk">{w.schemas}</h2>
      <p>{w.schemasLead}</p>
      {Object.entries(description.components.schemas ?? {}).map(([name, schema]) => (
        <section id={`bentuk-${name}`}>
          <h3>
            <code>{name}</code>
          </h3>
          <details>
            <summary>
              <Said text={schema.description ?? name} />
            </summary>
            {schema.properties ? (
              <Columns schema={schema} view={view} />
            ) : (
              <p>
                <TypeOf schema={schema} view={view} />
              </p>
            )}
          </details>
        </section>
      ))}
    </section>
  );
};
