import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../core/refusal.ts';
import { prepare } from './prepare.ts';
import { serve } from './serve.ts';

const TICK_MS = 5 * 60_000;

/** `npm start`: prepares everything, serves on localhost, and ticks the clock while it runs. */
export async function start(): Promise<void> {
  const port = Number(process.env.PORT ?? 8787);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Refusal('invalid', 'PORT harus angka antara 1 dan 65535, misalnya PORT=8788 npm start');
  await mustBeFree(port);
  await prepare();
  const portal = `http://localhost:${port}`;
  const server = serve(port);
  await ready(`http://127.0.0.1:${port}/healthz`);
  console.log(`\nPantau Kota siap: ${portal}\nHentikan dengan Ctrl+C.\n`);
  for (;;) {
    await fetch(`http://127.0.0.1:${port}/cdn-cgi/local/scheduled`).catch(() => {});
    await Promise.race([sleep(TICK_MS), server]);
  }
}

async function mustBeFree(port: number): Promise<void> {
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
  if (!free)
    throw new Refusal(
      'conflict',
      `Port ${port} sudah dipakai program lain. Pilih port lain: PORT=${port + 1} npm start`,
    );
}

async function ready(address: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await sleep(200);
  }
  throw new Error(`the server did not answer at ${address} within a minute`);
}
