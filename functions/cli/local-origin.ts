import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { unstable_readConfig, type Unstable_Config } from 'wrangler';
import { STATE } from './state.ts';

const KEPT = `${STATE}/.wrangler/port`;

/** Keeps the port on which the portal was started, for the commands that print or build addresses. */
export function keepPort(port: number): void {
  mkdirSync(`${STATE}/.wrangler`, { recursive: true });
  writeFileSync(KEPT, `${port}\n`);
}

/** Where the portal is on one's own machine: PORT, else the port of the last `npm start`, else LOCAL_ORIGIN of wrangler.toml. */
export function localOrigin(): string {
  const port = process.env.PORT || (existsSync(KEPT) && readFileSync(KEPT, 'utf8').trim());
  if (port) return `http://localhost:${port}`;
  const { vars }: Unstable_Config = unstable_readConfig({ config: 'wrangler.toml' });
  return String(vars.LOCAL_ORIGIN);
}

/** Where the portal says that it is: SITE, else where it is on one's own machine. */
export function siteHere(): string {
  const { vars }: Unstable_Config = unstable_readConfig({ config: 'wrangler.toml' });
  return process.env.SITE || String(vars.SITE || localOrigin());
}
