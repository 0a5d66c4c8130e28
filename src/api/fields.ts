import * as z from 'zod';

/** Fields of answers, each with what it tells. */
export const text = (description: string, example?: string) =>
  z.string().meta({ description, ...(example && { example }) });

export const textOrNull = (description: string, example?: string) =>
  z
    .string()
    .nullable()
    .meta({ description, ...(example && { example }) });

export const count = (description: string) => z.int().meta({ description, example: 3 });

export const countOrNull = (description: string) => z.int().nullable().meta({ description, example: 3 });

export const flag = (description: string) => z.boolean().meta({ description });

export const dayOf = (description: string) => z.iso.date().meta({ description, example: '2019-05-16' });

export const dayOrNull = (description: string) =>
  z.iso.date().nullable().meta({ description, example: '2019-05-16' });

export const momentOf = (description: string) =>
  z.string().meta({ description: `${description} UTC.`, example: '2026-11-26T09:30:00Z' });

export const momentOrNull = (description: string) =>
  z
    .string()
    .nullable()
    .meta({ description: `${description} UTC.`, example: '2026-11-26T09:30:00Z' });

export const code = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  z.enum(values).meta({ description, example: values[0] });

export const codeOrNull = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  z.enum(values).nullable().meta({ description, example: values[0] });
