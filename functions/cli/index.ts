import { Refusal } from '../core/refusal.ts';
import { explain } from './say.ts';

/** The command line's table of contents: a fourth door, to the same verbs as the others. */
const commands: Record<string, () => Promise<(args: string[]) => Promise<void>>> = {
  start: async () => (await import('./start.ts')).start,
  prepare: async () => async () => (await import('./prepare.ts')).prepare(),
  build: async () => (await import('./build.ts')).build,
  seed: async () => (await import('./seed.ts')).seed,
  datasets: async () => (await import('./datasets.ts')).datasets,
  snapshot: async () => (await import('./snapshot.ts')).snapshot,
  publish: async () => (await import('./publish.ts')).publish,
  correct: async () => (await import('./correct.ts')).correct,
  invite: async () => (await import('./invite.ts')).invite,
  answer: async () => (await import('./answer.ts')).answer,
  redact: async () => (await import('./redact.ts')).redact,
  reseal: async () => (await import('./reseal.ts')).reseal,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  'search:rebuild': async () => (await import('./search.ts')).rebuild,
  'verify-log': async () => (await import('./verify-log.ts')).verifyLog,
  'statistics:rebuild': async () => (await import('./statistics.ts')).rebuild,
};

const [name = '', ...args] = process.argv.slice(2);

try {
  const load = commands[name];
  if (!load)
    throw new Refusal(
      'invalid',
      `Perintah tidak dikenal: "${name}". Pilih: ${Object.keys(commands).join(', ')}.`,
    );
  await (
    await load()
  )(args);
} catch (error) {
  process.exitCode = 1;
  if (error instanceof Refusal) explain(error);
  else if (String(error).includes('no such table'))
    console.error('Basis datanya belum ada di sini. Jalankan `npm start` sekali, lalu ulangi perintah ini.');
  else if (String(error).includes('no such column'))
    console.error('Basis datanya lebih lama daripada kode ini. Jalankan `npm start` sekali, lalu ulangi.');
  else console.error(error);
}
