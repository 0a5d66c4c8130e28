import { openPart } from './column.ts';
import { datasetNames, datasetOf, type DatasetName } from './datasets.ts';

/** Raised when a row of the same columns comes to say something else. */
const EDITION = 1;

/** A text's mark: FNV-1a, 32 bits. Nobody attacks it, it only has to change. */
export function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** What a dataset's parts are made like. Parts of another shape are made again. */
export const shapeOf = (name: DatasetName): string => {
  const { table, edition = '' } = datasetOf(name);
  return mark(`${EDITION} ${name} ${table ? Object.keys(openPart(table).shape).join() : ''}${edition}`);
};

/** All of them together. */
export const shapes = (): string => mark(datasetNames.map(shapeOf).join());
