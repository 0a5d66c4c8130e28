import fc from 'fast-check';
import type { Description, OperationDescribed } from './contract.ts';

/**
 * A mark that no page of ours holds: where it stands in an answer, something that was sent came back. No parameter takes
 * it as it is, for what was understood stands in `links.self`, as it must.
 */
export const MARK = 'Kenari~Pantul';

/** What somebody may send who means ill, or whose program is broken. */
const hostile = [
  `<script>${MARK}</script>`,
  `'; DROP TABLE region; -- ${MARK}`,
  `" OR 1=1 ${MARK}`,
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y "${MARK}">]><x>&y;</x>`,
  `../../../${MARK}`,
  `${MARK}\0`,
  `\u202E${MARK}\uFFFF`,
  `${MARK}\r\nX-Eko: 1`,
  `${MARK}${'x'.repeat(1500)}`,
  `{"$gt":"${MARK}"}`,
  `%00${MARK}%`,
  '-1',
  '9'.repeat(400),
  'NaN',
  '1e309',
  '\u{1F4A9}'.repeat(40),
  '',
];

/** A request made from the description: valid, nearly valid, or hostile. */
export interface Made {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
}

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }).map((rest) => `${MARK}${rest}`) },
);

/** A value of a parameter: the one that is described, one beside it, or none of the kind. */
function valueOf(example: string, known: readonly unknown[]): fc.Arbitrary<string> {
  const values = [example, ...known.map(String)].filter(Boolean);
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...(values.length > 0 ? values : ['1'])) },
    { weight: 1, arbitrary: fc.constantFrom('0', '1', '101', '2026-02-30', '2999-01-01', 'true', ',', '~') },
    { weight: 3, arbitrary: text },
  );
}

type Parameter = NonNullable<OperationDescribed['parameters']>[number];
const queryOf = (parameters: Parameter[]) =>
  fc.record(
    Object.fromEntries(
      parameters.map(({ name, schema }) => [
        name,
        valueOf(String(schema.example ?? schema.default ?? ''), (schema.enum as unknown[] | undefined) ?? []),
      ]),
    ),
    { requiredKeys: [] },
  );

const stray = fc.option(fc.tuple(text, text), { freq: 6, nil: null });

const headersMade = fc.record(
  {
    Accept: fc.constantFrom('application/json', 'text/html', '*/*', `${MARK}/x`, 'application/json;q=0'),
    'If-None-Match': fc.constantFrom('*', `W/"${MARK}"`, '"'),
    'Content-Type': fc.constantFrom('application/json', 'text/xml', `${MARK}`, 'multipart/form-data'),
  },
  { requiredKeys: [] },
);

const method = fc.oneof(
  { weight: 12, arbitrary: fc.constant('GET') },
  { weight: 1, arbitrary: fc.constantFrom('POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH') },
);

const bodies = fc.constantFrom(
  `{"${MARK}":`,
  `<${MARK}>`,
  `${MARK}=%zz&a[`,
  `--x\r\n${MARK}`,
  `[${'['.repeat(200)}`,
  `{"__proto__":{"${MARK}":1}}`,
);

/** A path with its names filled in by what there is, or by what there cannot be. */
const pathOf = (path: string, good: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(good) },
    {
      weight: 2,
      arbitrary: text.map((value) => path.replace(/\{\w+\}/g, () => encodeURIComponent(value).slice(0, 900))),
    },
  );

/** A request to one of these addresses; `good` fills in a path with things that there are. */
export function requests(paths: Description['paths'], good: (path: string) => string): fc.Arbitrary<Made> {
  const all = Object.entries(paths).map(([path, methods]) => {
    const parameters = Object.values(methods).flatMap((one) => one.parameters ?? []);
    return fc.record({
      method,
      path: pathOf(path, good(path)),
      query: queryOf(parameters.filter((one) => one.in === 'query')),
      stray,
      headers: headersMade,
      body: bodies,
    });
  });
  return fc.oneof(...all).map(({ query, stray: one, path, body, ...rest }) => {
    const search = new URLSearchParams(wellFormed({ ...query, ...(one && { [one[0]]: one[1] }) })).toString();
    const hasBody = !['GET', 'HEAD', 'OPTIONS'].includes(rest.method);
    return { ...rest, path: path + (search && `?${search}`), body: hasBody ? body : null };
  });
}

const wellFormed = (query: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries(query).map(([name, value = '']) => [name.toWellFormed(), value.toWellFormed()]),
  );
