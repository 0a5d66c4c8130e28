import { spawnSync } from 'node:child_process';
import { STATE } from './state.ts';

/** The environment of the tools we call: no network, no telemetry, and the same state folder. */
export const quietly = () => ({
  ...process.env,
  STATE_DIR: STATE,
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  ASTRO_TELEMETRY_DISABLED: '1',
  CI: 'true',
});

// Started by its own file, not through npx: killing npx leaves workerd running.
export const wrangler = ['node_modules/wrangler/bin/wrangler.js'];
export const astro = ['node_modules/astro/bin/astro.mjs'];

/** Runs a tool to its end; its output is shown only when it fails. */
export function run(tool: string[], args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...tool, ...args], {
    env: quietly(),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${tool[0]} ${args.join(' ')}\n${stdout}\n${stderr}`);
}
