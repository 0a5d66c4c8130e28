import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { quietly, wrangler } from '../../functions/cli/run.ts';

/**
 * A Worker starts cold in front of a waiting person: its program stays small. Checking passkeys takes 88 KiB
 * of it, residents' reports 69, what officers do about them 81, feedback, followers and statistics 66, what machines read and
 * write 180, of it 75 the maker of the API's description; pages as of a day, citing, embeds and the log
 * 49. Cloudflare takes 3,072 at the least.
 */
const LIMIT_KIB = 840;

describe('wrangler deploy', () => {
  it(`would upload a Worker of less than ${LIMIT_KIB} KiB`, () => {
    const deploy = ['deploy', '--dry-run', '--outdir', '.test/worker', '--assets', '.test/dist'];
    const { status, stdout, stderr } = spawnSync(process.execPath, [...wrangler, ...deploy], {
      env: quietly(),
      encoding: 'utf8',
    });
    expect(`${status} ${stderr}`).toMatch(/^0 /);
    for (const binding of [
      'env.DB',
      'env.SEARCH',
      'env.PHOTOS',
      'env.DATA',
      'env.ASSETS',
      'env.MAIL',
      'env.LIMIT_READ',
    ])
      expect(stdout).toContain(binding);
    const program = globSync('.test/worker/*.js').map((path) => readFileSync(path));
    const kib = gzipSync(Buffer.concat(program)).length / 1024;
    process.stdout.write(`  Worker: ${kib.toFixed(1)} KiB gzip\n`);
    expect(program.length).toBeGreaterThan(0);
    expect(kib).toBeLessThan(LIMIT_KIB);
  });
});
