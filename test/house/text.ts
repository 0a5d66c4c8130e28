import { codeOf, type Rule } from './house.ts';

const SQL = /\b(?:SELECT\s|(?:INSERT(?: OR [A-Z]+)?|REPLACE) INTO\s|DELETE FROM\s|UPDATE\s+["\w]+\s+SET\s)/;
const FIXED_WORDS = /^src\/pages\/.+\.astro$/;
const SQL_ROOM = /^functions\/(?:core\/|[^/]+\/(?:[^/]+-)?(?:reads|writes)\.ts$)/;

/** SQL stands in reads, writes and core, nowhere else. A page of fixed words may speak of it. */
export const sqlAtHome: Rule = (house) =>
  [...codeOf(house, 'functions/'), ...codeOf(house, 'src/')].flatMap(([path, text]) => {
    const words = SQL.exec(text)?.[0].trim();
    return words && !SQL_ROOM.test(path) && !FIXED_WORDS.test(path)
      ? [`${path}: SQL outside reads and writes (${words})`]
      : [];
  });

/** Every read ends: a SELECT has a LIMIT of its own, not only inside a sub-select. */
export const limited: Rule = (house) =>
  codeOf(house, 'functions/').flatMap(([path, text]) =>
    prepared(text).flatMap((sql) => {
      const selects = /^(?:SELECT|WITH|\$\{)/.test(sql);
      return selects && !/\bLIMIT\b/.test(outermost(sql))
        ? [`${path}: SELECT without LIMIT: ${sql.replace(/\s+/g, ' ').slice(0, 60)}`]
        : [];
    }),
  );

// The text given to each .prepare( ), followed once when it is a constant of the same file.
function prepared(text: string): string[] {
  return [...text.matchAll(/\.prepare\(/g)].map((found) => {
    const given = untilClosed(text.slice(found.index + found[0].length)).trim();
    const constant = /^\w+$/.test(given) && new RegExp(`const ${given} =\\s*(['"\`])([^]*?)\\1`).exec(text);
    return constant ? (constant[2] ?? '') : given.replace(/^['"`]\s*/, '');
  });
}

function untilClosed(text: string): string {
  let depth = 1;
  for (const [i, sign] of [...text].entries()) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (depth === 0) return text.slice(0, i);
  }
  return text;
}

function outermost(sql: string): string {
  const inner = /\([^()]*\)/g;
  let text = sql;
  while (inner.test(text)) text = text.replace(inner, '');
  return text;
}

/** A table that takes any type for any column is not a promise. Virtual tables cannot be STRICT. */
export const strictTables: Rule = (house) =>
  [...house].flatMap(([path, text]) =>
    path.endsWith('.sql')
      ? text
          .replace(/--.*/g, '')
          .split(';')
          .filter((sql) => /\bCREATE\s+TABLE\b/i.test(sql) && !/\)[^)]*\bSTRICT\b[^)]*$/i.test(sql))
          .map((sql) => `${path}: not STRICT: ${sql.trim().split('\n')[0]}`)
      : [],
  );

const LATER = /\b(?:TO[D]O|FIX[M]E)\b/;
const ASIDE = /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|only|todo|skipIf|runIf)\b/;

/** Nothing is left for later, and no promise is left out of the tests. */
export const nothingLeft: Rule = (house) =>
  [...house].flatMap(([path, text]) => {
    if (path === 'package-lock.json') return [];
    const words = LATER.exec(text)?.[0] ?? (path.startsWith('test/') ? ASIDE.exec(text)?.[0] : undefined);
    return words ? [`${path}: ${words}`] : [];
  });

/** What works together was tried together: every version is exact. */
export const exactVersions: Rule = (house) => {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(house.get('package.json') ?? '{}');
  return Object.entries({ ...dependencies, ...devDependencies }).flatMap(([name, version]) =>
    /^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version))
      ? []
      : [`package.json: ${name} at ${String(version)}`],
  );
};

/** Anyone can install: the lock file names the public registry or none. */
export const publicLock: Rule = (house) =>
  [...(house.get('package-lock.json') ?? '').matchAll(/"resolved":\s*"([^"]*)"/g)]
    .filter(([, address]) => !address?.startsWith('https://registry.npmjs.org/'))
    .map(([, address]) => `package-lock.json: resolved from ${address}`);

const LONGEST = 200;

/** A file fits in one head. Content, styles and pages of fixed words are as long as what they say. */
export const shortFiles: Rule = (house) =>
  [...house].flatMap(([path, text]) => {
    const lines = text.trimEnd().split('\n').length;
    return /\.(?:ts|tsx|mjs|astro|sql)$/.test(path) && !FIXED_WORDS.test(path) && lines >= LONGEST
      ? [`${path}: ${lines} lines, ${LONGEST} or more`]
      : [];
  });
