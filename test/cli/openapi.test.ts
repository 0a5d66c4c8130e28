import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { app } from '../../functions/app.ts';

const run = promisify(execFile);
const quiet = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

interface Linted {
  problems: { message: string; severity: string; ruleId: string }[];
}

/** What the linter says of a description, by its recommended rules. */
async function lint(text: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
  const file = join(folder, 'openapi.json');
  await writeFile(file, text);
  const args = ['lint', file, '--extends', 'recommended', '--format', 'json'];
  const { stdout } = await run('node_modules/.bin/redocly', args, {
    env: { ...process.env, ...quiet },
  }).catch((failed: { stdout: string }) => failed);
  await rm(folder, { recursive: true });
  return (JSON.parse(stdout) as Linted).problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

const env = { SITE: 'https://pantau.example', CONTACT_EMAIL: 'halo@pantau.example', EDGE_CACHE_SECONDS: '0' };

it('the description of the API keeps the recommended rules, and a slip in it is seen', async () => {
  const response = await app.request('https://pantau.example/api/v1/openapi.json', {}, env);
  const text = await response.text();
  expect(await lint(text)).toEqual([]);
  expect(await lint(text.replace('"operationId": "getRegion"', '"operationId": "listRegions"'))).toContain(
    'operation-operationId-unique: Every operation must have a unique `operationId`.',
  );
});
