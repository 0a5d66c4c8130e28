import { existsSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { Refusal } from '../core/refusal.ts';
import { build } from './build.ts';
import { migrate } from './migrate.ts';
import { catchUp } from './search.ts';
import { seed } from './seed.ts';
import { snapshot } from './snapshot.ts';

/** Makes everything a portal needs before it can serve: secrets, schema, content, search index, snapshot, site. */
export async function prepare({ despiteRefusedContent = false } = {}): Promise<void> {
  const steps: [string, () => void | Promise<void>][] = [
    ['Rahasia lokal', secrets],
    ['Skema basis data', migrate],
    ['Isi awal', () => (despiteRefusedContent ? seedOrGoOn() : seed([]))],
    ['Indeks pencarian', () => catchUp([])],
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

function secrets(): void {
  const made = !existsSync('.dev.vars');
  if (made)
    writeFileSync('.dev.vars', `PORTAL_SECRET="${randomBytes(32).toString('base64url')}"\n`, { mode: 0o600 });
  console.log(made ? '  dibuat di .dev.vars' : '  sudah ada di .dev.vars');
}
