import * as z from 'zod';
import { openPart, withheldOf } from './column.ts';
import { datasetOf, type DatasetName } from './datasets.ts';
import { LICENCE } from '../ui/licence.ts';

/**
 * JSON Schema of one line of a table's JSON Lines. The columns of the CSV are called the same, and stand in the order of
 * `required`; `unit` and `sp4n` are ours. What is withheld is told with its reason.
 */
export function columnsSchema(name: DatasetName, address: string): object | null {
  const { table, title, definition, unit, missing } = datasetOf(name);
  if (!table) return null;
  const { $schema, properties, required, additionalProperties, type } = z.toJSONSchema(
    openPart(table),
  ) as Json;
  return {
    $schema,
    $id: address,
    title,
    description: [definition, missing].filter(Boolean).join(' '),
    license: LICENCE,
    row: unit,
    type,
    properties: Object.fromEntries(Object.entries(properties).map(([column, one]) => [column, shown(one)])),
    required,
    additionalProperties,
    withheld: Object.fromEntries(
      withheldOf(table).map(({ name: column, said }) => [column, said.description]),
    ),
  };
}

interface Json {
  $schema: string;
  type: string;
  properties: Record<string, Record<string, unknown>>;
  required: string[];
  additionalProperties: boolean;
}

// That it is open is what its being there says.
const shown = (column: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(column).filter(([name]) => name !== 'access'));
