/** A moment as the API tells it: without its milliseconds. */
export const at = (iso: string) => iso.replace(/\.\d+Z$/, 'Z');

export const atOrNull = (iso: string | null | undefined) => (iso ? at(iso) : null);

// Indonesia has no summer time.
const HOURS: Record<string, number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };

/** The last second of a day where it is that day, UTC. */
export function endOf(day: string, timeZone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`) + 86_400_000;
  return at(new Date(midnight - (HOURS[timeZone] ?? 7) * 3_600_000 - 1000).toISOString());
}
