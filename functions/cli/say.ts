import type { Refusal } from '../core/refusal.ts';

/** One line of progress: rewritten in place on a terminal, written once elsewhere when the work is done. */
export function progress(label: string, done: number, of: number): void {
  const bar = '█'.repeat(Math.round((20 * done) / Math.max(of, 1))).padEnd(20, '·');
  const text = `  ${label.padEnd(24)} ${bar} ${done}/${of}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${text}${done === of ? '\n' : ''}`);
  else if (done === of) console.log(text);
}

/** Prints a refusal as a person can use it: each problem with its line, its field and the right value. */
export function explain({ message, fields }: Refusal): void {
  console.error(message);
  for (const { line, field, message: right } of fields)
    console.error(`  ${line === undefined ? '' : `baris ${line}: `}${field}: ${right}`);
}
