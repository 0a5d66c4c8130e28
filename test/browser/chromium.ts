import { accessSync, constants } from 'node:fs';
import { delimiter } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/snap/bin/chromium'];

// Nothing but the portal: no updates, no first-run pages, no calls home.
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens the machine's own Chromium; when there is none, says how to get one. */
export async function openChromium(): Promise<Browser> {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => NAMES.map((n) => `${dir}/${n}`));
  const wanted = process.env.CHROMIUM ? [process.env.CHROMIUM] : [...onPath, ...ELSEWHERE];
  const executablePath = wanted.find(runs);
  if (!executablePath)
    throw new Error(
      `No Chromium here (looked at ${process.env.CHROMIUM ?? `${NAMES.join(', ')} on PATH`}). ` +
        'Install one with "apt-get install chromium", or point CHROMIUM at a Chromium or Chrome.',
    );
  return chromium.launch({ executablePath, args: ARGS });
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
