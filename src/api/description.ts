/** The parts of a JSON Schema (2020-12) that the description of the API uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  example?: unknown;
  examples?: unknown[];
  default?: unknown;
  const?: unknown;
  enum?: unknown[];
  format?: string;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema: Schema;
}

type Content = Record<string, { schema?: Schema; example?: unknown }>;

export interface Answer {
  $ref?: string;
  description?: string;
  content?: Content;
}

/** One address with one method. */
export interface Operation {
  operationId: string;
  tags?: string[];
  summary?: string;
  description?: string;
  security?: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: { description?: string; content: Content };
  responses: Record<string, Answer>;
}

/** The OpenAPI description, as far as people are shown it. */
export interface Description {
  info: { title: string; version: string; description?: string };
  tags?: { name: string; description?: string }[];
  paths: Record<string, Partial<Record<Method, Operation>>>;
  components: { schemas?: Record<string, Schema>; responses?: Record<string, Answer> };
}

export const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
export type Method = (typeof methods)[number];

/** An operation with its address. */
export interface Told extends Operation {
  method: Method;
  path: string;
}

/** All operations, in the order in which they are described. */
export const operationsOf = ({ paths }: Description): Told[] =>
  Object.entries(paths).flatMap(([path, ofPath]) =>
    methods.flatMap((method) => {
      const operation = ofPath[method];
      return operation ? [{ ...operation, method, path }] : [];
    }),
  );

/** The name of a schema that stands under a name of its own. */
export const nameOf = ({ $ref }: { $ref?: string }): string | null => $ref?.split('/').at(-1) ?? null;

/** An answer, whether it is described in place or under a name. */
export function answerOf(answer: Answer, { components }: Description): Answer {
  const name = nameOf(answer);
  return name ? (components.responses?.[name] ?? answer) : answer;
}
