import type { View } from '../ui/view.ts';
import { answerOf, nameOf, type Description, type Schema, type Told } from './description.ts';
import { addressOf, exampleOf } from './example.ts';
import { Columns, Said, TypeOf } from './reference-schema.tsx';
import { words } from './reference-words.ts';

interface Props {
  told: Told;
  description: Description;
  view: View;
}

/** One address of the API: what it takes, how it is called, what it answers, and how it refuses. */
export const Operation = ({ told, description, view }: Props) => {
  const w = words[view.locale];
  const { method, path, operationId, summary } = told;
  return (
    <section id={operationId}>
      <h3>
        <code>
          {method.toUpperCase()} {path}
        </code>
      </h3>
      <details>
        <summary>
          <Said text={summary ?? path} />
        </summary>
        {/* A link to what stands inside opens it. */}
        <div id={`${operationId}-isi`}></div>
        {told.description ? (
          <p>
            <Said text={told.description} />
          </p>
        ) : null}
        <Parameters told={told} view={view} />
        <h4>{w.call}</h4>
        <pre tabindex={0}>
          <code>{curlOf(told, description, view.origin)}</code>
        </pre>
        {method === 'get' && !told.security && leadsSomewhere(path) ? (
          <p>
            <a href={addressOf(path, told.parameters ?? [], description)} data-try={path}>
              {w.tryIt}
            </a>
          </p>
        ) : null}
        <Answered told={told} description={description} view={view} />
        <details>
          <summary>{w.answers}</summary>
          <dl class="record">
            {Object.entries(told.responses).map(([status, answer]) => (
              <>
                <dt>
                  <code>{status}</code>
                </dt>
                <dd>
                  <Said text={answerOf(answer, description).description ?? ''} />
                </dd>
              </>
            ))}
          </dl>
        </details>
      </details>
    </section>
  );
};

// The numbers of the other examples are made up: they lead to nothing.
const leadsSomewhere = (path: string) => !/\{(?!region\})/.test(path);

const Parameters = ({ told: { parameters = [] }, view }: { told: Told; view: View }) => {
  const w = words[view.locale];
  if (parameters.length === 0) return null;
  const where: Record<string, string> = { path: w.inPath, query: w.inQuery, header: w.inHeader };
  return (
    <>
      <h4>{w.parameters}</h4>
      <dl class="record">
        {parameters.map(({ name, in: place, required, schema, description }) => (
          <>
            <dt data-parameter={name} data-in={place} data-example={String(schema.example ?? '')}>
              <code>{name}</code>
            </dt>
            <dd>
              {where[place]}
              {required ? `, ${w.required}` : ''}: <TypeOf schema={schema} view={view} />
              {schema.default === undefined ? '' : `, ${w.default(String(schema.default))}`}
              {description ? <Said text={`. ${description}`} /> : null}
            </dd>
          </>
        ))}
      </dl>
    </>
  );
};

function curlOf(
  { method, path, parameters = [], requestBody, security }: Told,
  description: Description,
  origin: string,
) {
  const address = `${origin}${addressOf(path, parameters, description)}`;
  const key = security ? ` \\\n  -H "Authorization: Bearer $KUNCI"` : '';
  if (method === 'get') return `curl '${address}'${key}`;
  const [[type, body] = []] = Object.entries(requestBody?.content ?? {});
  const sent = body?.example ?? (body?.schema ? exampleOf(body.schema, description) : {});
  const headers = parameters
    .filter((one) => one.in === 'header')
    .map(({ name, schema }) => ` \\\n  -H '${name}: ${String(exampleOf(schema, description))}'`);
  const text = typeof sent === 'string' ? sent : JSON.stringify(sent, null, 2);
  return `curl -X ${method.toUpperCase()} '${address}'${key}${headers.join('')} \\\n  -H 'Content-Type: ${type}' \\\n  --data-binary '${text}'`;
}

const Answered = ({ told, description, view }: Props) => {
  const w = words[view.locale];
  const [, answer] = Object.entries(told.responses).find(([status]) => status.startsWith('2')) ?? [];
  const schema = answer && answerOf(answer, description).content?.['application/json']?.schema;
  if (!schema) return null;
  const item = itemOf(schema, description);
  return (
    <>
      <details>
        <summary>{w.answer}</summary>
        <pre tabindex={0}>
          <code>{JSON.stringify(exampleOf(schema, description), null, 2)}</code>
        </pre>
      </details>
      {item && Object.keys(item.properties ?? {}).length > 0 ? (
        <details>
          <summary>{w.columns}</summary>
          <Columns schema={item} view={view} />
        </details>
      ) : null}
    </>
  );
};

// One thing, or each of a list, that stands in `data`.
function itemOf(schema: Schema, { components }: Description): Schema | undefined {
  const data = schema.properties?.data;
  const item = data?.items ?? data;
  const name = item && nameOf(item);
  return name ? components.schemas?.[name] : item;
}
