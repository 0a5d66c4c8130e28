import * as z from 'zod';
import { meanings } from './field-meanings.ts';
import { ImportFile } from './schema.ts';

type Shape = z.core.JSONSchema.JSONSchema;
const given = (shape: Shape) =>
  (shape.anyOf as Shape[] | undefined)?.find((one) => one.type !== 'null') ?? shape;
const objects = (shape: Shape) =>
  ((shape.anyOf as Shape[]) ?? [shape]).filter((one) => one.type === 'object');

function wording(raw: Shape): string {
  const shape = given(raw);
  const described = raw.description ?? shape.description;
  if (described) return described;
  if (shape.enum) return `salah satu: ${shape.enum.join(', ')}`;
  if (shape.type === 'array') return `daftar, ${shape.minItems ?? 0} sampai ${shape.maxItems} butir`;
  if (shape.type === 'boolean') return 'true atau false';
  if (shape.type === 'number') return 'angka';
  if (shape.type === 'integer') return 'bilangan bulat';
  if (shape.pattern?.includes('{64}')) return 'sidik SHA-256, 64 tanda';
  if (shape.format === 'date') return 'tanggal TTTT-BB-HH';
  if (shape.format === 'uri') return 'alamat http atau https';
  if (shape.maxLength)
    return `${shape.pattern ? 'satu baris' : 'teks'}, paling banyak ${shape.maxLength} huruf`;
  return shape.pattern?.includes('T(?:') ? 'tanggal, atau TTTT-BB-HHTJJ:MM' : 'kunci';
}

// A list of things is one row for the list and one for each field of its things, as in "claims[].topic".
function rows(shape: Shape, prefix = ''): [name: string, says: string][] {
  const fields = Object.assign({}, ...objects(shape).map((one) => one.properties)) as Record<string, Shape>;
  return Object.entries(fields).flatMap(([field, raw]) => {
    const name = prefix + field;
    const must = objects(shape).every((one) => one.required?.includes(field)) ? 'Wajib' : 'Opsional';
    const meaning = meanings[name] ?? meanings[field];
    const row: [string, string] = [name, `${must}: ${wording(raw)}.${meaning ? ` ${meaning}.` : ''}`];
    return [
      row,
      ...(raw.type === 'array' && objects(raw.items as Shape).length > 0
        ? rows(raw.items as Shape, `${name}[].`)
        : []),
    ];
  });
}

/** Every list of an import file with its fields, as the schema that checks it knows them. */
export const fieldLists = (
  Object.entries(z.toJSONSchema(ImportFile, { io: 'input' }).properties ?? {}) as [string, Shape][]
)
  .filter(([, shape]) => shape.type === 'array')
  .map(([list, shape]) => [list, rows(shape.items as Shape)] as const);
