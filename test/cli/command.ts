import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a command did. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** A portal's state of its own, copied from the one made before all tests. */
export function stateCopy(name: string): string {
  const folder = `.test/${name}`;
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['.wrangler', '.snapshot', '.astro', 'dist'])
    cpSync(`.test/${part}`, `${folder}/${part}`, { recursive: true });
  return folder;
}

/** A port that nobody holds now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const environment = (state: string, more: Record<string, string>) => ({
  ...process.env,
  STATE_DIR: state,
  NO_COLOR: '1',
  ...more,
});

/** Starts `node functions/cli/index.ts <args>` and leaves it running. */
export const begin = (state: string, args: string[], more: Record<string, string> = {}) =>
  listen(spawn(process.execPath, ['functions/cli/index.ts', ...args], { env: environment(state, more) }));

/** Runs `node functions/cli/index.ts <args>` to its end. */
export const command = (state: string, ...args: string[]): Promise<Ended> => begin(state, args).ended;

/** A running command: what it has said so far, and its end. */
export function listen(child: ChildProcess) {
  const said = { out: '', err: '' };
  child.stdout?.on('data', (text: Buffer) => (said.out += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (said.err += text.toString()));
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...said })));
  return { child, said, ended };
}

export type Running = ReturnType<typeof listen>;

/** Waits until `look` finds something; fails with what the command said when it ends or takes too long. */
export async function until<T>(
  running: Running,
  look: () => T | Promise<T>,
  ms = 180_000,
): Promise<NonNullable<T>> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(100)) {
    const found = await look();
    if (found) return found;
    if (running.child.exitCode !== null) break;
  }
  throw new Error(`the command did not get there:\n${running.said.out}\n${running.said.err}`);
}

/** Ends a command as Ctrl+C or a supervisor would, and waits for it. */
export async function stop({ child, ended }: Running): Promise<Ended> {
  child.kill('SIGTERM');
  return ended;
}

/** Every process below this one, by id and command line. */
export function below(pid: number): { pid: number; args: string }[] {
  const all = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
    .map(([, id, parent, args = '']) => ({ pid: Number(id), parent: Number(parent), args }));
  const children = (of: number): typeof all =>
    all.flatMap((p) => (p.parent === of ? [p, ...children(p.pid)] : []));
  return children(pid);
}

/** True while a process exists. */
export function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
