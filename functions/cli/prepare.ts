import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { Refusal } from '../core/refusal.ts';
import { build } from './build.ts';
import { datasets } from './datasets.ts';
import { catchUp as seal } from './log.ts';
import { migrate } from './migrate.ts';
import { catchUp } from './search.ts';
import { catchUp as count } from './statistics.ts';
import { seed } from './seed.ts';
import { snapshot } from './snapshot.ts';

/** Makes everything a portal needs before it can serve: secrets, schema, content, search index, snapshot, site. */
export async function prepare({ despiteRefusedContent = false } = {}): Promise<void> {
  const steps: [string, () => void | Promise<void>][] = [
    ['Rahasia lokal', secrets],
    ['Skema basis data', migrate],
    ['Isi awal', () => (despiteRefusedContent ? seedOrGoOn() : seed([]))],
    ['Indeks pencarian', () => catchUp([])],
    ['Statistik', () => count([])],
    ['Log', () => seal([])],
    ['Data terbuka', () => datasets([])],
    ['Salinan isi', () => snapshot([])],
    ['Situs', () => build()],
  ];
  for (const [i, [name, work]] of steps.entries()) {
    console.log(`[${i + 1}/${steps.length}] ${name}`);
    await work();
  }
}

// A file that changed after its content was published must not keep a portal with data from starting.
async function seedOrGoOn(): Promise<void> {
  try {
    await seed([]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`  ${error.message}. Portal dijalankan dengan isi yang sudah ada.`);
  }
}

/** What each secret of one's own machine is made of. */
const SECRETS: Record<string, () => string> = {
  PORTAL_SECRET: random,
  SEALING_KEYS: () => `1.${random()}`,
  SIGNING_KEYS: random,
};

// A portal that was started before a secret existed gets that one added; those it has are never replaced.
function secrets(): void {
  const known = existsSync('.dev.vars') ? readFileSync('.dev.vars', 'utf8') : '';
  const missing = Object.entries(SECRETS).filter(([name]) => !new RegExp(`^${name}\\s*=`, 'm').test(known));
  const lines = missing.map(([name, make]) => `${name}="${make()}"\n`);
  const before = known === '' || known.endsWith('\n') ? known : `${known}\n`;
  if (lines.length > 0) writeFileSync('.dev.vars', before + lines.join(''), { mode: 0o600 });
  // The mode above is for a file that is new; an older one may be readable to everybody on the machine.
  chmodSync('.dev.vars', 0o600);
  console.log(lines.length > 0 ? '  dibuat di .dev.vars' : '  sudah ada di .dev.vars');
}

function random(): string {
  return randomBytes(32).toString('base64url');
}
