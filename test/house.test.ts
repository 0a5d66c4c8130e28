import { describe, expect, it } from 'vitest';
import { readHouse, type House, type Rule } from './house/house.ts';
import * as imports from './house/imports.ts';
import * as text from './house/text.ts';

const rules: Record<string, Rule> = { ...imports, ...text };

/** Everything in these files that the house does not allow. */
const violations = (house: House): string[] => Object.values(rules).flatMap((rule) => rule(house));

const house = readHouse();

describe('the house', () => {
  it('was read', () => {
    for (const room of [
      'functions/app.ts',
      'src/ui/words.ts',
      'migrations/0001_spine.sql',
      'package-lock.json',
    ])
      expect(house.has(room), room).toBe(true);
  });

  it.each(Object.keys(rules))('keeps the rule %s', (name) => {
    expect(rules[name]?.(house)).toEqual([]);
  });
});

/** For each rule, a file that breaks it: its path, its text, and what the rule must say. */
const plants: [rule: string, path: string, text: string, says: RegExp][] = [
  [
    'srcApart',
    'src/ui/planted.ts',
    "import { act } from '../../functions/core/act.ts';",
    /src\/ imports functions/,
  ],
  ['srcApart', 'functions/core/planted.ts', "import x from '../../src/layouts/built.ts';", /only the build/],
  ['oneWay', 'functions/core/planted.ts', "import '../updates/reads.ts';", /stands above/],
  ['oneWay', 'functions/updates/planted-reads.ts', "import './publish-update.ts';", /stands above/],
  ['oneWay', 'functions/jobs.ts', "await import('./index.ts');", /stands above/],
  [
    'doorsApart',
    'functions/updates/api.ts',
    "import { regions } from '../regions/site.tsx';",
    /another door/,
  ],
  [
    'ownWrites',
    'functions/regions/planted.ts',
    "import { insertUpdate } from '../updates/writes.ts';",
    /another noun/,
  ],
  ['noHono', 'functions/updates/planted.ts', "import type { Context } from 'hono';", /imports hono/],
  [
    'noHono',
    'functions/updates/planted.ts',
    "import type { App } from '../core/http.ts';",
    /imports functions\/core/,
  ],
  ['noHono', 'src/updates/planted.tsx', "import { Hono } from 'hono';", /hono\/jsx alone/],
  ['noNode', 'functions/core/planted.ts', "import { readFileSync } from 'node:fs';", /imports node:fs/],
  ['plainUi', 'src/ui/planted.ts', "import { words } from '../updates/words.ts';", /imports the feature/],
  ['noCycles', 'src/ui/view.ts', "import { words } from './words.ts';", /import cycle/],
  [
    'sqlAtHome',
    'functions/updates/planted.ts',
    'const sql = `SELECT id FROM programme LIMIT 1`;',
    /SQL outside/,
  ],
  ['sqlAtHome', 'functions/cli/planted.ts', 'const sql = `UPDATE "update" SET title = 1`;', /SQL outside/],
  [
    'limited',
    'functions/updates/planted-reads.ts',
    "db.prepare('SELECT id FROM programme')",
    /without LIMIT/,
  ],
  [
    'limited',
    'functions/updates/planted-reads.ts',
    'db.prepare(`SELECT (SELECT 1 LIMIT 1) FROM programme WHERE x IN (?)`)',
    /without LIMIT/,
  ],
  [
    'limited',
    'functions/updates/planted-reads.ts',
    "const all = 'SELECT 1';\ndb.prepare(all)",
    /without LIMIT/,
  ],
  ['strictTables', 'migrations/9999_planted.sql', 'CREATE TABLE planted (\n  id TEXT\n);', /not STRICT/],
  ['nothingLeft', 'src/ui/planted.ts', `// ${'TO'}DO later`, /planted/],
  ['nothingLeft', 'test/planted.test.ts', `${'it'}.skip('nothing', () => {});`, /skip/],
  ['exactVersions', 'package.json', '{ "dependencies": { "hono": "^4.0.0" } }', /hono at \^4/],
  ['publicLock', 'package-lock.json', '{ "resolved": "https://npm.example/hono.tgz" }', /npm\.example/],
  ['shortFiles', 'src/ui/planted.ts', 'export {};\n'.repeat(200), /200 lines/],
];

describe('a planted violation goes red', () => {
  it.each(plants)('%s: %s', (rule, path, planted, says) => {
    const copy: House = new Map([...house, [path, planted]]);
    const found = rules[rule]?.(copy) ?? [];
    expect(found.filter((line) => line.startsWith(path) && says.test(line))).toHaveLength(1);
    expect(violations(copy).length).toBeGreaterThan(violations(house).length);
  });

  it('for every rule', () => {
    expect(new Set(plants.map(([rule]) => rule))).toEqual(new Set(Object.keys(rules)));
  });
});
