import { Refusal } from './refusal.ts';

/** A read that did not answer, or not in time. */
export class Failed {
  cause: unknown;
  constructor(cause: unknown) {
    this.cause = cause;
  }
}

/** Waits for a read at most `ms`. A refusal passes through as a value; any other failure, and lateness, is `Failed`. */
export async function settle<T>(read: () => Promise<T>, ms: number): Promise<T | Failed | Refusal> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Failed>((resolve) => {
    timer = setTimeout(() => resolve(new Failed(`no answer in ${ms} ms`)), ms);
  });
  const done = Promise.try(read).catch((error: unknown) =>
    error instanceof Refusal ? error : new Failed(error),
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
