import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface Schema {
  type?: unknown;
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
  [key: string]: unknown;
}

export interface Description {
  paths: Record<string, Record<string, OperationDescribed>>;
  components: { schemas: Record<string, Schema>; [kind: string]: unknown };
}

export interface OperationDescribed {
  operationId: string;
  /** The scope that it asks of a key; left out: none. */
  security?: { ApiKey: [string] }[];
  requestBody?: { content: Record<string, { schema: Schema; example?: unknown }> };
  parameters?: { name: string; in: string; schema: Schema; description?: string; required?: boolean }[];
  responses: Record<string, { content?: Record<string, { schema: Schema }>; $ref?: string }>;
}

/** Every object with named properties has these and no others: what a client may not rely on, a test may. */
export function closed<T>(part: T): T {
  if (Array.isArray(part)) return part.map(closed) as T;
  if (typeof part !== 'object' || part === null) return part;
  const all = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, closed(value)]));
  const isNamed = 'properties' in all && all.type === 'object' && !('additionalProperties' in all);
  return (isNamed ? { ...all, additionalProperties: false } : all) as T;
}

/** Checks answers against the description, as strictly as it can be read. */
export function checkerOf(document: Description) {
  const strict = closed(document);
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'doc', ...strict });
  return (path: string, method: string, status: number, body: unknown): string[] => {
    const media = status < 300 ? 'application~1json' : 'application~1problem+json';
    const place = `#/paths/${pointed(path)}/${method}/responses/${status}/content/${media}/schema`;
    const validate = ajv.compile({ $ref: `doc${place}` });
    return validate(body)
      ? []
      : (validate.errors ?? []).map(
          (e) => `${path} ${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`,
        );
  };
}

const pointed = (text: string) => text.replaceAll('~', '~0').replaceAll('/', '~1');
