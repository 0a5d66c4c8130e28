import type { Service } from '../services/schema.ts';
import type { Value } from './formats.ts';
import { national } from './national.ts';

/** The categories of a region as Open311 lists them. All have a definition, and all give the report's number at once. */
export const listedServices = (services: readonly Service[]): Value =>
  services.map(({ code, name, description, group, keywords, sensitive }) => ({
    service_code: code,
    service_name: name,
    description,
    metadata: true,
    type: 'realtime',
    // "private" is a flag: a front end that knows it shows no place of its own for what is told here coarsely.
    keywords: [...(sensitive ? ['private'] : []), ...keywords].join(','),
    group,
    groups: [group],
  }));

/** The questions of a category: its own first, then those that every category asks. */
export function definitionOf({ code, attributes }: Service): Value {
  const asked = [
    ...attributes,
    ...national.map((attribute) => ({
      datatype_description: null,
      required: false,
      variable: true,
      ...attribute,
    })),
  ];
  return {
    service_code: code,
    attributes: asked.map((attribute, place) => ({
      variable: attribute.variable,
      code: attribute.code,
      datatype: attribute.datatype,
      required: attribute.required,
      datatype_description: attribute.datatype_description,
      order: place + 1,
      description: attribute.description,
      ...(attribute.values.length > 0 && {
        values: attribute.values.map(({ key, name }) => ({ key, name })),
      }),
    })),
  };
}
