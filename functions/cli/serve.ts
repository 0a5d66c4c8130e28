import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { quietly, wrangler } from './run.ts';
import { STATE } from './state.ts';

/** Serves the portal, with these variables over those of wrangler.toml, on 127.0.0.1, which "localhost" reaches too. When the server ends, so does this process, and says why. */
export function serve(port: number, vars: Record<string, string> = {}): ChildProcess {
  const state = ['--persist-to', `${STATE}/.wrangler/state`, '--assets', `${STATE}/dist`];
  const address = ['--port', String(port), '--ip', '127.0.0.1', '--inspector-port', '0'];
  // Passkeys belong to "localhost": an address of numbers can have none.
  const set = { LOCAL_ORIGIN: `http://localhost:${port}`, ...vars };
  const origin = Object.entries(set).flatMap(([name, value]) => ['--var', `${name}:${value}`]);
  const child = spawn(
    process.execPath,
    [...wrangler, 'dev', ...address, ...origin, ...state, '--show-interactive-dev-session=false'],
    { env: quietly(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      // A mail is a file on one's own machine, and this line names it.
      const isMail = line.includes('/email-text/');
      if (line.startsWith('{') || isMail || /error/i.test(line)) console.log(line);
    });
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      asked = true;
      child.kill('SIGTERM');
    });
  child.on('exit', (code, signal) => {
    if (!asked)
      console.error(`Server berhenti sendiri (${signal ?? `kode ${code}`}). Jalankan lagi: npm start`);
    process.exit(asked ? (code ?? 0) : 1);
  });
  return child;
}
