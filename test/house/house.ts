import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** The source text of the house, by path from its root. The rules look at text only, so they run on a copy too. */
export type House = Map<string, string>;

/** One rule: every place where the house breaks it, as a sentence that begins with the path. */
export type Rule = (house: House) => string[];

const ROOMS = ['src/**/*', 'functions/**/*', 'migrations/**/*', 'test/**/*', '*.json', '*.mjs', '*.toml'];
const TEXT = /\.(?:ts|tsx|mjs|astro|sql|css|yaml|json|toml)$/;
// Written by a tool, not by a person.
const GENERATED = 'functions/env.d.ts';

/** Reads the house as it stands in the working folder. */
export const readHouse = (): House =>
  new Map(
    globSync(ROOMS)
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => TEXT.test(path) && path !== GENERATED)
      .toSorted()
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );

/** The files under a folder that are program text. */
export const codeOf = (house: House, folder: 'src/' | 'functions/' | '') =>
  [...house].filter(([path]) => path.startsWith(folder) && /\.(?:ts|tsx|mjs|astro)$/.test(path));

const SPECIFIER = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"\n]+)['"]/g;

/** What a file imports: paths from the root for files of the house, names for packages. */
export const importsOf = (path: string, text: string): string[] =>
  [...text.matchAll(SPECIFIER)].map(([, name = '']) =>
    name.startsWith('.') ? posix.join(posix.dirname(path), name) : name,
  );

/** Every import that leads from program text of the house to another file of it. */
export const roads = (house: House): [from: string, to: string][] =>
  [...house].flatMap(([path, text]) =>
    /^(?:src|functions)\//.test(path)
      ? importsOf(path, text).flatMap((to): [string, string][] => (house.has(to) ? [[path, to]] : []))
      : [],
  );
