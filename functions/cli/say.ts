import { Refusal } from '../core/refusal.ts';

/** One line of progress, rewritten in place on a terminal and written out elsewhere when the work is done. */
export function progress(label: string, done: number, of: number): void {
  const bar = '█'.repeat(Math.round((20 * done) / Math.max(of, 1))).padEnd(20, '·');
  const text = `  ${label.padEnd(24)} ${bar} ${done}/${of}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${text}${done === of ? '\n' : ''}`);
  else if (done === of) console.log(text);
}

/** Runs a command's work; a refusal is printed as a person can use it, with line, field and the right value. */
export async function command(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof Refusal)) throw error;
    console.error(`\n${error.message}`);
    for (const { line, field, message } of error.fields)
      console.error(`  ${line === undefined ? '' : `baris ${line}: `}${field}: ${message}`);
  }
}

/** The words of a command line that are not flags. */
export const operands = () => process.argv.slice(2).filter((word) => !word.startsWith('--'));
