import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../core/refusal.ts';
import { keepPort } from './local-origin.ts';
import { prepare } from './prepare.ts';
import { serve } from './serve.ts';

const TICK_MS = 5 * 60_000;
const LOOK_MS = 10_000;
/** Looks without an answer after which the server counts as dead. */
const PATIENCE = 4;

/** `npm start`: prepares everything, serves on localhost, ticks the clock, and says so when the server dies. */
export async function start(): Promise<void> {
  const port = Number(process.env.PORT ?? 8787);
  await mustBeFree(port);
  keepPort(port);
  await prepare({ despiteRefusedContent: true });
  const server = serve(port);
  const local = `http://127.0.0.1:${port}`;
  await ready(local);
  console.log(`\nPantau Kota siap: http://localhost:${port}\nHentikan dengan Ctrl+C.\n`);
  let silent = 0;
  for (let look = 0; silent < PATIENCE; look += 1) {
    if (look % (TICK_MS / LOOK_MS) === 0) await answers(`${local}/cdn-cgi/local/scheduled`);
    silent = (await answers(`${local}/favicon.svg`)) ? 0 : silent + 1;
    await sleep(LOOK_MS);
  }
  console.error('Server tidak menjawab lagi.');
  // Asked, not killed: wrangler then takes its own workers down with it.
  server.kill('SIGTERM');
}

async function mustBeFree(port: number): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Refusal('invalid', 'PORT harus angka antara 1 dan 65535, misalnya PORT=8788 npm start');
  const trouble = await new Promise<string | null>((resolve) => {
    const probe = createServer()
      .once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'galat'))
      .listen(port, '127.0.0.1', () => probe.close(() => resolve(null)));
  });
  if (trouble === null) return;
  const why = trouble === 'EADDRINUSE' ? 'sudah dipakai program lain' : `tidak boleh dipakai (${trouble})`;
  const other = port < 1024 ? 8788 : port + 1;
  throw new Refusal('conflict', `Port ${port} ${why}. Pilih port lain: PORT=${other} npm start`);
}

const answers = (address: string) =>
  fetch(address, { signal: AbortSignal.timeout(5000) }).then(
    async (answer) => (await answer.body?.cancel(), true),
    () => false,
  );

async function ready(local: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await answers(`${local}/favicon.svg`)) return;
    await sleep(200);
  }
  throw new Error(`the server did not answer at ${local} within a minute`);
}
