/** How much a job may do in one tick: the fewest, what the free plan bears (50 queries a tick), and the most. */
export interface PerTick {
  fewest: number;
  free: number;
  most: number;
}

/** What a variable of wrangler.toml sets; what is no number between fewest and most is said in the log, and `free` holds. */
export function perTick(name: string, set: string, { fewest, free, most }: PerTick): number {
  if (set === '') return free;
  const wanted = Number(set);
  if (/^\d{1,3}$/.test(set) && wanted >= fewest && wanted <= most) return wanted;
  console.error(JSON.stringify({ variable: name, problem: `must be a number from ${fewest} to ${most}` }));
  return free;
}
