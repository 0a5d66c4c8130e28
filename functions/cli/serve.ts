import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { quietly, wrangler } from './run.ts';
import { STATE } from './state.ts';

/** Serves the portal on 127.0.0.1, which "localhost" reaches too. Settles only by ending this process with it. */
export function serve(port: number): Promise<never> {
  const args = ['dev', '--port', String(port), '--ip', '127.0.0.1', '--assets', `${STATE}/dist`];
  const options = [
    '--persist-to',
    `${STATE}/.wrangler/state`,
    '--show-interactive-dev-session=false',
    '--inspector-port',
    '0',
  ];
  const child = spawn(process.execPath, [...wrangler, ...args, ...options], {
    env: quietly,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      if (line.startsWith('{') || /error/i.test(line)) console.log(line);
    });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill('SIGTERM'));
  return new Promise<never>(() => child.on('exit', (code) => process.exit(code ?? 0)));
}
