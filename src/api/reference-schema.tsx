import type { View } from '../ui/view.ts';
import { nameOf, type Schema } from './description.ts';
import { words } from './reference-words.ts';

/** A sentence with its `code` as code. */
export const Said = ({ text }: { text: string }) => (
  <>{text.split('`').map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))}</>
);

/** What a value may be, in words; a shape with a name leads to where its columns are told. */
export const TypeOf = ({ schema, view }: { schema: Schema; view: View }) => {
  const w = words[view.locale];
  const name = nameOf(schema);
  if (name) return <a href={`#bentuk-${name}`}>{name}</a>;
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) return <Choices choices={choices} view={view} />;
  const types = [schema.type ?? []].flat();
  const isNullable = types.includes('null');
  const type = types.find((one) => one !== 'null');
  return (
    <>
      {type === 'array' && schema.items ? (
        <>
          {w.listOf} <TypeOf schema={schema.items} view={view} />
        </>
      ) : (
        <Plain schema={schema} type={type} view={view} />
      )}
      {isNullable ? ` ${w.orNull}` : ''}
    </>
  );
};

const Choices = ({ choices, view }: { choices: Schema[]; view: View }) => {
  const w = words[view.locale];
  const real = choices.filter(({ type }) => type !== 'null');
  return (
    <>
      {real.map((one, i) => (
        <>
          {i > 0 ? ' / ' : ''}
          <TypeOf schema={one} view={view} />
        </>
      ))}
      {real.length < choices.length ? ` ${w.orNull}` : ''}
    </>
  );
};

const Plain = ({ schema, type, view }: { schema: Schema; type: string | undefined; view: View }) => {
  const w = words[view.locale];
  const choices = schema.enum ?? (schema.const === undefined ? null : [schema.const]);
  if (choices)
    return (
      <>
        {w.oneOf}{' '}
        {choices.map((value, i) => (
          <>
            {i > 0 ? ', ' : ''}
            <code>{String(value)}</code>
          </>
        ))}
      </>
    );
  const kind = w.types[schema.format ?? ''] ?? w.types[type ?? ''] ?? w.any;
  // A safe integer has the bounds of a double; they tell nobody anything.
  const bounds = [
    ...(within(schema.minimum) ? [w.from(schema.minimum!)] : []),
    ...(within(schema.maximum) ? [w.to(schema.maximum!)] : []),
  ];
  return <>{[kind, ...bounds].join(' ')}</>;
};

const within = (bound: number | undefined) =>
  bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;

/** The columns of a shape, each with what it may be and what it tells. */
export const Columns = ({ schema, view }: { schema: Schema; view: View }) => (
  <dl class="record">
    {Object.entries(schema.properties ?? {}).map(([name, column]) => (
      <>
        <dt>
          <code>{name}</code>
        </dt>
        <dd>
          <TypeOf schema={column} view={view} />
          {column.description ? <Said text={`. ${column.description}`} /> : null}
        </dd>
      </>
    ))}
  </dl>
);
