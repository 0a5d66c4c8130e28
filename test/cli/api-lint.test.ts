import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { app } from '../../functions/app.ts';

const FOLDER = '.test/lint';
let text = '';

beforeAll(async () => {
  const env = {
    SITE: 'https://pantau.example',
    CONTACT_EMAIL: 'kami@pantau.example',
    EDGE_CACHE_SECONDS: '0',
  };
  text = await (await app.request('/api/v1/openapi.json', {}, env)).text();
  mkdirSync(FOLDER, { recursive: true });
});

/** What a linter from elsewhere says of a description, as an exit code and words. */
function linted(name: string, description: string): [code: number | null, says: string] {
  writeFileSync(`${FOLDER}/${name}.json`, description);
  // It would ask the network for a newer one of itself, and tell it that it ran.
  const quiet = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };
  const cli = [
    'node_modules/@redocly/cli/bin/cli.js',
    'lint',
    `${FOLDER}/${name}.json`,
    '--extends=recommended',
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, cli, {
    encoding: 'utf8',
    env: { ...process.env, ...quiet },
  });
  return [status, stdout + stderr];
}

describe('the description of the API', () => {
  it('is without one error or warning', () => {
    const [code, says] = linted('openapi', text);
    expect(says).toMatch(/Your API description is valid/);
    expect(says).not.toMatch(/[1-9]\d* (?:warning|error)/);
    expect(code).toBe(0);
  });

  it('would be refused with an error in it', () => {
    const [code, says] = linted('planted', text.replace('"operationId"', '"operation"'));
    expect([code, says]).toEqual([1, expect.stringMatching(/operation/)]);
  });
});
