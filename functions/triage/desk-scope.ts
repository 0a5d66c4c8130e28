import { allowing, type Grant } from '../../src/accounts/roles.ts';

/** The agencies whose reports somebody sees; null: acting for the whole region, every agency's, and those of none. */
export function agenciesOf(grants: readonly Grant[], region: string): string[] | null {
  const own = allowing(grants, 'service_request.read', { region }).map(({ organisation }) => organisation);
  return own.includes(null) ? null : [...new Set(own.flatMap((key) => key ?? []))];
}
