import { readFileSync } from 'node:fs';
import type * as z from 'zod';
import { readYaml } from '../imports/read-yaml.ts';

/** A checked file of src/content/, by its name without ".yaml". */
export const contentFile = <T>(name: string, schema: z.ZodType<T>) =>
  readYaml(readFileSync(`src/content/${name}.yaml`, 'utf8'), schema);
